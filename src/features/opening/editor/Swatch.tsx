import { GlyphIcon } from "../../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../../figures/marks/positionStyle.ts";
import styles from "./fields.module.css";

/** A mark as the matrix has it, without a number. Hidden from screen readers: words stand beside it. */
export function Swatch({ style }: { style: PositionStyle }) {
  return (
    <span
      aria-hidden="true"
      className={styles.swatch}
      style={{
        background: cssColour(style.colour),
        color: cssColour(style.ink),
        borderColor: cssColour(style.outline),
      }}
    >
      <GlyphIcon style={style} />
    </span>
  );
}
