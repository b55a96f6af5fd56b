import { useId, useState } from "react";
import styles from "./fields.module.css";

/** Characters that a text may have; one of the file may be longer. */
const MOST = 10_000;

/**
 * A text that is taken when the field is left or Enter is pressed, not letter by letter, so that it is one change. A text
 * that cannot stand is told beside the field and not taken.
 */
export function TextField(props: {
  label: string;
  value: string;
  /** Whether long texts are to be expected. */
  long?: boolean;
  /** Why a text cannot stand, as a sentence; null where it can. */
  wrong: (text: string) => string | null;
  onTake: (text: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? props.value;
  const text = shown.replace(/\s+/g, " ").trim();
  const most = Math.max(MOST, props.value.length);
  const wrong = text === props.value ? null : text.length > most ? tooLong(most) : props.wrong(text);
  const take = () => {
    if (wrong !== null) return;
    setTyped(null);
    if (text !== props.value) props.onTake(text);
  };
  const field = {
    id,
    value: shown,
    "aria-invalid": wrong !== null,
    "aria-describedby": wrong === null ? undefined : `${id}wrong`,
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
    onBlur: take,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      const leaves = event.key === "Escape" && text !== props.value;
      if (event.key !== "Enter" && !leaves) return;
      event.preventDefault();
      // Escape takes back what was typed, and goes no further than that.
      event.stopPropagation();
      if (leaves) setTyped(null);
      else take();
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.long ? <textarea rows={2} {...field} /> : <input type="text" autoComplete="off" {...field} />}
      {wrong !== null && (
        <p id={`${id}wrong`} role="alert" className={styles.wrong}>
          {wrong} Until then the text stays as it was.
        </p>
      )}
    </div>
  );
}

function tooLong(most: number): string {
  return `The text has more than ${most.toLocaleString("en")} characters.`;
}
