import { useId, useRef } from "react";
import { useCut } from "../../ui/useCut.ts";
import styles from "./StudioFields.module.css";

/** A field for words that are set on one line or run on; says so when what is put in is cut at its limit. */
export function WordField(props: {
  label: string;
  rows: number;
  value: string;
  /** Of characters. */
  most: number;
  onType: (text: string) => void;
}) {
  const { label, rows, value, most, onType } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const cut = useCut(field, most);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={rows}
        maxLength={most}
        value={value}
        onChange={(event) => onType(event.target.value.replace(/\n/g, " "))}
      />
      <p role="status">
        {cut && value.length >= most && <span className={styles.cut}>Cut at {most} characters.</span>}
      </p>
    </div>
  );
}
