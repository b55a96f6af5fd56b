import { describe, expect, it, vi } from "vitest";
import { DataError } from "../../src/data/DataError.ts";
import { importAgain } from "../../src/data/importAgain.ts";

describe("loading a part of the program", () => {
  it("gives what came, asked for once", async () => {
    const load = vi.fn(async () => ({ default: "the part" }));
    await expect(importAgain(load)).resolves.toEqual({ default: "the part" });
    expect(load).toHaveBeenCalledOnce();
  });

  it("says that a part of the program is missing, not that the server failed, and keeps the browser's words", async () => {
    const error = await importAgain(() =>
      Promise.reject(new TypeError("Importing a module script failed.")),
    ).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({
      kind: "program",
      detail: "Importing a module script failed.",
      passing: false,
      message: expect.stringContaining("A part of the program could not be loaded"),
    });
  });

  it("asks for no script of another host that a message names", async () => {
    const words = "Failed to fetch dynamically imported module: https://elsewhere.example/part.js";
    await expect(importAgain(() => Promise.reject(new TypeError(words)))).rejects.toMatchObject({
      detail: words,
    });
  });
});
