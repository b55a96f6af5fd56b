import { useEffect, useId, useRef, useState } from "react";
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
  const [cut, setCut] = useState(false);
  // The browser keeps to the limit without a word, and only this event knows what was to be put in. React has none of
  // this name that also comes when something is pasted.
  useEffect(() => {
    const { current } = field;
    const judge = (event: InputEvent) => setCut(current !== null && lengthAfter(current, event) > most);
    current?.addEventListener("beforeinput", judge);
    return () => current?.removeEventListener("beforeinput", judge);
  }, [most]);
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

/** How long the words of a field would be, were there no limit. */
function lengthAfter(
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
  event: InputEvent,
): number {
  const put = event.inputType === "insertLineBreak" ? "\n" : (event.data ?? "").replace(/\r\n/g, "\n");
  return value.length - (selectionEnd - selectionStart) + put.length;
}
