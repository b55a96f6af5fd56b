import { memo } from "react";
import { heldConditionally } from "../../domain/holders.ts";
import { markWords } from "../../domain/kindCounts.ts";
import { heldPlaces } from "../../domain/stances.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { placeLabel, stylesOf } from "./cellLook.ts";
import type { GridColumns } from "./gridModel.ts";
import styles from "./PositionKey.module.css";

/** More different positions than these are not listed: every cell says its own. */
const MOST = 12;

/** What the marks mean: each position in use once, then what a split cell, a folded corner and a dashed edge are. */
export const PositionKey = memo(function PositionKey({
  columns,
  silence,
}: {
  columns: GridColumns;
  silence: string;
}) {
  const { stances, actors, places } = columns;
  const conditional = places.some((issue) => heldConditionally(stances, actors, issue) !== 0);
  const marks = markWords(stances, columns.kinds, places);
  const used = positionsInUse(columns);
  const listed = used.slice(0, MOST);
  return (
    <div className={styles.key}>
      <ul aria-label="Positions in use" className={styles.list}>
        {listed.map(({ label, style }) => (
          <li key={`${label} ${style?.key}`}>
            {style && (
              <span
                className={styles.mark}
                style={{ background: cssColour(style.colour), color: cssColour(style.ink) }}
              >
                <GlyphIcon style={style} size={11} />
              </span>
            )}
            <span dir="auto">{label}</span>
          </li>
        ))}
        {used.length > MOST && <li>and {used.length - MOST} more</li>}
      </ul>
      <p className={styles.signs}>
        A cut corner: changed since an earlier statement. A split cell: several positions stand. Empty:{" "}
        {silence}.{conditional && " A dashed edge: stated under conditions, which the opened cell tells."}
        {marks !== null && ` ${marks}`}
      </p>
    </div>
  );
});

interface Used {
  readonly label: string;
  readonly style: PositionStyle | undefined;
  /** How far down the positions of its issue it stands, from 0 for the first to 1 for the last; the least of all issues. */
  part: number;
}

function positionsInUse({ stances, places, actors, issues }: GridColumns): readonly Used[] {
  const used = new Map<string, Used>();
  const heldOn = new Uint32Array(stances.issues);
  for (const actor of actors) {
    const row = stances.held.subarray(actor * stances.issues, (actor + 1) * stances.issues);
    for (let at = 0; at < row.length; at += 1) heldOn[at] = (heldOn[at] ?? 0) | (row[at] ?? 0);
  }
  places.forEach((at, col) => {
    const issue = issues[col];
    if (!issue) return;
    for (const place of heldPlaces(heldOn[at] ?? 0)) {
      const [label, style] = [placeLabel(issue, place), stylesOf(issue)[place]];
      const key = `${label} ${style?.key} ${style?.colour.light}`;
      const known = used.get(key);
      const part = place / Math.max(1, issue.positions.length - 1);
      if (known) known.part = Math.min(known.part, part);
      else used.set(key, { label, style, part });
    }
  });
  return [...used.values()].toSorted((a, b) => a.part - b.part);
}
