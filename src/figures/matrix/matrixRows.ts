import { groupNote, speakerTitles } from "../../domain/actors.ts";
import type { ActorRow, Cell, Matrix, SpeakerRow } from "../../domain/matrix.ts";

/** A row as the figure shows it: an actor, or a speaker indented beneath. */
export interface FigureRow {
  readonly level: 1 | 2;
  readonly name: string;
  /** A group's size, or a speaker's titles. */
  readonly detail: string | null;
  readonly hatched: boolean;
  readonly cells: readonly (Cell | null)[];
}

/**
 * Rows from top to bottom, leaving out the speakers of folded actors. Where it has to be `dense`, an actor for whom one
 * speaker said everything shares a row with that speaker.
 */
export function figureRows(matrix: Matrix, folded: ReadonlySet<string>, dense = false): readonly FigureRow[] {
  return matrix.rows.flatMap((row): readonly FigureRow[] => {
    const speakers = folded.has(row.id) ? [] : row.speakers;
    const [only] = speakers;
    if (dense && only && speakers.length === 1 && saysAll(only, row))
      return [
        {
          ...actorLine(row),
          detail: [groupNote(row.actor), only.name, titlesOf(only)].filter(Boolean).join(", "),
        },
      ];
    return [actorLine(row), ...speakers.map(speakerLine)];
  });
}

function actorLine(row: ActorRow): FigureRow {
  const { name, actor, cells } = row;
  return { level: 1, name, detail: groupNote(actor), hatched: actor.kind === "group", cells };
}

function speakerLine(row: SpeakerRow): FigureRow {
  return { level: 2, name: row.name, detail: titlesOf(row) || null, hatched: false, cells: row.cells };
}

function titlesOf({ speaker }: SpeakerRow): string {
  return speakerTitles(speaker).join(" / ");
}

function saysAll({ cells }: SpeakerRow, { statements }: ActorRow): boolean {
  return cells.reduce((sum, cell) => sum + (cell?.statements.length ?? 0), 0) === statements;
}
