import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { DATA_ERRORS } from "../../src/data/DataError.ts";
import { KEPT_ERRORS } from "../../src/data/opened/KeptError.ts";
import { EXPORT_ERRORS } from "../../src/export/ExportError.ts";
import { expectConsole } from "../quietConsole.ts";
import { Drawn } from "./fixtures.tsx";
import { NO_STATES, PLAIN } from "./plainWords.ts";
import { STATES } from "./states.ts";
import { blanksAsOne, partsOfThePage, sourceAt, toldIn } from "./toldInSource.ts";

const root = join(import.meta.dirname, "../..");
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => ({ path: `src/${name}`, text: readFileSync(join(root, "src", name), "utf8") }));
const ids = STATES.map(({ id }) => id);
const named = (path: string) => STATES.filter(({ where }) => where.includes(path));
/** What a part waits with that is loaded late: one state for all of them. */
const part = STATES.find(({ id }) => id === "loading-part");

/** Signs in the source of a file that it shows a state: a part made for it, or words of waiting. */
const EMPTY = /<EmptyState\b/g;
const FAILED = /<(?:ErrorPanel|DataProblem)\b/;
const WAITING = /<Loading\b|\bwaiting=|\bfallback=|>\s*Loading(?: the [a-z ]+)?…|\baria-busy=/;
/** Files that hand on what is waited for, or draw nothing themselves. */
const HANDS_ON = ["src/app/latePanel.tsx"];

describe("The gallery of states", () => {
  it("has every kind of failed request, of failed export and of failure of what is kept", () => {
    expect(ids).toEqual(expect.arrayContaining(Object.keys(KEPT_ERRORS).map((kind) => `error-kept-${kind}`)));
    expect(ids).toEqual(expect.arrayContaining(Object.keys(DATA_ERRORS).map((kind) => `error-data-${kind}`)));
    expect(ids).toEqual(
      expect.arrayContaining(Object.keys(EXPORT_ERRORS).map((kind) => `error-export-${kind}`)),
    );
  });

  it("shows a state for every use of an empty state", () => {
    const short = files.flatMap(({ path, text }) => {
      const used = text.match(EMPTY)?.length ?? 0;
      const shown = named(path).filter(({ id }) => id.startsWith("empty-")).length;
      return used > shown ? `${path}: ${used} empty states, ${shown} in the gallery` : [];
    });
    expect(short).toEqual([]);
  });

  it("shows a state for every file that tells of a failure or of waiting", () => {
    const missing = files.flatMap(({ path, text }) => [
      ...(FAILED.test(text) && !named(path).some(({ id }) => id.startsWith("error-"))
        ? [`${path}: no failure in the gallery`]
        : []),
      ...(WAITING.test(text) && !HANDS_ON.includes(path) && !named(path).some(isLoading)
        ? [`${path}: no waiting in the gallery`]
        : []),
    ]);
    expect(missing).toEqual([]);
  });

  it("shows what is told in plain words of nothing, of waiting or of a failure", async () => {
    expectConsole(/Invented for the gallery/);
    const drawn = new Map(
      STATES.map((state) => [state.id, render(createElement(Drawn, { state })).container]),
    );
    const says = (path: string, told: string) =>
      named(path).some(({ id }) => blanksAsOne(drawn.get(id)?.textContent ?? "").includes(told));
    const exempt = new Set(NO_STATES.map(([path, told]) => `${path}: ${told}`));
    const isExempt = (path: string, told: string) =>
      exempt.has(`${path}: ${told}`) || (told.startsWith("Loading") && part?.where.includes(path) === true);
    const found = partsOfThePage().flatMap((source) =>
      toldIn(source).flatMap((told) => (isExempt(source.path, told) ? [] : [[source.path, told] as const])),
    );
    // Some of a state comes late.
    await vi.waitFor(() => {
      const missing = [...found, ...PLAIN].filter(([path, told, by = path]) => !says(by, told));
      expect(missing.map(([path, told]) => `${path}: ${told}`)).toEqual([]);
    });
  });

  it("lists plain words only that stand in the source", () => {
    const gone = [...PLAIN, ...NO_STATES].filter(([path, told]) => !sourceAt(path).text.includes(told));
    expect(gone).toEqual([]);
  });

  it("names each state once, and only files that are there", () => {
    expect([...new Set(ids)]).toEqual(ids);
    const paths = new Set(files.map(({ path }) => path));
    expect(STATES.flatMap(({ where }) => where).filter((path) => !paths.has(path))).toEqual([]);
  });

  it("has a kept picture of every state, and no other", () => {
    const kept = readdirSync(join(import.meta.dirname, "pictures")).filter((name) => !name.includes(".new."));
    const light = kept.filter((name) => !name.endsWith("-phone-dark.png"));
    expect(light.toSorted()).toEqual(ids.map((id) => `${id}.png`).toSorted());
    const dark = kept.filter((name) => name.endsWith("-phone-dark.png"));
    expect(dark.length).toBeGreaterThan(0);
    expect(dark.filter((name) => !ids.includes(name.replace("-phone-dark.png", "")))).toEqual([]);
  });
});

function isLoading({ id }: { readonly id: string }): boolean {
  return id.startsWith("loading-");
}
