import { memo, type MouseEvent } from "react";
import { LEADING, leftOf, type GridModel } from "./gridModel.ts";
import styles from "./GridHead.module.css";

/** A title longer than this is cut: the whole of it would be heard at every step. */
const LONGEST_NAME = 160;

interface Props {
  readonly model: GridModel;
  readonly drawn: readonly number[];
  readonly stop: number;
  readonly hrefOfIssue: (issueId: string) => string;
  readonly onIssue: (issueId: string) => void;
  /** Sorts by an issue; null by name again. */
  readonly onSort: (issueId: string | null) => void;
}

/** The head of all issues: each opens its issue, and sorts the rows by what is held on it. */
export const GridHead = memo(function GridHead(props: Props) {
  const { model, drawn, stop } = props;
  const { kind } = model.sort;
  return (
    <div
      role="row"
      aria-label="Issues"
      aria-rowindex={1}
      data-row={0}
      className={styles.head}
      data-roomy={model.layout.roomy || undefined}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        aria-sort={kind === "name" ? "ascending" : kind === "agreement" ? "other" : "none"}
        data-col={0}
        tabIndex={stop === 0 ? 0 : -1}
        className={styles.first}
      >
        Country or organisation
      </div>
      <div
        role="columnheader"
        aria-colindex={2}
        aria-sort={kind === "statements" ? "descending" : "none"}
        data-col={1}
        tabIndex={stop === 1 ? 0 : -1}
        title="Issues with a position"
        className={styles.total}
      >
        Issues
      </div>
      {drawn.map((i) => headCell(props, i))}
    </div>
  );
});

function headCell({ model, stop, hrefOfIssue, onIssue, onSort }: Props, i: number) {
  const issue = model.issues[i];
  if (!issue) return null;
  const col = i + LEADING;
  const sorted = model.sort.kind === "issue" && model.sort.issue === model.laid.issues[i];
  const title = cut(issue.title);
  return (
    <div
      key={col}
      role="columnheader"
      aria-colindex={col + 1}
      aria-label={title}
      aria-sort={sorted ? "other" : "none"}
      data-col={col}
      tabIndex={stop === col ? 0 : -1}
      className={styles.issue}
      style={{ left: leftOf(model.layout, col) }}
    >
      <a
        href={hrefOfIssue(issue.id)}
        data-control
        tabIndex={-1}
        aria-label={issue.shortTitle === issue.title ? undefined : `${issue.shortTitle}: ${title}`}
        title={issue.title}
        dir="auto"
        className={styles.title}
        onClick={(event) => {
          if (opensElsewhere(event)) return;
          event.preventDefault();
          onIssue(issue.id);
        }}
      >
        <span>{issue.shortTitle}</span>
      </a>
      <button
        type="button"
        data-control
        tabIndex={-1}
        aria-label={`Sort by ${title}`}
        title="Sort by what is held on this issue"
        aria-pressed={sorted}
        className={styles.sort}
        onClick={() => onSort(sorted ? null : issue.id)}
      />
    </div>
  );
}

function cut(title: string): string {
  return title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME).trimEnd()}…` : title;
}

function opensElsewhere({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
