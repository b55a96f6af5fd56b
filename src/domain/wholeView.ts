import type { DatasetIndex } from "./dataset.ts";
import { serialiseView, sortOf, SORTS_OF, type ViewState } from "./viewState.ts";

type Spelling = (view: ViewState) => readonly [parameter: string, value: string];

/** The parameter of each part of a view, and how the address spells the value that it otherwise leaves out. */
export const SPELT = {
  dataset: ({ dataset }) => ["dataset", dataset],
  issue: ({ issue }) => ["issue", issue],
  view: ({ view }) => ["view", view],
  countries: () => ["country", ""],
  positions: () => ["position", ""],
  q: () => ["q", ""],
  cell: () => ["cell", ""],
  sort: (view) => ["sort", SORTS_OF[view.view].length > 0 ? sortOf(view) : ""],
  leaders: ({ leaders }) => ["leaders", leaders ? "on" : "off"],
  group: () => ["group", ""],
  by: () => ["by", ""],
  compare: () => ["compare", ""],
  heads: () => ["heads", ""],
  area: ({ view, area }) => ["area", view === "map" ? area : ""],
} as const satisfies Record<keyof ViewState, Spelling>;

/**
 * Writes a view as a query that leaves nothing out: `serialiseView` with every default spelt, so that later defaults
 * read it as it is read today.
 */
export function serialiseWhole(view: ViewState, index: DatasetIndex): string {
  const asked = new URLSearchParams(serialiseView(view, index, ""));
  const whole = new URLSearchParams();
  for (const spell of Object.values(SPELT)) {
    const [parameter, byDefault] = spell(view);
    whole.set(parameter, asked.get(parameter) ?? byDefault);
  }
  return `?${whole.toString().replaceAll("%7E", "~")}`;
}
