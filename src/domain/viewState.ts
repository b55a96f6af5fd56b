import { type DatasetIndex } from "./dataset.ts";
import { positionOf } from "./issues.ts";
import { list, oneOf, SEPARATOR } from "./viewParameters.ts";
import { actorByCode, codeOf, parseCell, parseIssue } from "./viewReferences.ts";

/** The views of one issue, then those of the whole dataset. */
export const VIEWS = ["matrix", "bars", "map", "statements", "issues", "agreement", "compare"] as const;
export type View = (typeof VIEWS)[number];
/** The views that show every issue at once. */
export const WHOLE_VIEWS = ["issues", "agreement", "compare"] as const satisfies readonly View[];
/** What the map shows: the countries in view, or a part of the world; its own first. */
export const AREAS = ["fit", "europe", "world"] as const;
export type Area = (typeof AREAS)[number];

/** The orders each view knows, its own first. */
export const SORTS_OF = {
  matrix: ["position", "name", "statements"],
  bars: [],
  map: [],
  statements: ["paragraph", "speaker"],
  issues: ["name", "agreement", "issue", "statements"],
  agreement: [],
  compare: [],
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
  /** What the rows of all issues are grouped by: the id of a grouping; "" for none. */
  readonly group: string;
  /** What an order of all issues refers to: the id of an actor or an issue; "" for none. */
  readonly by: string;
  /** Whom "compare" compares: ids of actors and of groups of a grouping. */
  readonly compare: readonly string[];
  /** The search in the heads of all issues. */
  readonly heads: string;
}

/** A view read from an address, with a sentence for every value that was left out. */
export interface ParsedView {
  readonly view: ViewState;
  readonly notices: readonly string[];
}

/** Parameters that have one value. */
const SINGLE = [
  "dataset",
  "issue",
  "view",
  "q",
  "cell",
  "sort",
  "leaders",
  "area",
  "group",
  "by",
  "heads",
] as const;
const MAX_QUERY = 300;

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
    ...parseWhole(params, shown, index),
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
  if (isWhole(view.view)) {
    add("group", view.group);
    add("by", codeOf(view.by, index));
    add("heads", view.heads.trim());
    add("compare", view.compare.map((id) => codeOf(id, index)).join(SEPARATOR));
  }
  const query = params.toString().replaceAll("%7E", SEPARATOR);
  return query === "" ? "" : `?${query}`;
}

/** The order in force, whether asked for or the view's own. */
export function sortOf(view: Pick<ViewState, "sort" | "view">): Sort {
  return view.sort ?? defaultSort(view.view);
}

/** Whether a view shows every issue at once. */
export function isWhole(view: View): view is (typeof WHOLE_VIEWS)[number] {
  return WHOLE_VIEWS.some((whole) => whole === view);
}

/** What only the views of all issues read. Ids that are unknown are told where they are used. */
function parseWhole(params: URLSearchParams, view: View, index: DatasetIndex) {
  const read = (name: string) => (isWhole(view) ? (params.get(name) ?? "").slice(0, MAX_QUERY) : "");
  return {
    group: read("group"),
    by: actorByCode(read("by"), index) ?? read("by"),
    heads: read("heads"),
    compare: [
      ...new Set(
        read("compare")
          .split(SEPARATOR)
          .filter(Boolean)
          .map((value) => actorByCode(value, index) ?? value),
      ),
    ],
  };
}

function defaultSort(view: View): Sort {
  return SORTS_OF[view][0] ?? "position";
}

function plainSort(view: ViewState): Sort | null {
  return view.sort === defaultSort(view.view) ? null : view.sort;
}
