import { useId, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./CopyField.module.css";
import { selectAll } from "./selectAll.ts";

type Outcome = { readonly kind: "none" | "copied" } | { readonly kind: "failed"; readonly why: string };

/**
 * A text with a button that copies it. Where copying is refused the reason is told and the text stands selected, to be
 * copied by hand.
 */
export function CopyField(props: {
  label: string;
  text: string;
  rows: number;
  /** What the button says where one field stands alone; else it is "Copy", and named after the field. */
  action?: string;
  /** Puts the text on the clipboard; rejects when it cannot. */
  copy: (text: string) => Promise<void>;
  /** Why copying failed, and how to go on. */
  problem: (cause: unknown) => string;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const copy = () => {
    setOutcome({ kind: "none" });
    props.copy(props.text).then(
      () => setOutcome({ kind: "copied" }),
      (cause: unknown) => {
        setOutcome({ kind: "failed", why: props.problem(cause) });
        selectAll(field.current);
      },
    );
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <textarea ref={field} id={id} readOnly rows={props.rows} value={props.text} dir="auto" />
      <div className={styles.row}>
        <Button aria-label={props.action ? undefined : `Copy: ${props.label}`} onClick={copy}>
          {props.action ?? "Copy"}
        </Button>
        <span role="status">{outcome.kind === "copied" && "Copied."}</span>
      </div>
      {outcome.kind === "failed" && (
        <p role="alert" className={styles.failed}>
          {outcome.why}
        </p>
      )}
    </div>
  );
}
