import { absentRows, type AbsentRow } from "./absence.ts";
import { rowName, speakerName } from "./actors.ts";
import { countPositions, NO_COUNT, NONE_IN_VIEW, type PositionCount } from "./counts.ts";
import type { DatasetIndex } from "./dataset.ts";
import { statementsAt } from "./statements.ts";
import { positionOf } from "./issues.ts";
import type { Actor, Issue, Position, Speaker, Statement } from "./schema.ts";
import { sortOf, type CellRef, type Sort, type ViewState } from "./viewState.ts";

/** The statements of one row on one position; there is no cell without a statement. */
export interface Cell {
  readonly row: string;
  readonly rowName: string;
  readonly position: Position;
  readonly statements: readonly Statement[];
  /** The different conditions and hedges of its statements, in the source's order. */
  readonly conditions: readonly string[];
}

export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly speaker: Speaker;
  /** One entry a column; null where the row has no statement. */
  readonly cells: readonly (Cell | null)[];
}

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
  readonly cells: readonly (Cell | null)[];
  readonly speakers: readonly SpeakerRow[];
  readonly statements: number;
}

export interface Column {
  readonly position: Position;
  /** The position's place in the issue's own list, whatever is filtered. */
  readonly order: number;
  readonly count: PositionCount;
}

export interface Matrix {
  readonly issue: Issue;
  readonly columns: readonly Column[];
  readonly rows: readonly ActorRow[];
  readonly absent: readonly AbsentRow[];
}

/** Lays the statements in view out as rows (actors, with their speakers) against the positions of the issue. */
export function buildMatrix(index: DatasetIndex, view: ViewState, inView: readonly Statement[]): Matrix {
  const issue = index.issues.get(view.issue);
  if (!issue) throw new RangeError(`No issue “${view.issue}” in the dataset.`);
  const counts = countPositions(inView, index);
  const nobody = view.countries.length > 0 || view.q.trim() !== "" ? NONE_IN_VIEW : NO_COUNT;
  const columns = issue.positions
    .map((position, order) => ({ position, order, count: counts.get(position.id) ?? nobody }))
    .filter(({ position }) => view.positions.length === 0 || view.positions.includes(position.id));
  const said = statementsBy(inView, ({ actor }) => actor);
  const rows = index.dataset.actors.flatMap((actor) => {
    const own = said.get(actor.id);
    return own
      ? [actorRow({ actor, own, columns, speakers: view.leaders ? speakersOf(own, index) : [] })]
      : [];
  });
  return { issue, columns, rows: sorted(rows, sortOf(view)), absent: absentRows(index, view) };
}

/** The matrix as a picture shows it: where no row stands in them, its columns head nothing and are left out. */
export function picturedMatrix(matrix: Matrix): Matrix {
  return matrix.rows.length === 0 ? { ...matrix, columns: [] } : matrix;
}

/** Every cell of a matrix in reading order, leaving out the speakers of folded actors. */
export function cellsOf(matrix: Matrix, folded: ReadonlySet<string> = new Set()): readonly Cell[] {
  return matrix.rows
    .flatMap((row) => [row, ...(folded.has(row.id) ? [] : row.speakers)])
    .flatMap((row) => row.cells)
    .filter((cell) => cell !== null);
}

/** The cell a reference names among the given statements, its row shown or not; null where there is none. */
export function cellAt(index: DatasetIndex, statements: readonly Statement[], ref: CellRef): Cell | null {
  const actor = index.actors.get(ref.row);
  const speaker = index.speakers.get(ref.row);
  const own = statementsAt(statements, ref);
  const issue = index.issues.get(own[0]?.issue ?? "");
  const name = actor ? rowName(actor) : speaker ? speakerName(speaker) : ref.row;
  const position = issue && positionOf(issue, ref.position);
  return position ? cellOn(position, { id: ref.row, name }, own) : null;
}

/** Statements by something of each, in the order given. */
function statementsBy(
  statements: readonly Statement[],
  of: (statement: Statement) => string,
): ReadonlyMap<string, readonly Statement[]> {
  const by = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = by.get(of(statement));
    if (known) known.push(statement);
    else by.set(of(statement), [statement]);
  }
  return by;
}

/** The speakers of some statements, in the dataset's order. */
function speakersOf(
  statements: readonly Statement[],
  { speakers, dataset }: DatasetIndex,
): readonly Speaker[] {
  const heard = new Set(statements.flatMap(({ speaker }) => speaker ?? []));
  const found = [...heard].flatMap((id) => speakers.get(id) ?? []);
  if (found.length < 2) return found;
  const places = placesOf(dataset.speakers);
  return found.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const speakerPlaces = new WeakMap<readonly Speaker[], ReadonlyMap<Speaker, number>>();

function placesOf(speakers: readonly Speaker[]): ReadonlyMap<Speaker, number> {
  const known = speakerPlaces.get(speakers) ?? new Map(speakers.map((speaker, at) => [speaker, at]));
  speakerPlaces.set(speakers, known);
  return known;
}

function actorRow(given: {
  readonly actor: Actor;
  readonly own: readonly Statement[];
  readonly columns: readonly Column[];
  readonly speakers: readonly Speaker[];
}): ActorRow {
  const { actor, own, columns, speakers } = given;
  const row = { id: actor.id, name: rowName(actor) };
  const cellsOn = (who: typeof row, statements: readonly Statement[]) => {
    // Once for a row: a file may bring thousands of positions, and an actor holds few of them.
    const held = statementsBy(statements, ({ position }) => position);
    return columns.map(({ position }) => {
      const here = held.get(position.id);
      return here ? cellOn(position, who, here) : null;
    });
  };
  return {
    ...row,
    actor,
    cells: cellsOn(row, own),
    statements: own.length,
    speakers: speakers.map((speaker) => {
      const voice = { id: speaker.id, name: speakerName(speaker) };
      const said = own.filter((s) => s.speaker === speaker.id);
      return { ...voice, speaker, cells: cellsOn(voice, said) };
    }),
  };
}

function cellOn(
  position: Position,
  row: { readonly id: string; readonly name: string },
  statements: readonly Statement[],
): Cell | null {
  const here = statements.filter((s) => s.position === position.id);
  if (here.length === 0) return null;
  const conditions = [...new Set(here.flatMap((s) => s.condition ?? []))];
  return { row: row.id, rowName: row.name, position, statements: here, conditions };
}

function sorted(rows: readonly ActorRow[], sort: Sort): readonly ActorRow[] {
  const byName = (a: ActorRow, b: ActorRow) => a.name.localeCompare(b.name, "en", { numeric: true });
  const firstMark = (row: ActorRow) => row.cells.findIndex((cell) => cell !== null);
  if (sort === "name") return rows.toSorted(byName);
  if (sort === "statements") return rows.toSorted((a, b) => b.statements - a.statements || byName(a, b));
  return rows.toSorted((a, b) => firstMark(a) - firstMark(b));
}
