import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { DataError } from "../../src/data/DataError.ts";
import { importAgain } from "../../src/data/importAgain.ts";

const CAUSE = new TypeError("Importing a module script failed.");

async function failure(): Promise<unknown> {
  return importAgain(() => Promise.reject(CAUSE)).catch((cause: unknown) => cause);
}

/** The page as the server has it now. */
function serves(page: () => Response): void {
  server.use(http.get("http://localhost/", page));
}

beforeEach(() => {
  // Of a kind that jsdom does not run, after one that a browser's extension may put there.
  document.head.innerHTML =
    '<script type="text/plain" src="added.js"></script><script type="module" src="./assets/index-1a.js"></script>';
});
afterEach(() => {
  document.head.innerHTML = "";
});

describe("loading a part of the program", () => {
  it("gives what came, asked for once", async () => {
    const load = vi.fn(async () => ({ default: "the part" }));
    await expect(importAgain(load)).resolves.toEqual({ default: "the part" });
    expect(load).toHaveBeenCalledOnce();
  });

  it.each([
    [
      "the page is still the same",
      () => HttpResponse.html('<div id="root"></div><script src="./assets/index-1a.js"></script>'),
    ],
    ["the page cannot be reached", () => HttpResponse.error()],
    ["a sign-in page stands in its place", () => HttpResponse.html("<title>Sign in</title>")],
  ])("says that a part of the program is missing, not that the server failed, where %s", async (_, page) => {
    serves(page);
    const error = await failure();
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({
      kind: "program",
      detail: "Importing a module script failed.",
      passing: false,
      message: expect.stringContaining("A part of the program could not be loaded"),
    });
  });

  it("says that there is a newer version where the page begins with another script by now", async () => {
    serves(() => HttpResponse.html('<div id="root"></div><script src="./assets/index-2b.js"></script>'));
    await expect(failure()).resolves.toMatchObject({
      kind: "outdated",
      detail: "Importing a module script failed.",
      passing: false,
    });
  });
});
