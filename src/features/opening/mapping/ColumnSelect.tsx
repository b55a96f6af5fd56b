import { useId, type ReactNode } from "react";
import { COLUMN_ROLES, type ColumnRole } from "../../../formats/reading/mapping.ts";
import { type Column } from "./columnNames.ts";
import styles from "./mapping.module.css";

/** Chooses the column that holds one thing, from all columns of the table, each with its first value. */
export function ColumnSelect(props: {
  role: ColumnRole;
  columns: readonly Column[];
  chosen: number | null;
  /** What the program took it for; null for nothing. */
  guess: number | null;
  onChoose: (column: number | null) => void;
}) {
  const { role, columns, chosen, guess } = props;
  const id = useId();
  const value = chosen === null ? "" : (columns[chosen]?.value ?? "");
  let hint: ReactNode = null;
  if (chosen !== null) hint = value === "" ? "Empty in the first rows." : `First value: “${value}”.`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{COLUMN_ROLES[role].label}</label>
      <select
        id={id}
        data-role={role}
        value={chosen ?? ""}
        aria-describedby={chosen === null ? undefined : `${id}hint`}
        onChange={({ target }) => props.onChoose(target.value === "" ? null : Number(target.value))}
      >
        <option value="">No column</option>
        {columns.map((column, at) => (
          <option key={at} value={at}>
            {column.value === "" ? column.name : `${column.name} · ${column.value}`}
          </option>
        ))}
      </select>
      {chosen !== null && (
        <p id={`${id}hint`} className={styles.hint}>
          {chosen === guess && <strong>A guess.</strong>} {hint}
        </p>
      )}
    </div>
  );
}
