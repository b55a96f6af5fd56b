import { memo, useId } from "react";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import { countLabel } from "../domain/counts.ts";
import type { Column } from "../domain/matrix.ts";
import type { Issue } from "../domain/schema.ts";
import { BarShape, ChosenBar, hatchId } from "./BarShape.tsx";
import { HatchPattern } from "./patternFill.tsx";
import { SHORTEST_AXIS, wholeTicks } from "./wholeTicks.ts";
import { cssColour, positionStyles, type PositionStyle } from "./positionStyle.ts";

const ROW = 46;
const AXIS = 34;
const STRETCH = { stackId: "who", barSize: 24, isAnimationActive: false } as const;
const COUNT_AXIS = { stroke: "var(--edge)", tick: { fill: "var(--muted)", fontSize: 12 } } as const;

interface Props {
  issue: Issue;
  columns: readonly Column[];
  width: number;
  name: string;
}

/**
 * How many countries hold each position, as horizontal bars on the page: named ones solid, members that are not named
 * hatched beside them. `width` in px; a bar can be chosen by pointer, Enter or Space.
 */
export function PositionBars({
  chosen,
  onChoose,
  ...chart
}: Props & { chosen: string | null; onChoose: (positionId: string) => void }) {
  return (
    <ChosenBar value={{ chosen, onChoose }}>
      <Bars {...chart} />
    </ChosenBar>
  );
}

/** Drawn anew only for other data or another width: recharts mounts every bar afresh, and focus on one would be lost. */
const Bars = memo(function Bars({ issue, columns, width, name }: Props) {
  const chartId = useId();
  const looks = positionStyles(issue.positions);
  const bars = columns.map(barOf);
  const end = Math.max(SHORTEST_AXIS, ...bars.map(({ named, unnamed }) => named + unnamed));
  const labels = Math.min(190, width * 0.34);
  const drawing = { looks, chartId };
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={bars.length * ROW + AXIS}
      data={bars}
      margin={marginFor(width)}
      accessibilityLayer={false}
      role="group"
      aria-label={name}
    >
      <defs>
        <Hatches columns={columns} looks={looks} chartId={chartId} />
      </defs>
      <XAxis
        type="number"
        allowDecimals={false}
        ticks={[...wholeTicks(end)]}
        domain={[0, end]}
        {...COUNT_AXIS}
      />
      <YAxis
        type="category"
        dataKey="label"
        width={labels}
        interval={0}
        stroke="var(--edge)"
        tickLine={false}
        tick={{ fill: "var(--ink)", fontSize: 13 }}
      />
      <Bar {...STRETCH} dataKey="named" shape={<BarShape {...drawing} part="named" />} />
      <Bar {...STRETCH} dataKey="unnamed" shape={<BarShape {...drawing} part="unnamed" />}>
        <LabelList dataKey="told" position="right" fill="var(--muted)" fontSize={12.5} />
      </Bar>
    </BarChart>
  );
});

/** Room for the words at the end of the longest bar. */
function marginFor(width: number) {
  return { top: 4, right: width < 500 ? 96 : 190, bottom: 0, left: 0 };
}

function barOf({ position, count }: Column) {
  return {
    id: position.id,
    label: position.label,
    named: count.countries,
    unnamed: count.unnamed,
    told: countLabel(count),
  };
}

function Hatches(props: {
  columns: readonly Column[];
  looks: ReadonlyMap<string, PositionStyle>;
  chartId: string;
}) {
  return props.columns.map(({ position }) => {
    const look = props.looks.get(position.id);
    const id = hatchId(props.chartId, position.id);
    return look && <HatchPattern key={id} id={id} colour={cssColour(look.outline)} ground="var(--paper)" />;
  });
}
