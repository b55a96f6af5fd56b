import type { DatasetIndex } from "../../domain/dataset.ts";
import type { AbsentRow } from "../../domain/absence.ts";
import type { ActorRow, Cell, Matrix } from "../../domain/matrix.ts";
import type { Position } from "../../domain/schema.ts";

/** A country with a position: a mark for each. */
export interface MarkedCountry {
  readonly code: string;
  readonly row: ActorRow;
  readonly cells: readonly Cell[];
}

/** Who is to be shown on a map, and how; every code is ISO 3166 alpha-3. */
export interface MapScene {
  readonly marked: ReadonlyMap<string, MarkedCountry>;
  /** Countries of the dataset that state no position on the issue. */
  readonly absent: ReadonlyMap<string, AbsentRow>;
  /** Countries of the dataset that the filters leave out. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** Organisations and groups with a position, which no map can draw. */
  readonly undrawn: readonly ActorRow[];
  /** Organisations that state no position. */
  readonly undrawnAbsent: readonly AbsentRow[];
  /** The positions held by anyone in view, in the order of the issue. */
  readonly positions: readonly Position[];
}

/** The countries that a map of those in view has to show: with a position, or else those that state none. */
export function codesInView({ marked, absent }: MapScene): readonly string[] {
  return [...(marked.size > 0 ? marked : absent).keys()];
}

/** Sorts everyone in view into what a map can draw and what it cannot. */
export function mapScene(matrix: Matrix, index: DatasetIndex): MapScene {
  const marked = new Map<string, MarkedCountry>();
  for (const row of matrix.rows) {
    const cells = row.cells.filter((cell) => cell !== null);
    if (row.actor.kind === "country") marked.set(row.actor.iso3, { code: row.actor.iso3, row, cells });
  }
  const absent = new Map(
    matrix.absent.flatMap((row) => (row.actor.kind === "country" ? [[row.actor.iso3, row]] : [])),
  );
  const countries = index.dataset.actors.filter((actor) => actor.kind === "country");
  return {
    marked,
    absent,
    leftOut: new Map(
      countries
        .filter(({ iso3 }) => !marked.has(iso3) && !absent.has(iso3))
        .map(({ iso3, name }) => [iso3, name]),
    ),
    undrawn: matrix.rows.filter(({ actor }) => actor.kind !== "country"),
    undrawnAbsent: matrix.absent.filter(({ actor }) => actor.kind !== "country"),
    positions: matrix.columns
      .map(({ position }) => position)
      .filter(({ id }) => matrix.rows.some(({ cells }) => cells.some((cell) => cell?.position.id === id))),
  };
}
