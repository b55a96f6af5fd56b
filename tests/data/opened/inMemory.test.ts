import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataError, toldFailure } from "../../../src/data/DataError.ts";
import {
  deleteOpened,
  listOpened,
  readOpened,
  readReport,
  renameOpened,
  saveOpened,
  updateOpened,
} from "../../../src/data/opened/openedStore.ts";
import * as shelf from "../../../src/data/opened/shelf.ts";
import { goneQuery, openedQuery } from "../../../src/data/openedQuery.ts";
import { ownData } from "../../../src/data/ownData.ts";
import { datasetQuery, evidenceQuery, queryDefaults } from "../../../src/data/queries.ts";
import { evidenceOf } from "../../../src/domain/datasetFile.ts";
import { statementsOn } from "../../../src/domain/statements.ts";
import { anOwnFile, opened } from "./anOpened.ts";

const ID = anOwnFile.id;

async function failure(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => "no failure",
    (error: unknown) => error,
  );
}

function aClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: queryDefaults } });
}

beforeEach(() => {
  ownData.load = () => Promise.resolve(shelf);
});
afterEach(async () => {
  ownData.load = null;
  await deleteOpened(ID).catch(() => undefined);
});

// The browser of these tests has no storage at all.
describe("where the browser has no storage, a dataset", () => {
  it("goes on in memory, and that is said", async () => {
    expect(await saveOpened(opened())).toEqual({
      stored: false,
      why:
        "Not kept in this browser: the browser does not let this page keep data. The dataset goes on in memory, until " +
        "this page is closed or reloaded. A private window or a setting of the browser may be the cause.",
    });
    const { entries, trouble } = await listOpened();
    expect(entries).toEqual([
      {
        id: ID,
        title: "Fish",
        fileName: "fish.csv",
        size: 321,
        openedAt: "2026-05-01T10:00:00.000Z",
        counts: { actors: 2, speakers: 1, issues: 2, statements: 3 },
        stored: false,
        damaged: false,
      },
    ]);
    expect(trouble).toMatch(/^Datasets kept in this browser cannot be listed: the browser does not let/);
  });

  it("is shown as any other, with its words", async () => {
    await saveOpened(opened());
    const client = aClient();
    const index = await client.fetchQuery(datasetQuery(ID));
    expect(statementsOn(index, "tariffs").map(({ id }) => id)).toEqual(["s1", "s3"]);
    expect(await client.fetchQuery(evidenceQuery(index, "quotas"))).toEqual(evidenceOf(anOwnFile, "quotas"));
    expect(await client.fetchQuery(evidenceQuery(index, "tariffs"))).toEqual(
      evidenceOf(anOwnFile, "tariffs"),
    );
  });

  it("is shown before it is known whether it can be kept", async () => {
    const keeping = saveOpened(opened());
    const client = aClient();
    const index = await client.fetchQuery(datasetQuery(ID));
    expect(await client.fetchQuery(evidenceQuery(index, "quotas"))).toEqual(evidenceOf(anOwnFile, "quotas"));
    expect(await keeping).toMatchObject({ stored: false });
  });

  it("does not come back where it is deleted before that is known", async () => {
    const keeping = saveOpened(opened());
    await deleteOpened(ID);
    await keeping;
    expect((await listOpened()).entries).toEqual([]);
    expect(await failure(readOpened(ID))).toMatchObject({ kind: "storage" });
  });

  it("has the report of its reading beside it", async () => {
    await saveOpened(opened());
    expect(await readReport(ID)).toEqual({ rowsRead: 3, rowsRefused: 0, entries: [] });
  });

  it("is renamed and edited", async () => {
    const given = opened();
    await saveOpened(given);
    await renameOpened(ID, "Herring");
    expect((await readOpened(ID)).head.title).toBe("Herring");
    const position = Uint16Array.from(given.coding.position, () => 1);
    const read = await readOpened(ID);
    await updateOpened(ID, read, {
      head: { ...read.head, title: "Cod" },
      coding: { ...given.coding, position },
    });
    const { head, coding, words } = await readOpened(ID);
    expect([head.title, ...coding.position]).toEqual(["Cod", 1, 1, 1]);
    expect(words).toBe(given.words);
  });

  it("refuses an edit of other rows", async () => {
    const given = opened();
    await saveOpened(given);
    const fewer = { ...given.coding, rows: 2 };
    const edited = { head: given.head, coding: fewer };
    expect(await failure(updateOpened(ID, given, edited))).toMatchObject({ kind: "invalid" });
    expect((await readOpened(ID)).coding.rows).toBe(3);
  });

  it("refuses an edit of what has been edited or renamed since it was read, and keeps that", async () => {
    await saveOpened(opened());
    const read = await readOpened(ID);
    const position = Uint16Array.from(read.coding.position, () => 1);
    await updateOpened(ID, read, { head: read.head, coding: { ...read.coding, position } });
    const late = { head: { ...read.head, title: "Cod" }, coding: read.coding };
    const refusal = await failure(updateOpened(ID, read, late));
    expect(refusal).toMatchObject({ kind: "changed" });
    expect(toldFailure(refusal).title).toMatch(/^This dataset was changed in another tab/);
    const again = await readOpened(ID);
    expect([again.head.title, ...again.coding.position]).toEqual(["Fish", 1, 1, 1]);
    await renameOpened(ID, "Herring");
    expect(await failure(updateOpened(ID, again, again))).toMatchObject({ kind: "changed" });
    expect((await readOpened(ID)).head.title).toBe("Herring");
  });

  it("is gone when it is deleted", async () => {
    await saveOpened(opened());
    await deleteOpened(ID);
    expect((await listOpened()).entries).toEqual([]);
  });

  it("that is not in memory either is told so", async () => {
    const error = await failure(aClient().fetchQuery(datasetQuery(ID)));
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({ kind: "storage" });
    expect(await failure(deleteOpened(ID))).toMatchObject({ kind: "storage" });
  });
});

describe("a frame", () => {
  it("has no dataset of a person's own", async () => {
    ownData.load = null;
    expect(await failure(aClient().fetchQuery(datasetQuery(ID)))).toMatchObject({ kind: "notHere" });
  });
});

describe("what is done to a dataset", () => {
  it("reaches the list and the dataset on show", async () => {
    const client = aClient();
    await saveOpened(opened());
    await client.fetchQuery(datasetQuery(ID));
    expect((await client.fetchQuery(openedQuery())).entries.map(({ title }) => title)).toEqual(["Fish"]);
    await renameOpened(ID, "Herring");
    expect(client.getQueryState(openedQuery().queryKey)?.isInvalidated).toBe(true);
    expect(client.getQueryState(datasetQuery(ID).queryKey)?.isInvalidated).toBe(true);
    expect((await client.fetchQuery(datasetQuery(ID))).dataset.title).toBe("Herring");
    expect((await client.fetchQuery(openedQuery())).entries.map(({ title }) => title)).toEqual(["Herring"]);
  });

  it("says that a dataset is gone, until it is opened anew", async () => {
    const client = aClient();
    await saveOpened(opened());
    const index = await client.fetchQuery(datasetQuery(ID));
    await client.fetchQuery(evidenceQuery(index, "quotas"));
    await deleteOpened(ID);
    expect(client.getQueryData(goneQuery(ID).queryKey)).toBe(true);
    expect(await client.fetchQuery(evidenceQuery(index, "tariffs"))).toEqual(
      evidenceOf(anOwnFile, "tariffs"),
    );
    await saveOpened(opened());
    expect(client.getQueryData(goneQuery(ID).queryKey)).toBe(false);
  });
});
