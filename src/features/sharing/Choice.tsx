import { useId } from "react";
import styles from "./SharePanel.module.css";

/** One of a few values, as radio buttons side by side. */
export function Choice<T extends string>(props: {
  legend: string;
  values: readonly T[];
  labels: Readonly<Record<T, string>>;
  chosen: T;
  describedBy?: string;
  onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={props.describedBy}>
      <legend>{props.legend}</legend>
      {props.values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          {props.labels[value]}
        </label>
      ))}
    </fieldset>
  );
}
