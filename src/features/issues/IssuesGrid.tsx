import { useMemo, useRef, useState, type CSSProperties, type RefCallback } from "react";
import { heldBy } from "../../domain/stances.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { placeOf, useTreegrid } from "../../ui/useTreegrid.ts";
import { ActorRow } from "./ActorRow.tsx";
import { positionHeld } from "./cellLook.ts";
import { CountsRow } from "./CountsRow.tsx";
import { GridHead } from "./GridHead.tsx";
import { leaving, staying, type Size } from "./gridLayout.ts";
import { HEADING, LEADING, leftOf, SUM_KEY, treeRows, type GridModel } from "./gridModel.ts";
import styles from "./IssuesGrid.module.css";
import { useSlots } from "./useSlots.ts";
import { useWindow } from "./useWindow.ts";

/** An actor and an issue, by id: the cell whose evidence is open. */
export interface StanceRef {
  readonly actor: string;
  readonly issue: string;
}

interface Props {
  readonly model: GridModel;
  readonly label: string;
  /** How large the grid is inside, px, and what measures it. */
  readonly size: Size;
  readonly measure: RefCallback<HTMLElement>;
  readonly chosen: StanceRef | null;
  readonly hrefOfIssue: (issueId: string) => string;
  readonly onFold: (key: string, folded: boolean) => void;
  readonly onIssue: (issueId: string) => void;
  readonly onSort: (issueId: string | null) => void;
  readonly onChoose: (issueId: string, cell: CellRef) => void;
}

/** All issues as a treegrid that draws what is in sight, in both directions, and the row and column of its tab stop. */
export function IssuesGrid(props: Props) {
  const { model, chosen, onChoose, measure } = props;
  const { laid } = model;
  const ref = useRef<HTMLDivElement>(null);
  const [attach] = useState<RefCallback<HTMLDivElement>>(() => (element: HTMLDivElement | null) => {
    ref.current = element;
    return measure(element);
  });
  const rows = useMemo(() => treeRows(laid.rows, laid.issues.length), [laid]);
  const grid = useTreegrid({ ref, rows, initial: initialStop(model, chosen), fold: props.onFold });
  const stop = { row: rows.findIndex(({ key }) => key === grid.stop.key), col: grid.stop.col };
  const { down, across } = useWindow({ ref, model, size: props.size, stop });
  const choose = (target: EventTarget) => {
    const stance = stanceAt(model, target);
    if (stance) onChoose(stance.issue, stance.cell);
    return stance !== null;
  };
  return (
    <div
      ref={attach}
      role="treegrid"
      aria-label={props.label}
      data-roomy={model.layout.roomy || undefined}
      aria-rowcount={rows.length}
      aria-colcount={laid.issues.length + LEADING}
      className={styles.grid}
      style={lengths(model)}
      onFocus={grid.onFocus}
      onPointerOver={hint}
      onPointerDown={grid.onPointerDown}
      onClick={(event) => choose(event.target)}
      onKeyDown={(event) => {
        const pressed = event.key === "Enter" || event.key === " ";
        if (pressed && choose(event.target)) event.preventDefault();
        else grid.onKeyDown(event, down.page);
      }}
    >
      <Rows {...props} {...{ down, across, stop }} />
    </div>
  );
}

type Drawing = Props &
  Pick<ReturnType<typeof useWindow>, "down" | "across"> & {
    readonly stop: { readonly row: number; readonly col: number };
  };

function Rows(props: Drawing) {
  const { model, down, onFold } = props;
  const { laid, layout } = model;
  const { drawn } = props.across;
  const before = leaving(layout).above;
  const slots = useSlots(down.drawn.flatMap((i) => (laid.rows[i]?.kind === "actor" ? laid.rows[i].key : [])));
  return (
    <>
      <GridHead
        {...{ model, drawn }}
        hrefOfIssue={props.hrefOfIssue}
        onIssue={props.onIssue}
        onSort={props.onSort}
        stop={stopIn(props, 0)}
      />
      <CountsRow
        {...{ columns: model.columns, drawn, onFold }}
        rowKey={SUM_KEY}
        label="All in view"
        actors={laid.actors}
        issues={laid.covered}
        expanded={null}
        at={1}
        top={null}
        stop={stopIn(props, 1)}
      />
      <div role="rowgroup" className={styles.body} style={{ height: down.length - before }}>
        {down.drawn.map((i) => bodyRow({ ...props, slots }, i, down.startOf(i) - before))}
      </div>
    </>
  );
}

function bodyRow(props: Drawing & { readonly slots: ReadonlyMap<string, number> }, i: number, top: number) {
  const { model, chosen, onFold } = props;
  const row = model.laid.rows[i];
  if (!row) return null;
  const at = i + HEADING;
  const stop = stopIn(props, at);
  const { drawn } = props.across;
  if (row.kind === "actor") {
    const open = row.key === chosen?.actor ? columnOf(model, chosen.issue) : -1;
    return (
      <ActorRow
        key={props.slots.get(row.key) ?? row.key}
        {...{ model, row, at, top, drawn, stop }}
        chosen={open}
      />
    );
  }
  const { key, label, actors, issues, expanded } = row;
  return (
    <CountsRow
      key={key}
      {...{ columns: model.columns, drawn, at, top, stop, onFold, label, actors, issues, expanded }}
      rowKey={key}
    />
  );
}

/** The column of the tab stop, if it is in a row; else −1. */
function stopIn({ stop }: Drawing, at: number): number {
  return at === stop.row ? stop.col : -1;
}

/** The chosen cell, if it is in view, else the first row. */
function initialStop(model: GridModel, chosen: StanceRef | null) {
  const col = chosen ? columnOf(model, chosen.issue) : -1;
  if (chosen && col >= 0) return { key: chosen.actor, col };
  return { key: model.laid.rows[0]?.key ?? SUM_KEY, col: 0 };
}

function columnOf(model: GridModel, issueId: string): number {
  const at = model.issues.findIndex(({ id }) => id === issueId);
  return at < 0 ? -1 : at + LEADING;
}

/** The stance whose cell an event is in; null elsewhere, and where no position is held. */
function stanceAt(model: GridModel, target: EventTarget): { issue: string; cell: CellRef } | null {
  const place = placeOf(target);
  const row = place && model.laid.rows[place.row - HEADING];
  const issue = place && model.issues[place.col - LEADING];
  if (row?.kind !== "actor" || !issue) return null;
  const held = heldBy(model.stances, row.actor, model.laid.issues[place.col - LEADING] ?? 0);
  return held === 0 ? null : { issue: issue.id, cell: { row: row.key, position: positionHeld(issue, held) } };
}

/** A cell has its name as its hint, too, once the pointer is on it: hundreds of hints would be set for nothing. */
function hint({ target }: { readonly target: EventTarget }): void {
  if (target instanceof HTMLElement && target.role === "gridcell") target.title = target.ariaLabel ?? "";
}

function lengths({ layout, laid }: GridModel): CSSProperties & Record<`--${string}`, string | number> {
  const { first, total, column, head, row, counts, leading } = layout;
  const width = leftOf(layout, laid.issues.length + LEADING);
  const px = { ...staying(layout), first, total, column, head, row, counts, leading, width };
  return {
    ...Object.fromEntries(Object.entries(px).map(([name, length]) => [`--${name}`, `${length}px`])),
    "--lines": layout.titleLines,
    // What does not stay is placed nowhere in particular.
    "--total-left": layout.totalStays ? "var(--first)" : "auto",
    "--head-top": layout.headStays ? 0 : "auto",
    "--sum-top": layout.headStays ? "var(--head)" : "auto",
  };
}
