import { memo } from "react";
import { heldPlaces } from "../../domain/stances.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { placeLabel, stylesOf } from "./cellLook.ts";
import type { GridColumns } from "./gridModel.ts";
import styles from "./PositionKey.module.css";

/** More different positions than these are not listed: every cell says its own. */
const MOST = 12;

/** What the marks mean: each position in use once, then what a split cell and a folded corner are. */
export const PositionKey = memo(function PositionKey({ columns }: { columns: GridColumns }) {
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
        A cut corner: changed since an earlier statement. A split cell: several positions stand. Empty: no
        position.
      </p>
    </div>
  );
});

interface Used {
  readonly label: string;
  readonly style: PositionStyle | undefined;
  /** The least place it has on any issue. */
  place: number;
}

function positionsInUse({ stances, places, actors, issues }: GridColumns): readonly Used[] {
  const used = new Map<string, Used>();
  places.forEach((at, col) => {
    const issue = issues[col];
    if (!issue) return;
    let held = 0;
    for (const actor of actors) held |= stances.held[actor * stances.issues + at] ?? 0;
    for (const place of heldPlaces(held)) {
      const [label, style] = [placeLabel(issue, place), stylesOf(issue)[place]];
      const key = `${label} ${style?.key} ${style?.colour.light}`;
      const known = used.get(key);
      if (known) known.place = Math.min(known.place, place);
      else used.set(key, { label, style, place });
    }
  });
  return [...used.values()].toSorted((a, b) => a.place - b.place);
}
