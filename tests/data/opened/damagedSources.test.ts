import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saveOpened, deleteOpened } from "../../../src/data/opened/openedStore.ts";
import { codedIn } from "../../../src/data/opened/records.ts";
import * as shelf from "../../../src/data/opened/shelf.ts";
import { ownData } from "../../../src/data/ownData.ts";
import { datasetQuery, queryDefaults } from "../../../src/data/queries.ts";
import { packHead } from "../../../src/domain/packedHead.ts";
import { anOwnFile, opened } from "./anOpened.ts";

const ID = anOwnFile.id;
const { stamp, head, coding } = opened();
const WHAT = "What this browser keeps of the dataset is damaged: its sources cannot be read";
const REMEDY = "Delete it, and open its file again.";

/** What is kept of a dataset, with another text in place of its packed sources. */
function keptWith(sources: string) {
  return { stamp, head: { ...packHead(head), sources }, coding };
}

/** Has the browser's storage hand out a record, once. */
function hands(record: unknown): void {
  window.earlyRecord = { key: `coding/${ID}`, record: Promise.resolve(record) };
}

function watched() {
  const client = new QueryClient({ defaultOptions: { queries: queryDefaults } });
  const observer = new QueryObserver(client, datasetQuery(ID));
  observer.subscribe(() => undefined);
  return observer;
}

beforeEach(() => {
  ownData.load = () => Promise.resolve(shelf);
});
afterEach(async () => {
  ownData.load = null;
  delete window.earlyRecord;
  await deleteOpened(ID).catch(() => undefined);
});

describe("sources that are kept damaged", () => {
  it.each([
    ["cut off", packHead(head).sources.slice(0, -9)],
    ["another table", packHead(head).speakers],
    ["none at all", "null"],
  ])("are told with what to do where they are %s, when they are asked for", (_, sources) => {
    const read = codedIn(keptWith(sources), ID);
    expect(read.head.speakers).toEqual(head.speakers);
    for (const time of ["first", "second"])
      expect(() => read.head.sources, time).toThrow(
        expect.objectContaining({
          kind: "invalid",
          detail: expect.stringMatching(new RegExp(`^${WHAT} \\(.+\\)\\. ${REMEDY}$`)),
        }),
      );
  });

  it("take the dataset off the page as soon as something asks for them, and it says so until its file is opened", async () => {
    hands(keptWith("garbage"));
    const observer = watched();
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBeDefined());
    hands(keptWith("garbage"));
    expect(() => observer.getCurrentResult().data?.dataset.sources).toThrow(/damaged/);
    const told = { kind: "invalid", detail: expect.stringContaining(WHAT) };
    await vi.waitFor(() => expect(observer.getCurrentResult().error).toMatchObject(told));
    expect(observer.getCurrentResult().data).toBeUndefined();
    hands(keptWith("garbage"));
    await observer.refetch();
    expect(observer.getCurrentResult().error).toMatchObject(told);
    await saveOpened(opened());
    await vi.waitFor(() => expect(observer.getCurrentResult().data?.dataset.sources).toEqual(head.sources));
    observer.destroy();
  });
});
