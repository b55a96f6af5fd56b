import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { ownData, type OwnData } from "../../src/data/ownData.ts";
import { queryDefaults } from "../../src/data/queries.ts";
import { useFound } from "../../src/data/useFound.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import type { RowSet } from "../../src/domain/searchBook.ts";
import { indexOf } from "../builders.ts";
import { anOwnFile } from "./opened/anOpened.ts";

const NO_WORDS = {
  words: new Map(),
  pending: false,
  error: null,
  errorOn: () => null,
  retry: () => undefined,
};

/** Searches that are answered when the test says so, by the dataset and the words they look for. */
const asked = new Map<string, (found: RowSet) => void>();

function searching(): Promise<OwnData> {
  return Promise.resolve({
    readIndex: () => Promise.reject(new Error("not read here")),
    readWords: () => Promise.reject(new Error("not read here")),
    warm: () => undefined,
    search: (index, query) =>
      new Promise((resolve) => asked.set(`${index.dataset.title}: ${query}`, resolve)),
  });
}

async function answer(asks: string, found: RowSet): Promise<void> {
  await waitFor(() => expect(asked.has(asks)).toBe(true));
  asked.get(asks)?.(found);
}

/** Searches a dataset, and then others in its place, as the page does. */
function search(index: DatasetIndex, query: string) {
  ownData.load = searching;
  const client = new QueryClient({ defaultOptions: { queries: queryDefaults } });
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children);
  return renderHook(
    (given: { index: DatasetIndex; query: string }) => useFound(given.index, given.query, NO_WORDS),
    {
      wrapper,
      initialProps: { index, query },
    },
  );
}

afterEach(() => {
  ownData.load = null;
  asked.clear();
});

describe("what a search has found in an opened dataset", () => {
  const fish = indexOf(anOwnFile);
  const found = Uint8Array.of(1, 0, 0);

  it("stays while more letters of it are searched for", async () => {
    const { result, rerender } = search(fish, "nor");
    await answer("Fish: nor", found);
    await waitFor(() => expect(result.current.found).toEqual(found));
    rerender({ index: fish, query: "norw" });
    expect(result.current).toMatchObject({ found, searched: { pending: true } });
    await answer("Fish: norw", Uint8Array.of(0, 0, 1));
    await waitFor(() => expect(result.current.found).toEqual(Uint8Array.of(0, 0, 1)));
    expect(result.current.searched.pending).toBe(false);
  });

  it.each([
    ["another dataset of as many statements", { ...anOwnFile, id: "own-herring-1b2c3d4e", title: "Herring" }],
    ["another reading of the same dataset", { ...anOwnFile, title: "Herring" }],
  ])("is not taken for %s", async (_, file) => {
    const { result, rerender } = search(fish, "nor");
    await answer("Fish: nor", found);
    await waitFor(() => expect(result.current.found).toEqual(found));
    rerender({ index: indexOf(file), query: "nor" });
    expect(result.current).toMatchObject({ found: null, searched: { pending: true } });
    await answer("Herring: nor", Uint8Array.of(0, 1, 0));
    await waitFor(() => expect(result.current.found).toEqual(Uint8Array.of(0, 1, 0)));
  });
});
