import type { TextSpacing } from "../text/textSpacing.ts";
import { wrapText } from "../text/measureText.ts";

/** From line to line, px, if a reader does not set them wider. */
const LINE = 15;
const SIZES = { counted: 12.5, condition: 11.5 } as const;

/** What stands at the end of a bar on the page: who is counted, then the conditions, in lines. */
export interface BarLines {
  readonly counted: readonly string[];
  readonly conditions: readonly string[];
  /** From baseline to baseline, px. */
  readonly leading: number;
}

/** Sets the words of a bar into lines of at most `room` px, as the reader spaces text. */
export function barLines(
  { counted, conditions }: { readonly counted: string; readonly conditions: readonly string[] },
  room: number,
  spacing: TextSpacing,
): BarLines {
  const font = { font: "sans", spacing } as const;
  return {
    counted: wrapText(counted, font, SIZES.counted, room),
    conditions: conditions.flatMap((condition) => wrapText(condition, font, SIZES.condition, room)),
    leading: Math.max(LINE, SIZES.counted * spacing.line),
  };
}

/** How high the lines of a bar stand, px. */
export function linesHeight({ counted, conditions, leading }: BarLines): number {
  return (counted.length + conditions.length) * leading;
}

/** Draws a bar's lines centred on it. Hidden from screen readers: the bar's name says the same. */
export function BarLabel(props: {
  x?: number | string;
  y?: number | string;
  width?: number | string;
  height?: number | string;
  index?: number;
  lines: readonly BarLines[];
}) {
  const lines = props.lines[props.index ?? -1];
  if (!lines) return null;
  const x = Number(props.x) + Number(props.width) + 7;
  const top = Number(props.y) + Number(props.height) / 2 - linesHeight(lines) / 2 + lines.leading * 0.75;
  const all = [
    ...lines.counted.map((text) => ({ text, size: SIZES.counted, fill: "var(--ink)" })),
    ...lines.conditions.map((text) => ({ text, size: SIZES.condition, fill: "var(--muted)" })),
  ];
  return (
    <text aria-hidden>
      {all.map(({ text, size, fill }, i) => (
        <tspan key={i} x={x} y={top + i * lines.leading} fontSize={size} fill={fill}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
