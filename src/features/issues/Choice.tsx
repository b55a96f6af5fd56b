import { useId } from "react";
import styles from "./IssuesTools.module.css";

/** One of several, in a list that opens: the browser's own, which is at home on every device. */
export function Choice(props: {
  label: string;
  chosen: string;
  options: readonly { readonly id: string; readonly label: string }[];
  onChoose: (id: string) => void;
}) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.chosen} onChange={(event) => props.onChoose(event.target.value)}>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
