import { absenceLabel, groupNote, speakerTitles } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Cell, Column } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import type { PositionStyle } from "../../figures/marks/positionStyle.ts";
import { Absent } from "./Absent.tsx";
import type { GridRow } from "./gridRows.ts";
import { Mark } from "./Mark.tsx";
import styles from "./MatrixRow.module.css";
import { AbsenceHead, ActorHead, Fold, SpeakerHead } from "./RowHead.tsx";
import { Stance } from "./Stance.tsx";

type BodyRow = Exclude<GridRow, { kind: "head" }>;

export interface RowProps {
  index: DatasetIndex;
  row: BodyRow;
  /** The row's place in the grid, the head being 0. */
  at: number;
  columns: readonly Column[];
  looks: ReadonlyMap<string, PositionStyle>;
  chosen: CellRef | null;
  tabIndexOf: (col: number) => number;
  /** The columns to draw where not all are. */
  shown?: readonly number[];
  /** Where the row stands on its own, px, and what measures it. */
  placed?: { readonly top: number; readonly measure: (element: HTMLElement | null) => void };
  hrefOfIssue: (issueId: string) => string;
  onFold: (key: string, folded: boolean) => void;
  onChoose: (cell: CellRef) => void;
  onIssue: (issueId: string) => void;
}

/** One row of the matrix: its head, then a cell for each position. */
export function MatrixRow(props: RowProps) {
  const { row, at } = props;
  const { expanded } = row;
  const wide = row.kind === "absence";
  const name = headName(row, props.index);
  const toggle = () => expanded !== null && props.onFold(row.key, expanded);
  return (
    <div
      role="row"
      // Else it is called by all that stands in it, which is said at every step into it.
      aria-label={name}
      aria-rowindex={at + 1}
      aria-level={row.level}
      aria-expanded={expanded ?? undefined}
      data-level={row.level}
      data-kind={row.kind}
      data-chosen={props.chosen?.row === row.key || undefined}
      className={styles.row}
      {...placing(props)}
    >
      <div
        role="rowheader"
        aria-label={name}
        aria-colindex={1}
        aria-colspan={wide ? props.columns.length + 1 : undefined}
        data-row={at}
        data-col={0}
        tabIndex={props.tabIndexOf(0)}
        className={styles.head}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
          event.preventDefault();
          toggle();
        }}
      >
        {expanded !== null && <Fold name={name} expanded={expanded} onToggle={toggle} />}
        <Head {...props} />
      </div>
      <Cells {...props} />
    </div>
  );
}

/** A row of a large matrix stands where it is put, and says its place to what measures it. */
function placing({ placed, at }: RowProps) {
  if (!placed) return {};
  return { ref: placed.measure, "data-index": at - 1, "data-placed": true, style: { top: placed.top } };
}

/**
 * What a row is called to a screen reader: the name, and what stands in small type beside it. An opened dataset's sources
 * are unpacked when they are asked for, and few rows name them.
 */
function headName(row: BodyRow, { dataset }: DatasetIndex): string {
  if (row.kind === "absence") return absenceLabel(dataset);
  if (row.kind === "speaker")
    return [row.row.name, speakerTitles(row.row.speaker).join(" / ")].filter(Boolean).join(", ");
  return [row.row.name, groupNote(row.row.actor)].filter((part) => part !== null).join(", ");
}

function Head({ row, index, looks }: RowProps) {
  if (row.kind === "absence") return <AbsenceHead label={absenceLabel(index.dataset)} />;
  if (row.kind === "absent") return <ActorHead actor={row.row.actor} name={row.row.name} />;
  const stance = <Stance cells={row.row.cells} looks={looks} />;
  return row.kind === "actor" ? (
    <ActorHead actor={row.row.actor} name={row.row.name}>
      {stance}
    </ActorHead>
  ) : (
    <SpeakerHead speaker={row.row.speaker} name={row.row.name}>
      {stance}
    </SpeakerHead>
  );
}

function Cells(props: RowProps) {
  const { row } = props;
  if (row.kind === "absence") return null;
  if (row.kind === "absent") return <Absent {...props} row={row.row} />;
  const { cells } = row.row;
  const places = props.shown ?? [...cells.keys()];
  return places.map((i) => {
    const cell = cells[i] ?? null;
    return (
      <div
        key={props.columns[i]?.position.id ?? i}
        role="gridcell"
        aria-colindex={i + 2}
        data-row={props.at}
        data-col={i + 1}
        tabIndex={cell ? undefined : props.tabIndexOf(i + 1)}
        className={styles.cell}
        style={props.shown && { gridColumn: i + 2 }}
      >
        {cell && <CellMark {...props} cell={cell} tabIndex={props.tabIndexOf(i + 1)} />}
      </div>
    );
  });
}

function CellMark(props: RowProps & { cell: Cell; tabIndex: number }) {
  const { cell, row, chosen } = props;
  const look = props.looks.get(cell.position.id);
  if (!look) return null;
  return (
    <Mark
      cell={cell}
      look={look}
      small={row.kind === "speaker"}
      chosen={chosen?.row === cell.row && chosen.position === cell.position.id}
      tabIndex={props.tabIndex}
      onChoose={() => props.onChoose({ row: cell.row, position: cell.position.id })}
    />
  );
}
