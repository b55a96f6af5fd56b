import { useId, type ReactNode } from "react";
import styles from "./StudioFields.module.css";

/** A named choice of a few, drawn as a row of buttons: radio buttons underneath. */
export function Choice<Value extends string | number>(props: {
  legend: string;
  options: readonly { readonly value: Value; readonly label: string; readonly hint?: string | undefined }[];
  chosen: Value;
  /** Whether two stand in a row. */
  pairs?: boolean;
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend>{props.legend}</legend>
      <div className={`${styles.choice} ${props.pairs ? styles.pairs : ""}`}>
        {props.options.map(({ value, label, hint }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            <span>
              {label}
              {hint !== undefined && (
                <>
                  {" "}
                  <small>{hint}</small>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A switch with a line on what it does. */
export function Switch(props: {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const hint = useId();
  return (
    <div className={styles.switch}>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={props.checked}
          aria-describedby={hint}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {props.label}
      </label>
      <p id={hint} className={styles.hint}>
        {props.hint}
      </p>
    </div>
  );
}

/** What is wrong with what was typed, beside its field. */
export function Wrong({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className={styles.told}>
      {children}
    </p>
  );
}
