import { memo, useId } from "react";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import { countLabel } from "../../domain/counts.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { TextSpacing } from "../text/textSpacing.ts";
import { BarLabel, barLines, linesHeight } from "./BarLabel.tsx";
import { barSayings, type BarSaying } from "./barSayings.ts";
import { BarTick, tickLines } from "./BarTick.tsx";
import { BarShape, ChosenBar, hatchId } from "./BarShape.tsx";
import { HatchPattern } from "../marks/patternFill.tsx";
import { cssColour, positionStyles, type PositionStyle } from "../marks/positionStyle.ts";
import { SHORTEST_AXIS, wholeTicks } from "./wholeTicks.ts";

const LEAST_ROW = 44;
/** Below this width names find no room beside the bars, px. */
const NARROW = 500;
const AXIS = 34;
const STRETCH = { stackId: "who", barSize: 24, isAnimationActive: false } as const;
const COUNT_AXIS = { stroke: "var(--edge)", tick: { fill: "var(--muted)", fontSize: 12 } } as const;

/**
 * How many countries hold each position, as horizontal bars on the page: named ones solid, members that are not named
 * hatched beside them, with names and conditions at the end. `width` in px; a bar can be chosen by pointer, Enter or
 * Space. Words are set as the reader spaces text.
 */
export function PositionBars(props: {
  matrix: Matrix;
  width: number;
  spacing: TextSpacing;
  chosen: string | null;
  onChoose: (positionId: string) => void;
}) {
  const { matrix, width, spacing, chosen, onChoose } = props;
  const bars = barSayings(matrix).map(barOf);
  const looks = positionStyles(matrix.issue.positions);
  return (
    <ChosenBar value={{ chosen, onChoose }}>
      <Bars {...{ bars, looks, width, spacing }} />
    </ChosenBar>
  );
}

interface Props {
  bars: readonly ReturnType<typeof barOf>[];
  looks: ReadonlyMap<string, PositionStyle>;
  width: number;
  spacing: TextSpacing;
}

/** Drawn anew only for other bars, another width or spacing: recharts mounts each bar afresh, and focus on one would be lost. */
const Bars = memo(
  function Bars({ bars, looks, width, spacing }: Props) {
    const chartId = useId();
    const end = Math.max(SHORTEST_AXIS, ...bars.map(({ named, unnamed }) => named + unnamed));
    const room = roomFor(width);
    const lines = bars.map(({ told, short, conditions }) =>
      barLines({ counted: width < NARROW ? short : told, conditions }, room - 10, spacing),
    );
    const labels = Math.min(190, width * 0.3);
    const labelLines = bars.map(({ label }) => tickLines(label, labels, spacing));
    const row = Math.max(
      LEAST_ROW,
      ...lines.map((each) => linesHeight(each) + 10),
      ...labelLines.map((each) => each.lines.length * each.leading + 4),
    );
    return (
      <BarChart
        layout="vertical"
        width={width}
        height={bars.length * row + AXIS}
        data={[...bars]}
        margin={{ top: 4, right: room, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        role="group"
        aria-label="Countries holding each position"
      >
        <defs>
          <Hatches bars={bars} looks={looks} chartId={chartId} />
        </defs>
        <XAxis type="number" ticks={[...wholeTicks(end)]} domain={[0, end]} aria-hidden {...COUNT_AXIS} />
        <YAxis
          type="category"
          dataKey="label"
          width={labels}
          interval={0}
          stroke="var(--edge)"
          tickLine={false}
          tick={<BarTick labels={labelLines} />}
          aria-hidden
        />
        <Bar {...STRETCH} dataKey="named" shape={<BarShape looks={looks} chartId={chartId} part="named" />} />
        <Bar
          {...STRETCH}
          dataKey="unnamed"
          shape={<BarShape looks={looks} chartId={chartId} part="unnamed" />}
        >
          <LabelList dataKey="told" content={<BarLabel lines={lines} />} />
        </Bar>
      </BarChart>
    );
  },
  (before, after) =>
    before.width === after.width &&
    before.spacing === after.spacing &&
    JSON.stringify(before.bars) === JSON.stringify(after.bars),
);

/** Room for the words at the end of the longest bar, px. */
function roomFor(width: number): number {
  return Math.round(Math.min(320, width * (width < NARROW ? 0.42 : 0.34)));
}

function barOf({ column: { position, count }, counted, conditions }: BarSaying) {
  return {
    id: position.id,
    label: position.label,
    named: count.countries,
    unnamed: count.unnamed,
    told: counted,
    /** Without names, which the table beneath has. */
    short: countLabel(count),
    conditions,
  };
}

function Hatches({ bars, looks, chartId }: Pick<Props, "bars" | "looks"> & { chartId: string }) {
  return bars.map(({ id: positionId }) => {
    const look = looks.get(positionId);
    const id = hatchId(chartId, positionId);
    return look && <HatchPattern key={id} id={id} colour={cssColour(look.outline)} ground="var(--paper)" />;
  });
}
