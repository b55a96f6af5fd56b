import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DATABASE, earlyRecord, TABLE } from "../../src/data/earlyRecord.ts";

const page = readFileSync(join(import.meta.dirname, "../../index.html"), "utf8");

afterEach(() => {
  delete window.earlyRecord;
  vi.useRealTimers();
});

describe("What index.html reads while the code is loaded", () => {
  it("comes from the database and table the code keeps opened datasets in", () => {
    expect(page).toContain(`indexedDB.open("${DATABASE}")`);
    expect(page).toContain(`.transaction("${TABLE}").objectStore("${TABLE}")`);
  });

  it("is had once, as another time something else may be kept", async () => {
    window.earlyRecord = { key: "coding/own-a", record: Promise.resolve("kept") };
    expect(await earlyRecord("coding/own-a")).toBe("kept");
    expect(await earlyRecord("coding/own-a")).toBeUndefined();
  });

  it("is left alone where another dataset is asked for", async () => {
    window.earlyRecord = { key: "coding/own-a", record: Promise.resolve("kept") };
    expect(await earlyRecord("coding/own-b")).toBeUndefined();
  });

  it("is waited for half a second at most: a store that does not answer is asked anew, and its failure told", async () => {
    vi.useFakeTimers();
    window.earlyRecord = { key: "coding/own-a", record: new Promise(() => {}) };
    const read = earlyRecord("coding/own-a");
    await vi.advanceTimersByTimeAsync(499);
    const settled = vi.fn<(value: unknown) => void>();
    void read.then(settled);
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith(undefined);
  });
});
