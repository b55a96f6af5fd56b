import type { AbsentRow } from "../../domain/absence.ts";
import type { TreeRow } from "../../ui/treegridKeys.ts";
import type { ActorRow, Matrix, SpeakerRow } from "../../domain/matrix.ts";

/** Key of the row that heads the actors without a position; no id has a colon. */
export const ABSENT_KEY = ":absent";
const HEAD_KEY = ":head";

/** A row of the treegrid as it stands: what it shows, and how deep it is. */
export type GridRow = TreeRow & { readonly level: 1 | 2 } & (
    | { readonly kind: "head" }
    | { readonly kind: "absence" }
    | { readonly kind: "actor"; readonly row: ActorRow }
    | { readonly kind: "speaker"; readonly row: SpeakerRow }
    | { readonly kind: "absent"; readonly row: AbsentRow }
  );

const TOP = { level: 1, parent: null } as const;

/** The rows of the treegrid in order, the head first, leaving out what is folded. */
export function gridRows(matrix: Matrix, folded: ReadonlySet<string>): readonly GridRow[] {
  const cells = matrix.columns.length + 1;
  const actors = matrix.rows.flatMap((row): readonly GridRow[] => {
    const expanded = row.speakers.length === 0 ? null : !folded.has(row.id);
    const speakers = row.speakers.map(
      (speaker) =>
        ({
          kind: "speaker",
          key: speaker.id,
          row: speaker,
          parent: row.id,
          cells,
          level: 2,
          expanded: null,
        }) as const,
    );
    return [{ ...TOP, kind: "actor", key: row.id, row, expanded, cells }, ...(expanded ? speakers : [])];
  });
  return [
    { ...TOP, kind: "head", key: HEAD_KEY, cells, expanded: null },
    ...actors,
    ...absence(matrix, folded),
  ];
}

function absence(matrix: Matrix, folded: ReadonlySet<string>): readonly GridRow[] {
  if (matrix.absent.length === 0) return [];
  const expanded = !folded.has(ABSENT_KEY);
  const rows = matrix.absent.map(
    (row) =>
      ({ kind: "absent", key: row.id, row, parent: ABSENT_KEY, cells: 2, level: 2, expanded: null }) as const,
  );
  return [{ ...TOP, kind: "absence", key: ABSENT_KEY, expanded, cells: 1 }, ...(expanded ? rows : [])];
}
