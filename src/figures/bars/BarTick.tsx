import type { TextSpacing } from "../text/textSpacing.ts";
import { wrapText } from "../text/measureText.ts";

const SIZE = 13;
/** What a label leaves of the width of the axis: between it and its bar, and at the edge of the drawing, px. */
const BESIDE = 12;
/** The height of a capital, in em. */
const CAPITAL = 0.71;

/** The label of a bar on the page, in lines. */
export interface TickLines {
  readonly lines: readonly string[];
  /** From baseline to baseline, px. */
  readonly leading: number;
}

/** Sets the label of a bar into the width of the axis, px, as the reader spaces text. */
export function tickLines(label: string, width: number, spacing: TextSpacing): TickLines {
  return {
    lines: wrapText(label, { font: "sans", spacing }, SIZE, width - BESIDE),
    leading: SIZE * Math.max(1, spacing.line),
  };
}

/** Draws the label before its bar, centred on it. Hidden from screen readers: the bar's name says the same. */
export function BarTick(props: { x?: number; y?: number; index?: number; labels: readonly TickLines[] }) {
  const { x = 0, y = 0, index = -1, labels } = props;
  const { lines, leading } = labels[index] ?? { lines: [], leading: 0 };
  const first = y + (CAPITAL * SIZE) / 2 - ((lines.length - 1) / 2) * leading;
  return (
    <text aria-hidden fontSize={SIZE} fill="var(--ink)" textAnchor="end">
      {lines.map((line, i) => (
        <tspan key={i} x={x} y={first + i * leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
