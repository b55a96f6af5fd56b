import { Fragment } from "react";
import { listed } from "../../domain/text.ts";
import { countOf } from "../../domain/actors.ts";
import type { AbsentRow } from "../../domain/absence.ts";
import styles from "./MatrixRow.module.css";
import type { RowProps } from "./MatrixRow.tsx";

/** The cell of an actor without a position: no mark, and where it does speak. */
export function Absent(props: Omit<RowProps, "row"> & { row: AbsentRow }) {
  const { elsewhere, further } = props.row;
  return (
    <div
      role="gridcell"
      aria-colindex={2}
      aria-colspan={props.columns.length}
      data-row={props.at}
      data-col={1}
      tabIndex={props.tabIndexOf(1)}
      className={styles.absent}
    >
      <span className="visually-hidden">No position stated. </span>
      {elsewhere.length === 0 ? <span aria-hidden>—</span> : "Position stated on "}
      {elsewhere.map(({ issue, speakers }, i) => (
        <Fragment key={issue.id}>
          {i > 0 && "; "}
          <a
            href={props.hrefOfIssue(issue.id)}
            data-control
            tabIndex={-1}
            title={issue.title}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              props.onIssue(issue.id);
            }}
          >
            {issue.shortTitle}
          </a>
          {speakers.length > 0 && ` (${listed(speakers)})`}
        </Fragment>
      ))}
      {further > 0 && ` and ${countOf(further, "further issue")}`}
    </div>
  );
}
