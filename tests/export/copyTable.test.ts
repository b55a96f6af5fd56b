import { afterEach, describe, expect, it, vi } from "vitest";
import { copyTable } from "../../src/export/copyTable.ts";
import { copyProblem, copyText } from "../../src/export/copyText.ts";
import { ExportError } from "../../src/export/ExportError.ts";
import { HeldItem } from "../heldItem.ts";

function clipboard(parts: object): void {
  vi.stubGlobal("ClipboardItem", HeldItem);
  vi.stubGlobal("navigator", { clipboard: parts });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("copying a table", () => {
  it("offers HTML and tab-separated text at once, in one piece", async () => {
    const write = vi.fn<(held: readonly HeldItem[]) => Promise<void>>().mockResolvedValue();
    clipboard({ write });
    await copyTable("<table></table>", "a\tb");
    const [held, ...more] = write.mock.calls[0]?.[0] ?? [];
    expect(more).toEqual([]);
    expect(Object.entries(held?.formats ?? {}).map(([type, blob]) => [type, blob.type, blob.size])).toEqual([
      ["text/html", "text/html", 15],
      ["text/plain", "text/plain", 3],
    ]);
  });

  it("says whether the browser refused or cannot", async () => {
    clipboard({ write: () => Promise.reject(new DOMException("no", "NotAllowedError")) });
    await expect(copyTable("", "")).rejects.toMatchObject({ kind: "copyRefused" });
    vi.stubGlobal("ClipboardItem", undefined);
    await expect(copyTable("", "")).rejects.toMatchObject({ kind: "copyMissing" });
    vi.stubGlobal("navigator", {});
    await expect(copyTable("", "")).rejects.toMatchObject({ kind: "copyMissing" });
  });
});

describe("copying a text", () => {
  it("hands it over whole", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    clipboard({ writeText });
    await copyText("“said”\n");
    expect(writeText).toHaveBeenCalledWith("“said”\n");
  });

  it("says whether the browser refused or cannot, and how to go on", async () => {
    clipboard({ writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) });
    await expect(copyText("x")).rejects.toMatchObject({ kind: "copyRefused" });
    vi.stubGlobal("navigator", {});
    await expect(copyText("x")).rejects.toMatchObject({ kind: "copyMissing" });
    for (const kind of ["copyRefused", "copyMissing"] as const)
      expect(copyProblem(new ExportError(kind))).toMatch(/The text is selected: copy it from there/);
    expect(copyProblem(new Error("else"))).toMatch(/did not allow copying/);
  });
});
