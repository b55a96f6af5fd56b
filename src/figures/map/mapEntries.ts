import { groupNote, inRunningText } from "../../domain/actors.ts";
import type { ActorRow, Cell } from "../../domain/matrix.ts";
import type { Statement } from "../../domain/schema.ts";
import { capital, listed } from "../../domain/text.ts";
import type { MapScene } from "./mapScene.ts";

/** A line beside a map: who holds a position, and what a map cannot draw of it. */
export interface MapEntry {
  readonly position: string;
  readonly name: string;
  /** The position, and for a group how many it is said of. */
  readonly detail: string;
  readonly conditions: readonly string[];
  readonly statements: readonly Statement[];
}

export interface MapEntries {
  /** Countries on the map; those that hold a position alike in one line, unless the figure has footnotes. */
  readonly drawn: readonly MapEntry[];
  /** Organisations, groups, and countries that the map does not show. */
  readonly undrawn: readonly MapEntry[];
}

/** What stands in words beside the map: everyone, with every condition. */
export function mapEntries(
  scene: MapScene,
  { missing, apart }: { readonly missing: readonly ActorRow[]; readonly apart: boolean },
): MapEntries {
  const shown = [...scene.marked.values()].filter(({ row }) => !missing.includes(row));
  const cells = shown.flatMap(({ row, cells: own }) => own.map((cell) => ({ row, cell })));
  return {
    drawn: apart ? cells.map(({ row, cell }) => entryOf(row, cell)) : together(cells),
    undrawn: [...scene.undrawn, ...missing].flatMap((row) =>
      row.cells.flatMap((cell) => (cell ? [entryOf(row, cell)] : [])),
    ),
  };
}

function entryOf(row: ActorRow, cell: Cell): MapEntry {
  const note = groupNote(row.actor);
  const detail = [cell.position.label, ...(note === null ? [] : [note])].join(". ");
  const { position, conditions, statements } = cell;
  return { position: position.id, name: row.name, detail, conditions, statements };
}

/** Those who hold a position under the same conditions, in one entry. */
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
        detail: first.cell.position.label,
        conditions: first.cell.conditions,
        statements: holders.flatMap(({ cell }) => cell.statements),
      },
    ];
  });
}

function stanceOf({ position, conditions }: Cell): string {
  return [position.id, ...conditions].join("\n");
}
