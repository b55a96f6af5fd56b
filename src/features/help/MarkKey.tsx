import type { ReactNode } from "react";
import { conditionalEdge, edgeShift } from "../../figures/marks/conditionalEdge.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { PositionGlyph } from "../../figures/marks/PositionGlyph.tsx";
import { cssColour, POSITION_STYLES, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./help.module.css";

const CELL = { width: 46, height: 26, glyph: 12 } as const;

const DISC: PositionStyle = { key: "disc", glyph: "disc", ...POSITION_STYLES.disc };
const SQUARE: PositionStyle = { key: "square", glyph: "square", ...POSITION_STYLES.square };

/** How a mark and a cell are read, each with a drawing as the page draws it. */
export function MarkKey() {
  return (
    <ul className={styles.key}>
      <Entry drawing={<SampleMark look={DISC} />}>
        <b>Colour and glyph</b> say the position. Each position has a glyph of its own, so colour is never
        needed. The order of the columns is no rank.
      </Entry>
      <Entry drawing={<SampleMark look={SQUARE} />}>
        <b>The number</b> counts statements. More of them is not a firmer position.
      </Entry>
      <Entry drawing={<span className={styles.words}>if …</span>}>
        <b>Small words under a mark</b> are its conditions or hedges: “if”, “may”, “could”.
      </Entry>
      <Entry drawing={<SampleCell parts={[{ look: DISC, conditional: true }]} />}>
        <b>A dashed edge</b> says the same where there is no room for words: stated with a condition or a
        hedge.
      </Entry>
      <Entry
        drawing={
          <SampleCell
            parts={[
              { look: DISC, conditional: false },
              { look: SQUARE, conditional: false },
            ]}
          />
        }
      >
        <b>A split fill</b>: the source gives the actor several positions. A cut corner: it has changed since
        an earlier statement.
      </Entry>
    </ul>
  );
}

function Entry({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden className={styles.drawing}>
        {drawing}
      </span>
      <span>{children}</span>
    </li>
  );
}

function SampleMark({ look }: { look: PositionStyle }) {
  return (
    <span
      className={styles.mark}
      style={{
        background: cssColour(look.colour),
        color: cssColour(look.ink),
        borderColor: cssColour(look.outline),
      }}
    >
      <GlyphIcon style={look} size={13} />
      <span>2</span>
    </span>
  );
}

/** A cell of all issues: its positions side by side, the edge of those under conditions dashed. */
function SampleCell(props: { parts: readonly { look: PositionStyle; conditional: boolean }[] }) {
  const { width, height, glyph } = CELL;
  const share = width / props.parts.length;
  return (
    <svg width={width} height={height} className={styles.cell}>
      {props.parts.map(({ look, conditional }, i) => {
        const part = { height, first: i === 0, last: i === props.parts.length - 1 };
        const left = i * share;
        const x = left + share / 2 + (conditional ? edgeShift(part) : 0);
        const ink = cssColour(look.ink);
        const edge = conditionalEdge({ ...part, x: left, y: 0, width: share, corner: 0 });
        return (
          <g key={look.key}>
            <rect x={left} width={share} height={height} fill={cssColour(look.colour)} />
            <PositionGlyph style={look} size={glyph} x={x} y={height / 2} colour={ink} />
            {conditional && <path {...edge} fill="none" stroke={ink} />}
          </g>
        );
      })}
    </svg>
  );
}
