import { useState, type MouseEvent, type PointerEvent } from "react";
import type { CellRef } from "../../domain/viewState.ts";
import { MapDrawing } from "../../figures/map/MapDrawing.tsx";
import type { PlacedMap } from "../../figures/map/mapLayout.ts";
import type { PlacedMark } from "../../figures/map/mapMarks.ts";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { markName } from "./mapWords.ts";
import styles from "./MapView.module.css";
import { stepAmong } from "./stepAmong.ts";

interface Props {
  map: PlacedMap;
  looks: ReadonlyMap<string, PositionStyle>;
  id: string;
  title: string;
  /** The country pointed at or focused, by code. */
  shown: string | null;
  chosen: CellRef | null;
  onShow: (code: string | null) => void;
  onChoose: (cell: CellRef) => void;
}

/** Side of a target, px. */
const TARGET = 24;

/** The drawn map, and over each of its marks a button: one tab stop, arrows go from mark to mark. */
export function MapStage(props: Props) {
  const { map, onShow } = props;
  const { width, height } = map.box;
  return (
    <div
      className={styles.stage}
      style={{ width, height }}
      onPointerMove={(event) => onShow(codeAt(event))}
      onPointerLeave={({ pointerType }) => {
        // A finger leaves with every tap; what it pointed at stays told.
        if (pointerType !== "touch") onShow(null);
      }}
      onClick={(event) => onShow(codeAt(event))}
    >
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`Map: ${props.title}`}
        onClick={(event) => {
          const mark = nearestMark(event, map);
          if (mark) props.onChoose(refOf(mark));
        }}
      >
        <MapDrawing map={map} looks={props.looks} paint={cssColour} id={props.id} lit={props.shown} />
      </svg>
      <Targets {...props} />
    </div>
  );
}

function Targets({ map, chosen, onShow, onChoose }: Props) {
  const [stop, setStop] = useState<string | null>(null);
  const names = map.marks.map(nameOf);
  const open = chosen && `${chosen.row}.${chosen.position}`;
  const first = [stop, open].find((name) => name !== null && names.includes(name)) ?? names[0];
  if (map.marks.length === 0) return null;
  return (
    <div role="toolbar" aria-label="Marks on the map" onKeyDown={stepAmong}>
      {map.marks.map((mark) => (
        <button
          key={nameOf(mark)}
          type="button"
          className={styles.target}
          data-mark={nameOf(mark)}
          data-code={mark.code}
          aria-label={markName(mark.cell)}
          aria-expanded={nameOf(mark) === open}
          tabIndex={nameOf(mark) === first ? 0 : -1}
          style={{ left: mark.x - TARGET / 2, top: mark.y - TARGET / 2 }}
          onFocus={() => {
            setStop(nameOf(mark));
            onShow(mark.code);
          }}
          onBlur={() => onShow(null)}
          onClick={() => onChoose(refOf(mark))}
        />
      ))}
    </div>
  );
}

function nameOf({ cell }: PlacedMark): string {
  return `${cell.row}.${cell.position.id}`;
}

function refOf({ cell }: PlacedMark): CellRef {
  return { row: cell.row, position: cell.position.id };
}

function codeAt({ target }: PointerEvent | MouseEvent): string | null {
  if (!(target instanceof Element)) return null;
  const owner = target.closest("[data-country], [data-code]");
  return owner?.getAttribute("data-country") ?? owner?.getAttribute("data-code") ?? null;
}

/** Of a country's marks the one nearest to the pointer, so that each can be had from the land too. */
function nearestMark(event: MouseEvent<SVGElement>, map: PlacedMap): PlacedMark | undefined {
  const code = codeAt(event);
  const corner = event.currentTarget.getBoundingClientRect();
  const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
  return map.marks
    .filter((mark) => mark.code === code)
    .toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
}
