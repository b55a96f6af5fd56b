import type { Issue, Position } from "../../domain/schema.ts";
import { agreementOf } from "../../formats/eventList.ts";
import styles from "./DataPanel.module.css";

const ANSWERS = [
  { value: 1, label: "1, agreement" },
  { value: 0, label: "0, disagreement" },
  { value: null, label: "empty, neither" },
] as const;

/** Which positions the event list writes as agreement and disagreement, and which it cannot. */
export function Agreement({ issues }: { issues: readonly Issue[] }) {
  return (
    <details className={styles.agreement}>
      <summary>Agreement in the event list</summary>
      <p>
        The event list knows only whether somebody agrees with a concept. The concept is the issue’s title.
        Positions that carry neither have no agreement there; every row has the position and its condition in
        columns of their own.
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Agreement by position">
        <table>
          <caption className="visually-hidden">Agreement in the event list, by position</caption>
          <thead>
            <tr>
              <th scope="col">Concept</th>
              {ANSWERS.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <tr key={issue.id}>
                <th scope="row">{issue.title}</th>
                {ANSWERS.map(({ value, label }) => (
                  <td key={label}>{labels(issue.positions, value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function labels(positions: readonly Position[], value: 1 | 0 | null): string {
  return (
    positions
      .filter((position) => agreementOf(position) === value)
      .map(({ label }) => label)
      .join(", ") || "none"
  );
}
