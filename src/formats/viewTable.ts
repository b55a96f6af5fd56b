import { absenceLabel, groupNote, rowName } from "../domain/actors.ts";
import { isEnough, MIN_SHARED } from "../domain/agreement.ts";
import type { ClusteredAgreement } from "../domain/clustering.ts";
import type { PositionCount } from "../domain/counts.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { sourcesLine } from "../domain/sources.ts";
import type { ActorRow, Cell, Matrix } from "../domain/matrix.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import type { CellValue, Grid } from "./csv/writeCsv.ts";
import { filterWords } from "../domain/filterWords.ts";
import type { IssuesTable } from "./issuesTable.ts";

/** The table behind a figure. Every number has its unit in its column’s head; nothing is added up. */
export interface ViewTable extends Grid {
  /** What the table shows, its filters and sources. */
  readonly caption: string;
}

export type TableKind = "matrix" | "bars" | "map" | "issues" | "agreement";

interface Shown {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly matrix: Matrix;
  /** Of the agreement matrix; its table has no rows without. */
  readonly agreement?: ClusteredAgreement | undefined;
  /** Of all issues, as `issuesTable` writes it; its table has no rows without. */
  readonly issues?: IssuesTable | undefined;
}

/** The table behind the figure that a view is drawn as: the same rows, positions and numbers. */
export function viewTable(kind: TableKind, shown: Shown): ViewTable {
  const { index, view, matrix } = shown;
  const filters = filterWords({ ...view, view: kind }, index).join("; ");
  const caption = [
    `${isWhole(kind) ? index.dataset.title : matrix.issue.title}.`,
    kind === "issues" ? (shown.issues?.says ?? "") : CAPTIONS[kind],
    ...(filters === "" ? [] : [`Filters: ${filters}.`]),
    sourcesLine(index.dataset.sources),
  ].join(" ");
  if (kind === "issues") return { caption, ...(shown.issues?.grid ?? { columns: [], rows: [] }) };
  if (kind === "agreement") return { caption, ...agreementGrid(shown) };
  return { caption, ...(kind === "bars" ? barsGrid(shown) : rowsGrid(shown, kind === "map")) };
}

const COUNTING = "Numbers count statements, not strength. An empty cell is no statement.";
const CAPTIONS = {
  matrix: `Who states which position. ${COUNTING} A speaker’s statements are among the actor’s.`,
  map: `Countries by position; organisations and groups beside them. ${COUNTING}`,
  bars: "Who holds each position, each kind of holder counted apart and never added up.",
  agreement: `How far every two actors agree, like beside like. An empty cell: fewer than ${MIN_SHARED} shared issues.`,
} as const satisfies Record<Exclude<TableKind, "issues">, string>;

/** A row a pair, in the order of the matrix; no agreement where too few issues are shared. */
function agreementGrid({ index, agreement }: Shown): Grid {
  const columns = ["Actor", "Other actor", "Agreement (%)", "Shared issues (number)"];
  if (!agreement) return { columns, rows: [] };
  const { actors, matrix, order } = agreement;
  const nameAt = (at: number) => index.dataset.actors[actors[at] ?? -1]?.name ?? null;
  const rows = order.flatMap((a, place) =>
    order.slice(place + 1).map((b): readonly CellValue[] => {
      const cell = a * matrix.size + b;
      const value = isEnough(matrix, a, b) ? Math.round((matrix.values[cell] ?? 0) * 1000) / 10 : null;
      return [nameAt(a), nameAt(b), value, matrix.shared[cell] ?? 0];
    }),
  );
  return { columns, rows };
}

/** A row an actor, in the matrix also one a speaker; for a map with the country’s code. */
function rowsGrid({ index, matrix }: Shown, byCountry: boolean): Grid {
  const heads = byCountry ? ["Actor", "ISO 3166 code", "Kind"] : ["Actor", "Speaker", "Kind"];
  const asked = matrix.columns.map((_, at) => hasConditions(matrix, at));
  const cellsOf = (cells: ActorRow["cells"]) => cells.flatMap((cell, at) => cellPair(cell, asked[at]));
  const silent = matrix.columns.flatMap((_, at) => cellPair(null, asked[at]));
  const second = (actor: ActorRow["actor"]) => (byCountry && actor.kind === "country" ? actor.iso3 : null);
  return {
    columns: [
      ...heads,
      ...matrix.columns.flatMap(({ position: { label } }, at) => [
        `${label} (statements)`,
        ...(asked[at] ? [`${label} (conditions)`] : []),
      ]),
      "Note",
    ],
    rows: [
      ...matrix.rows.flatMap((row) => [
        [row.name, second(row.actor), row.actor.kind, ...cellsOf(row.cells), groupNote(row.actor)],
        ...(byCountry ? [] : row.speakers).map((speaker) => [
          row.name,
          speaker.name,
          "speaker",
          ...cellsOf(speaker.cells),
          null,
        ]),
      ]),
      ...matrix.absent.map(({ name, actor }) => [
        name,
        second(actor),
        actor.kind,
        ...silent,
        absenceLabel(index.dataset),
      ]),
    ],
  };
}

function cellPair(cell: Cell | null, withConditions = false): readonly CellValue[] {
  const statements = cell === null ? null : cell.statements.length;
  return withConditions ? [statements, cell && joined(cell.conditions)] : [statements];
}

function hasConditions({ rows }: Matrix, at: number): boolean {
  return rows.some(({ cells }) => (cells[at]?.conditions.length ?? 0) > 0);
}

/** The kinds of holders, each a column of its own; `always` stands even where it counts nobody. */
const HOLDERS = [
  { head: "Named countries (number)", always: true, of: (count) => count.countries },
  { head: "Group members not named (number)", always: true, of: (count) => count.unnamed },
  { head: "Organisations (number)", always: false, of: (count) => count.organisations },
  { head: "Other actors (number)", always: false, of: (count) => count.others ?? 0 },
  { head: "Groups of unstated size (number)", always: false, of: (count) => count.groups },
  { head: "Further groups, members not counted (number)", always: false, of: (count) => count.overlapping },
] as const satisfies readonly { head: string; always: boolean; of: (count: PositionCount) => number }[];

/** A row a position; last, without numbers, those who state none. */
function barsGrid({ index, matrix }: Shown): Grid {
  const holders = HOLDERS.filter(
    ({ always, of }) => always || matrix.columns.some(({ count }) => of(count) > 0),
  );
  const absent = matrix.absent.map(({ actor }) => rowName(actor));
  return {
    columns: ["Position", ...holders.map(({ head }) => head), "Who", "Conditions"],
    rows: [
      ...matrix.columns.map((column, at) => [
        column.position.label,
        ...holders.map(({ of }) => of(column.count)),
        ...whoAndConditions(matrix, at),
      ]),
      ...(absent.length === 0
        ? []
        : [[absenceLabel(index.dataset), ...holders.map(() => null), joined(absent), null]]),
    ],
  };
}

function whoAndConditions({ rows }: Matrix, at: number): readonly CellValue[] {
  const cells = rows.flatMap((row) => row.cells[at] ?? []);
  const conditional = cells.filter(({ conditions }) => conditions.length > 0);
  return [
    joined(cells.map((cell) => cell.rowName)),
    joined(conditional.map((cell) => `${cell.rowName}: ${cell.conditions.join("; ")}`)),
  ];
}

function joined(texts: readonly string[]): CellValue {
  return texts.length === 0 ? null : texts.join("; ");
}
