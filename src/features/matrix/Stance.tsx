import type { Cell } from "../../domain/matrix.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./RowHead.module.css";

/** The row's whole stance in a line, for screens too narrow to show every column. The cells say it to screen readers. */
export function Stance({
  cells,
  looks,
}: {
  cells: readonly (Cell | null)[];
  looks: ReadonlyMap<string, PositionStyle>;
}) {
  return (
    <span className={styles.stance} aria-hidden>
      {cells
        .filter((cell) => cell !== null)
        .map(({ position, conditions }) => {
          const look = looks.get(position.id);
          return (
            <span key={position.id}>
              {look && (
                <span style={{ color: cssColour(look.outline) }}>
                  <GlyphIcon style={look} size={10} />
                </span>
              )}
              {position.label}
              {conditions.length > 0 && ` (${conditions.join("; ")})`}
            </span>
          );
        })}
    </span>
  );
}
