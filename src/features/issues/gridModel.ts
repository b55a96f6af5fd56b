import type { AllIssues, AllRow } from "../../domain/allIssues.ts";
import type { ActorSort } from "../../domain/actorOrder.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { KindPart } from "../../domain/actorKinds.ts";
import type { Actor, Issue } from "../../domain/schema.ts";
import type { Stances } from "../../domain/stances.ts";
import type { TreeRow } from "../../ui/treegridKeys.ts";
import type { GridLayout } from "./gridLayout.ts";

/** The columns of the grid of all issues, and who is in view. The same object whatever the order of the rows. */
export interface GridColumns {
  readonly stances: Stances;
  /** The issues in view, by column, and their places. */
  readonly issues: readonly Issue[];
  readonly places: readonly number[];
  /** Places of the actors in view. */
  readonly actors: readonly number[];
  /** The same actors by kind: cells of counts give the number of the first, whatever their row. */
  readonly kinds: readonly KindPart[];
  /** Every actor of the dataset, by place. */
  readonly known: readonly Actor[];
  readonly layout: GridLayout;
  /** Whether a search has left cells empty that may well state something. */
  readonly searching: boolean;
}

/** What the rows draw from. The same object until something in it changes. */
export interface GridModel extends GridColumns {
  readonly index: DatasetIndex;
  readonly columns: GridColumns;
  readonly laid: AllIssues;
  readonly sort: ActorSort;
}

/** Columns before the first issue: names, and the totals of the rows. */
export const LEADING = 2;
/** Rows before the first of the body: the head, and the counts of all actors in view. */
export const HEADING = 2;

const HEAD_KEY = ":";
/** The key of the row that counts all actors in view; groups' keys have a text after their colon. */
export const SUM_KEY = "::";

/** The rows as the keys of a treegrid see them, head and counts included. */
export function treeRows(rows: readonly AllRow[], columns: number): readonly TreeRow[] {
  const cells = columns + LEADING;
  const top = { cells, expanded: null, parent: null } as const;
  return [
    { key: HEAD_KEY, ...top },
    { key: SUM_KEY, ...top },
    ...rows.map((row) => ({
      key: row.key,
      cells,
      expanded: row.kind === "group" ? row.expanded : null,
      parent: row.kind === "actor" ? row.parent : null,
    })),
  ];
}

/** Where a column of issues begins in a row, px. */
export function leftOf({ first, total, column }: GridLayout, col: number): number {
  return first + total + (col - LEADING) * column;
}
