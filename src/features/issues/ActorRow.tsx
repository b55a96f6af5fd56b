import { memo } from "react";
import { countOf } from "../../domain/actors.ts";
import type { AllRow } from "../../domain/allIssues.ts";
import { percentOf } from "../../domain/percent.ts";
import { cellLook, emptyWords, positionHeld } from "./cellLook.ts";
import { LEADING, type GridModel } from "./gridModel.ts";
import styles from "./GridRow.module.css";
import { Lead } from "./Lead.tsx";

interface Props {
  readonly model: GridModel;
  readonly row: Extract<AllRow, { kind: "actor" }>;
  /** The row's place in the grid, the head being 0. */
  readonly at: number;
  /** Its upper edge in the body, px. */
  readonly top: number;
  /** The columns to draw, issues alone, from 0. */
  readonly drawn: readonly number[];
  /** The column of the tab stop, if it is in this row; else −1. */
  readonly stop: number;
  /** The column whose evidence is open, if it is in this row; else −1. */
  readonly chosen: number;
}

/**
 * An actor's row: its name, on how many issues it has a position, and a cell for each issue. Kept as it is while its
 * props are: scrolling down draws the rows that come into sight and no other. Without flags: measured, every row that
 * came into sight asked for its picture, and drawing those was half of all work while scrolling.
 */
export const ActorRow = memo(function ActorRow({ model, row, at, top, drawn, stop, chosen }: Props) {
  const count = model.laid.issuesOf[row.actor] ?? 0;
  const agreed = agreementWords(model, row.actor);
  return (
    <div
      role="row"
      aria-label={row.name}
      aria-rowindex={at + 1}
      data-row={at}
      aria-level={row.parent === null ? 1 : 2}
      data-level={row.parent === null ? 1 : 2}
      data-chosen={chosen >= 0 || undefined}
      className={styles.row}
      style={{ top }}
    >
      <Lead layout={model.layout}>
        <div
          role="rowheader"
          aria-colindex={1}
          aria-label={agreed ? `${row.name}, ${agreed.words}` : row.name}
          data-col={0}
          tabIndex={stop === 0 ? 0 : -1}
          title={row.name}
          className={styles.name}
        >
          <span className={styles.text} dir="auto">
            {row.name}
          </span>
          {agreed && <span className={styles.aside}>{agreed.short}</span>}
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          aria-label={`${row.name}: position on ${countOf(count, "issue")}`}
          data-col={1}
          tabIndex={stop === 1 ? 0 : -1}
          className={styles.total}
        >
          {count}
        </div>
      </Lead>
      {drawn.map((i, n) =>
        stanceCell({ model, row, stop, chosen }, i + LEADING, i - (drawn[n - 1] ?? -1) - 1),
      )}
    </div>
  );
});

/**
 * A cell, called and not mounted as a component: there are hundreds, and none has a state. It follows the cell before it, a
 * number of columns later: placed each by itself they would be layers each by itself.
 */
function stanceCell(
  { model, row, stop, chosen }: Omit<Props, "at" | "top" | "drawn">,
  col: number,
  later: number,
) {
  const { stances, layout, laid } = model;
  const issue = model.issues[col - LEADING];
  if (!issue) return null;
  const cell = row.actor * stances.issues + (laid.issues[col - LEADING] ?? 0);
  const held = stances.held[cell] ?? 0;
  const conditional = stances.conditional[cell] ?? 0;
  const look = held === 0 ? null : cellLook(issue, { held, conditional }, layout);
  const changed = stances.changed[cell] === 1;
  const words = look ? `${look.words}${changed ? ", changed" : ""}` : emptyWords(model.searching);
  return (
    <div
      key={col}
      role="gridcell"
      aria-colindex={col + 1}
      aria-label={`${row.name}, ${issue.shortTitle}: ${words}`}
      aria-selected={chosen === col || undefined}
      data-col={col}
      tabIndex={stop === col ? 0 : -1}
      // What the page looks for to give focus back when evidence closes: the cell of the tab stop.
      data-mark={look && stop === col ? `${row.key}.${positionHeld(issue, held)}` : undefined}
      data-issue={look && stop === col ? issue.id : undefined}
      className={look ? `${changed ? styles.changed : styles.held} ${look.className}` : undefined}
      style={later === 0 ? undefined : { marginLeft: later * layout.column }}
    >
      {layout.roomy && look ? look.label : null}
    </div>
  );
}

/** How far an actor agrees with the one rows are sorted by, short and in words; null without such an order. */
function agreementWords({ sort, index }: GridModel, actor: number) {
  if (sort.kind !== "agreement" || sort.actor === actor) return null;
  const agreed = sort.agreement[actor] ?? Number.NaN;
  const other = index.dataset.actors[sort.actor]?.name ?? "";
  if (Number.isNaN(agreed)) return { short: "–", words: `too few issues shared with ${other}` };
  const percent = percentOf(agreed);
  return { short: percent, words: `${percent} agreement with ${other}` };
}
