import { partByKind } from "../../domain/actorKinds.ts";
import { countMark, holdersByKind } from "../../domain/kindCounts.ts";
import type { PositionStyle } from "../marks/positionStyle.ts";
import { placeText, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import { lookAt } from "./issueLooks.ts";
import type { IssuesMeasure, ShownIssues } from "./issuesMeasure.ts";
import { countLine, MOST_LINES, type PlacedRow } from "./issuesRows.ts";

/** How many actors of the main kind hold a position, with a "+" where others do, too, beside its glyph; without one, how many more positions are held. */
export interface PlacedCount {
  readonly look: PositionStyle | null;
  /** Middle of the glyph, and its size, px. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: TextBlock;
}

/** The counts of a row, issue by issue; none where it has none. */
export function placeCounts(
  { index, shown }: ShownIssues,
  { column }: IssuesMeasure,
  { frame, first, row }: { readonly frame: Frame; readonly first: number; readonly row: PlacedRow },
): readonly PlacedCount[] {
  const { of, lines } = row;
  if (lines === 0 || of?.kind === "actor") return [];
  const { stances, laid } = shown;
  const { actors } = index.dataset;
  const main = partByKind(actors, laid.actors)[0]?.kind ?? null;
  const parts = partByKind(actors, of?.actors ?? laid.actors);
  const line = countLine(frame);
  const size = rounded(10 * frame.scale);
  return laid.issues.flatMap((at, i) => {
    const issue = index.dataset.issues[at];
    const held = holdersByKind(stances, parts, at);
    const told = held.length > MOST_LINES ? held.slice(0, MOST_LINES - 1) : held;
    const rest = held.length - told.length;
    const place = (text: string, nth: number) =>
      placeText({
        text,
        role: "small",
        frame,
        x: first + i * column + 5 * frame.scale + size,
        top: row.top + 4 * frame.scale + nth * line,
        maxWidth: Infinity,
      });
    const glyph = (nth: number) => ({
      x: rounded(first + i * column + 2 * frame.scale + size / 2),
      y: rounded(row.top + 4 * frame.scale + (nth + 0.54) * line),
      size,
    });
    return [
      ...told.map(({ place: position, counts }, nth) => ({
        look: (issue && lookAt(issue, position)) ?? null,
        ...glyph(nth),
        text: place(countMark(counts, main), nth),
      })),
      ...(rest > 0 ? [{ look: null, ...glyph(told.length), text: place(`…${rest}`, told.length) }] : []),
    ];
  });
}
