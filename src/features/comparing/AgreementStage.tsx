import { useMemo, type KeyboardEvent, type PointerEvent } from "react";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { TextSpacing } from "../../figures/text/textSpacing.ts";
import { AgreementCells } from "../../figures/agreement/AgreementCells.tsx";
import { cellPaths } from "../../figures/agreement/agreementCells.ts";
import { namelessReason } from "../../figures/agreement/agreementLayout.ts";
import { placeCells, type PlacedCells } from "../../figures/agreement/placeCells.ts";
import { figurePair } from "../../figures/map/paint.ts";
import { HatchPattern } from "../../figures/marks/patternFill.tsx";
import { cssColour } from "../../figures/marks/positionStyle.ts";
import { frameOf } from "../../figures/text/placeText.ts";
import styles from "./AgreementView.module.css";
import panel from "./Panel.module.css";
import { stepTo, type Pair } from "./pairs.ts";

interface Props {
  agreement: ClusteredAgreement;
  /** In the clustered order. */
  names: readonly string[];
  /** px */
  width: number;
  spacing: TextSpacing;
  /** Id of the hatch. */
  hatch: string;
  pair: Pair | null;
  onPair: (pair: Pair | null) => void;
  onEnter: () => void;
}

/** The matrix is no higher than this part of the window, nor lower than this, px: it is to be seen whole. */
const HEIGHT = { ofWindow: 0.82, least: 320 } as const;

const [MUTED, PAPER, INK] = [figurePair("muted"), figurePair("paper"), figurePair("ink")];

/** The drawn matrix. It is one tab stop; arrow keys go from cell to cell, as does a pointer, and Enter compares the pair. */
export function AgreementStage(props: Props) {
  const { agreement, names, width, spacing, hatch, pair, onPair } = props;
  const { size } = agreement.matrix;
  const height = Math.max(HEIGHT.least, window.innerHeight * HEIGHT.ofWindow);
  const cells = useCells(agreement, names, { width, height, spacing });
  const { placed } = cells;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepTo(event.key, pair, size);
    if (next) onPair(next);
    else if (event.key === "Enter") props.onEnter();
    else return;
    event.preventDefault();
  };
  const read = (event: PointerEvent<SVGElement>) => {
    const next = pairAt(event, placed, size);
    if (next && (next.row !== pair?.row || next.column !== pair.column)) onPair(next);
  };
  return (
    <>
      <div
        role="application"
        aria-label="Agreement matrix: arrow keys choose a pair, Enter compares it"
        tabIndex={0}
        className={styles.stage}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (!pair) onPair(stepTo("ArrowDown", null, size) ?? null);
        }}
      >
        <svg
          role="img"
          aria-label={`Agreement matrix of ${size} actors`}
          width={placed.x + placed.side}
          height={placed.side}
          onPointerMove={read}
          onPointerDown={read}
        >
          <HatchPattern id={hatch} colour={cssColour(MUTED)} ground={cssColour(PAPER)} />
          <AgreementCells paths={cells.paths} paint={cssColour} hatch={hatch} />
          <Names {...{ placed, pair }} />
        </svg>
        {/* Over the matrix, so that pointing does not paint its cells again. */}
        {pair && (
          <svg
            aria-hidden="true"
            className={styles.cross}
            width={placed.x + placed.side}
            height={placed.side}
          >
            <Cross {...{ placed, pair }} />
          </svg>
        )}
      </div>
      {placed.names.length === 0 && <p className={panel.hint}>{namelessReason(size)}</p>}
    </>
  );
}

function pairAt(event: PointerEvent<SVGElement>, { x, y, cell }: PlacedCells, size: number): Pair | null {
  const corner = event.currentTarget.getBoundingClientRect();
  const column = Math.floor((event.clientX - corner.left - x) / cell);
  const row = Math.floor((event.clientY - corner.top - y) / cell);
  return row >= 0 && column >= 0 && row < size && column < size ? { row, column } : null;
}

function Names({ placed, pair }: { placed: PlacedCells; pair: Pair | null }) {
  return placed.names.map((name, at) => (
    <text
      key={name.top}
      aria-hidden="true"
      x={name.x}
      y={name.y}
      fontSize={name.size}
      textAnchor="end"
      fill={cssColour(INK)}
      fontWeight={at === pair?.row || at === pair?.column ? 700 : 400}
    >
      {name.lines[0]}
    </text>
  ));
}

/** The row and the column that are read, and their cell. */
function Cross({ placed, pair }: { placed: PlacedCells; pair: Pair }) {
  const { x, y, cell, side } = placed;
  const [left, top] = [x + pair.column * cell, y + pair.row * cell];
  const ink = cssColour(INK);
  return (
    <g pointerEvents="none" fill="none" stroke={ink}>
      <path
        d={`M${x} ${top}h${side}M${x} ${top + cell}h${side}M${left} ${y}v${side}M${left + cell} ${y}v${side}`}
        strokeOpacity="0.45"
      />
      <rect x={left - 1} y={top - 1} width={cell + 2} height={cell + 2} strokeWidth="2" />
    </g>
  );
}

/** Measured: the cells of 194 actors take 10 to 20 ms, and pointing at a cell draws the stage again. */
function useCells(
  agreement: ClusteredAgreement,
  names: readonly string[],
  room: { width: number; height: number; spacing: TextSpacing },
) {
  const { width, height, spacing } = room;
  const all = names.join("\n");
  return useMemo(() => {
    const frame = { ...frameOf(width, 1), left: 0, inner: width, spacing };
    const placed = placeCells(all.split("\n"), { frame, top: 0, height });
    return { placed, paths: cellPaths(agreement, placed) };
  }, [agreement, all, width, height, spacing]);
}
