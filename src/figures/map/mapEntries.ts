import { groupNote, inRunningText } from "../../domain/actors.ts";
import type { ActorRow, Cell } from "../../domain/matrix.ts";
import type { Statement } from "../../domain/schema.ts";
import { capital, listed } from "../../domain/text.ts";
import type { MapScene } from "./mapScene.ts";

/** A line beside a map: who holds a position, and what a map cannot draw of it. */
export interface MapEntry {
  readonly position: string;
  readonly name: string;
  readonly detail: string;
  readonly statements: readonly Statement[];
}

export interface MapEntries {
  /** Of countries on the map: their conditions and hedges, or everyone where the figure has footnotes. */
  readonly drawn: readonly MapEntry[];
  /** Organisations, groups, and countries that the map does not show. */
  readonly undrawn: readonly MapEntry[];
}

/** What stands in words beside the map: every condition, and everyone it cannot show. */
export function mapEntries(
  scene: MapScene,
  { missing, everyone }: { readonly missing: readonly ActorRow[]; readonly everyone: boolean },
): MapEntries {
  const shown = [...scene.marked.values()].filter(({ row }) => !missing.includes(row));
  const cells = shown.flatMap(({ row, cells: own }) => own.map((cell) => ({ row, cell })));
  return {
    drawn: everyone
      ? cells.map(({ row, cell }) => entryOf(row, cell))
      : together(cells.filter(({ cell }) => cell.conditions.length > 0)),
    undrawn: [...scene.undrawn, ...missing].flatMap((row) =>
      row.cells.flatMap((cell) => (cell ? [entryOf(row, cell)] : [])),
    ),
  };
}

function entryOf(row: ActorRow, cell: Cell): MapEntry {
  const note = groupNote(row.actor);
  const detail = [stanceOf(cell), ...(note === null ? [] : [note])].join(". ");
  return { position: cell.position.id, name: row.name, detail, statements: cell.statements };
}

/** Those who hold a position under the same conditions, in one line. */
function together(cells: readonly { readonly row: ActorRow; readonly cell: Cell }[]): readonly MapEntry[] {
  const stances = [...new Set(cells.map(({ cell }) => stanceOf(cell)))];
  return stances.flatMap((stance) => {
    const holders = cells.filter(({ cell }) => stanceOf(cell) === stance);
    const [first] = holders;
    const [only, ...others] = holders.map(({ row }) => row);
    if (!first || !only) return [];
    const names = holders.map(({ row }) => inRunningText(row.actor));
    return [
      {
        position: first.cell.position.id,
        name: others.length === 0 ? only.name : capital(listed(names)),
        detail: stance,
        statements: holders.flatMap(({ cell }) => cell.statements),
      },
    ];
  });
}

function stanceOf({ position, conditions }: Cell): string {
  return conditions.length === 0 ? position.label : `${position.label}: ${conditions.join("; ")}`;
}
