import { type DatasetIndex } from "./dataset.ts";
import { statementsAt } from "./evidence.ts";
import { positionOf } from "./issues.ts";
import type { Issue } from "./schema.ts";

export const VIEWS = ["matrix", "bars", "map", "statements"] as const;
export type View = (typeof VIEWS)[number];
/** What the map shows: the countries in view, or a part of the world; its own first. */
export const AREAS = ["fit", "europe", "world"] as const;
export type Area = (typeof AREAS)[number];

/** The orders each view knows, its own first. */
export const SORTS_OF = {
  matrix: ["position", "name", "statements"],
  bars: [],
  map: [],
  statements: ["paragraph", "speaker"],
} as const satisfies Record<View, readonly string[]>;
export type Sort = (typeof SORTS_OF)[View][number];

/** A mark of the matrix: the row (an actor's or a speaker's id) and the position. */
export interface CellRef {
  readonly row: string;
  readonly position: string;
}

/** Everything the address says, checked against a dataset. `sort` is null for the view's own order. */
export interface ViewState {
  readonly dataset: string;
  readonly issue: string;
  readonly view: View;
  /** Actor ids; empty for all. */
  readonly countries: readonly string[];
  /** Position ids of the issue; empty for all. */
  readonly positions: readonly string[];
  readonly q: string;
  readonly cell: CellRef | null;
  readonly sort: Sort | null;
  readonly leaders: boolean;
  /** Of the map; "fit" in any other view. */
  readonly area: Area;
}

/** A view read from an address, with a sentence for every value that was left out. */
export interface ParsedView {
  readonly view: ViewState;
  readonly notices: readonly string[];
}

const SEPARATOR = "~";
/** Parameters that have one value. */
const SINGLE = ["dataset", "issue", "view", "q", "cell", "sort", "leaders", "area"] as const;
const MAX_QUERY = 300;
const SHOWN = 60;

/** The dataset an address asks for, or null. The dataset has to be known before the rest can be read. */
export function parseDatasetId(search: string): string | null {
  return new URLSearchParams(search).get("dataset") || null;
}

/** Reads an address against a dataset. Never throws: what it does not know is left out and named in a notice. */
export function parseView(search: string, index: DatasetIndex): ParsedView {
  const params = new URLSearchParams(search);
  const notices: string[] = [];
  for (const name of SINGLE.filter((each) => params.getAll(each).length > 1)) {
    notices.push(`The address gives ${name} more than once. The first is used.`);
  }
  const issue = parseIssue(params, index, notices);
  const shown = oneOf(params, "view", VIEWS, notices) ?? "matrix";
  const query = Array.from((params.get("q") ?? "").trim());
  if (query.length > MAX_QUERY)
    notices.push(`The search is longer than ${MAX_QUERY} characters; the rest is left out.`);
  const view: ViewState = {
    dataset: index.dataset.id,
    issue: issue.id,
    view: shown,
    countries: list(params, "country", notices, (value) => actorByCode(value, index)),
    positions: list(params, "position", notices, (value) => positionOf(issue, value)?.id),
    q: query.slice(0, MAX_QUERY).join("").trim(),
    cell: parseCell(params, issue, index, notices),
    sort: oneOf<Sort>(params, "sort", SORTS_OF[shown], notices),
    leaders: oneOf(params, "leaders", ["on", "off"], notices) !== "off",
    area: (shown === "map" ? oneOf(params, "area", AREAS, notices) : null) ?? AREAS[0],
  };
  return { view: { ...view, sort: plainSort(view) }, notices };
}

/** Writes a view as the query of an address, defaults left out; "" for the default view. */
export function serialiseView(view: ViewState, index: DatasetIndex, defaultDataset: string): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string, byDefault = "") => {
    if (value !== byDefault) params.set(name, value);
  };
  add("dataset", view.dataset, defaultDataset);
  add("issue", view.issue, index.dataset.issues[0]?.id);
  add("view", view.view, "matrix");
  add("country", view.countries.map((id) => codeOf(id, index)).join(SEPARATOR));
  add("position", view.positions.join(SEPARATOR));
  add("q", view.q.trim());
  add("cell", view.cell ? `${view.cell.row}.${view.cell.position}` : "");
  add("sort", plainSort(view) ?? "");
  add("leaders", view.leaders ? "on" : "off", "on");
  add("area", view.view === "map" ? view.area : AREAS[0], AREAS[0]);
  const query = params.toString().replaceAll("%7E", SEPARATOR);
  return query === "" ? "" : `?${query}`;
}

/** The order in force, whether asked for or the view's own. */
export function sortOf(view: ViewState): Sort {
  return view.sort ?? defaultSort(view.view);
}

function defaultSort(view: View): Sort {
  return SORTS_OF[view][0] ?? "position";
}

function plainSort(view: ViewState): Sort | null {
  return view.sort === defaultSort(view.view) ? null : view.sort;
}

function quoted(value: string): string {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return `“${shown.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

function oneOf<T extends string>(
  params: URLSearchParams,
  name: string,
  known: readonly T[],
  notices: string[],
): T | null {
  const asked = params.get(name);
  if (!asked) return null;
  const found = known.find((value) => value === asked);
  if (found === undefined) {
    notices.push(`The address asks for ${name} ${quoted(asked)}, which is not known here. It is left out.`);
  }
  return found ?? null;
}

function list(
  params: URLSearchParams,
  name: string,
  notices: string[],
  find: (value: string) => string | undefined,
): readonly string[] {
  const asked = params.getAll(name).join(SEPARATOR).split(SEPARATOR).filter(Boolean);
  const unknown = [...new Set(asked.filter((value) => find(value) === undefined))];
  if (unknown.length > 0) {
    const named = `${unknown.slice(0, 3).map(quoted).join(", ")}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ""}`;
    notices.push(
      `The address asks for ${name} ${named}, which is not here. ${unknown.length > 1 ? "They are" : "It is"} left out.`,
    );
  }
  return [...new Set(asked.flatMap((value) => find(value) ?? []))];
}

function parseIssue(params: URLSearchParams, index: DatasetIndex, notices: string[]): Issue {
  const asked = params.get("issue");
  const [first] = index.dataset.issues;
  if (!first) throw new Error("A dataset has at least one issue; the schema says so.");
  const found = asked ? index.issues.get(asked) : first;
  if (asked && !found) {
    notices.push(
      `The address asks for issue ${quoted(asked)}, which this dataset does not have. ${quoted(first.title)} is shown.`,
    );
  }
  return found ?? first;
}

function parseCell(
  params: URLSearchParams,
  issue: Issue,
  index: DatasetIndex,
  notices: string[],
): CellRef | null {
  const asked = params.get("cell");
  if (!asked) return null;
  const dot = asked.indexOf(".");
  const cell = { row: asked.slice(0, Math.max(dot, 0)), position: asked.slice(dot + 1) };
  const onIssue = index.dataset.statements.filter((s) => s.issue === issue.id);
  if (statementsAt(onIssue, cell).length > 0) return cell;
  notices.push(
    `The address asks for cell ${quoted(asked)}, where this issue has no statement. It is left out.`,
  );
  return null;
}

function actorByCode(value: string, index: DatasetIndex): string | undefined {
  if (index.actors.has(value)) return value;
  const code = value.toUpperCase();
  const { actors } = index.dataset;
  const country = actors.find((actor) => actor.kind === "country" && actor.iso3 === code);
  return (country ?? actors.find(({ id }) => id.toUpperCase() === code))?.id;
}

function codeOf(actorId: string, index: DatasetIndex): string {
  const actor = index.actors.get(actorId);
  return actor?.kind === "country" && !index.actors.has(actor.iso3) ? actor.iso3 : actorId;
}
