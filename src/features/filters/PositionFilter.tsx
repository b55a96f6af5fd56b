import { countLabel, NO_COUNT, type PositionCount } from "../../domain/counts.ts";
import type { Position } from "../../domain/schema.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, positionStyles } from "../../figures/marks/positionStyle.ts";
import styles from "./filters.module.css";

/** A toggle for each position, with who holds it under the other filters. */
export function PositionFilter(props: {
  positions: readonly Position[];
  counts: ReadonlyMap<string, PositionCount>;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { positions, chosen } = props;
  const looks = positionStyles(positions);
  const toggle = (id: string) =>
    props.onChange(
      positions.map((p) => p.id).filter((p) => (p === id ? !chosen.includes(p) : chosen.includes(p))),
    );
  return (
    <div role="group" aria-label="Positions" className={styles.positions}>
      {positions.map((position) => {
        const look = looks.get(position.id);
        return (
          <button
            key={position.id}
            type="button"
            aria-pressed={chosen.includes(position.id)}
            className={styles.position}
            onClick={() => toggle(position.id)}
          >
            {look && (
              <span
                className={styles.swatch}
                style={{
                  background: cssColour(look.colour),
                  color: cssColour(look.ink),
                  borderColor: cssColour(look.outline),
                }}
              >
                <GlyphIcon style={look} size={11} />
              </span>
            )}
            <span>{position.label}</span> <em>{countLabel(props.counts.get(position.id) ?? NO_COUNT)}</em>
          </button>
        );
      })}
    </div>
  );
}
