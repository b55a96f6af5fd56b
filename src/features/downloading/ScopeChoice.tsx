import { useId } from "react";
import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import styles from "./DataPanel.module.css";

/** Whether to write what is in view or all of the dataset, each with the number of its statements. */
export function ScopeChoice(props: {
  index: DatasetIndex;
  whole: boolean;
  inView: { readonly statements: readonly unknown[]; readonly issues: readonly string[] };
  onChoose: (whole: boolean) => void;
}) {
  const name = useId();
  const { dataset, coding } = props.index;
  const { statements, issues } = props.inView;
  const several = issues.length > 1 ? ` on ${countOf(issues.length, "issue")}` : "";
  const choices = [
    { whole: false, label: "This view", holds: `${countOf(statements.length, "statement")}${several}` },
    {
      whole: true,
      label: "Everything",
      holds: `${countOf(coding.rows, "statement")} on ${countOf(dataset.issues.length, "issue")}`,
    },
  ];
  return (
    <fieldset className={styles.choices}>
      <legend>Statements to download</legend>
      {choices.map(({ whole, label, holds }) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            checked={whole === props.whole}
            onChange={() => props.onChoose(whole)}
          />
          <span>
            <b>{label}:</b> {holds}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
