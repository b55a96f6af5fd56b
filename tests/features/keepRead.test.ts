import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { saveOpened } from "../../src/data/opened/openedStore.ts";
import { keepRead, type OnOpened } from "../../src/features/opening/keepRead.ts";
import type { Read } from "../../src/features/opening/stage.ts";
import { opened } from "../data/opened/anOpened.ts";

vi.mock("../../src/data/opened/openedStore.ts", () => ({ saveOpened: vi.fn<typeof saveOpened>() }));

const SMALL = opened();
const LARGE = { ...SMALL, coding: { ...SMALL.coding, rows: 100_000 } };
const FULL = "The storage is full.";
const stored = { stored: true, why: null };
const inMemory = { stored: false, why: FULL };

/** What is told of a file, one telling after another. */
async function tellings(dataset: Read["dataset"]): Promise<readonly (readonly string[])[]> {
  const onOpened = vi.fn<OnOpened>();
  const source = { file: new Blob(), name: "fish.csv", others: 0 };
  const stage = await keepRead(
    { at: "opened", dataset, source, unread: [] },
    { client: new QueryClient(), onOpened },
  );
  expect(stage).toBeNull();
  // What comes of the keeping of a large one is told a turn later.
  await Promise.resolve();
  await Promise.resolve();
  return onOpened.mock.calls.map(([, notices]) => notices);
}

describe("The notice of a file that was read as it stands", () => {
  beforeEach(() => {
    window.history.replaceState(null, "", "/");
  });

  it("says that it is kept in this browser when it is", async () => {
    vi.mocked(saveOpened).mockResolvedValue(stored);
    expect(await tellings(SMALL)).toEqual([
      ["“fish.csv” is open: 3 statements. It is kept in this browser, on this device only."],
    ]);
  });

  it("says that a large one is asked to be kept, as it is shown before, and is not told again", async () => {
    vi.mocked(saveOpened).mockResolvedValue(stored);
    expect(await tellings(LARGE)).toEqual([
      ["“fish.csv” is open: 100,000 statements. This browser is asked to keep it, on this device only."],
    ]);
  });

  it("says in place of that why it is held in memory only", async () => {
    vi.mocked(saveOpened).mockResolvedValue(inMemory);
    expect((await tellings(SMALL)).at(-1)).toEqual(["“fish.csv” is open: 3 statements.", FULL]);
    expect((await tellings(LARGE)).at(-1)).toEqual(["“fish.csv” is open: 100,000 statements.", FULL]);
  });
});
