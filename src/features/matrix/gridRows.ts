import type { AbsentRow, ActorRow, Matrix, SpeakerRow } from "../../domain/matrix.ts";

/** Key of the row that heads the actors without a position; no id has a colon. */
export const ABSENT_KEY = ":absent";
const HEAD_KEY = ":head";

/** A row of the treegrid as it stands: what it shows, how deep it is, and how many cells it has. */
export type GridRow = { readonly key: string; readonly cells: number; readonly level: 1 | 2 } & (
  | { readonly kind: "head" }
  | { readonly kind: "actor"; readonly row: ActorRow; readonly expanded: boolean | null }
  | { readonly kind: "speaker"; readonly row: SpeakerRow; readonly parent: string }
  | { readonly kind: "absence"; readonly expanded: boolean }
  | { readonly kind: "absent"; readonly row: AbsentRow; readonly parent: string }
);

/** The rows of the treegrid in order, the head first, leaving out what is folded. */
export function gridRows(matrix: Matrix, folded: ReadonlySet<string>): readonly GridRow[] {
  const cells = matrix.columns.length + 1;
  const actors = matrix.rows.flatMap((row): readonly GridRow[] => {
    const expanded = row.speakers.length === 0 ? null : !folded.has(row.id);
    const speakers = row.speakers.map(
      (speaker) =>
        ({ kind: "speaker", key: speaker.id, row: speaker, parent: row.id, cells, level: 2 }) as const,
    );
    return [{ kind: "actor", key: row.id, row, expanded, cells, level: 1 }, ...(expanded ? speakers : [])];
  });
  return [{ kind: "head", key: HEAD_KEY, cells, level: 1 }, ...actors, ...absence(matrix, folded)];
}

/** Whether a row can be folded, and is: true, false, or null when it has nothing beneath. */
export function expansionOf(row: GridRow): boolean | null {
  return row.kind === "actor" || row.kind === "absence" ? row.expanded : null;
}

/** The key of the row above in the tree, or null at the top. */
export function parentOf(row: GridRow): string | null {
  return row.kind === "speaker" || row.kind === "absent" ? row.parent : null;
}

function absence(matrix: Matrix, folded: ReadonlySet<string>): readonly GridRow[] {
  if (matrix.absent.length === 0) return [];
  const expanded = !folded.has(ABSENT_KEY);
  const rows = matrix.absent.map(
    (row) => ({ kind: "absent", key: row.id, row, parent: ABSENT_KEY, cells: 2, level: 2 }) as const,
  );
  return [{ kind: "absence", key: ABSENT_KEY, expanded, cells: 1, level: 1 }, ...(expanded ? rows : [])];
}
