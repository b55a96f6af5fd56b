import { countOf } from "../../domain/actors.ts";
import type { Cell } from "../../domain/matrix.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./Mark.module.css";

/** The name of a mark to a screen reader: "{row}, {position}, {n} statements", then its conditions. */
export function markName({ rowName, position, statements, conditions }: Cell): string {
  return [rowName, position.label, countOf(statements.length, "statement"), conditions.join("; ")]
    .filter(Boolean)
    .join(", ");
}

/** A mark of the matrix: colour, glyph and number of statements, with its conditions beneath. */
export function Mark(props: {
  cell: Cell;
  look: PositionStyle;
  small: boolean;
  chosen: boolean;
  tabIndex: number;
  onChoose: () => void;
}) {
  const { cell, look } = props;
  return (
    <>
      <button
        type="button"
        className={`${styles.mark} ${props.small ? styles.small : ""}`}
        data-mark={`${cell.row}.${cell.position.id}`}
        data-count={cell.statements.length}
        aria-label={markName(cell)}
        aria-expanded={props.chosen}
        tabIndex={props.tabIndex}
        style={{
          background: cssColour(look.colour),
          color: cssColour(look.ink),
          borderColor: cssColour(look.outline),
        }}
        onClick={props.onChoose}
      >
        <GlyphIcon style={look} size={props.small ? 11 : 13} />
        <span>{cell.statements.length}</span>
      </button>
      {cell.conditions.map((condition) => (
        <span key={condition} className={styles.condition} aria-hidden>
          {condition}
        </span>
      ))}
    </>
  );
}
