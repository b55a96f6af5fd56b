import { useState, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./ErrorPanel.module.css";

/** Says what went wrong and how to go on, with a detail for a developer behind a fold. */
export function ErrorPanel(props: {
  title: string;
  next: string;
  detail?: string;
  /** Brings the panel into sight and focus to it: for a failure that answers what a person has just done. */
  inSight?: boolean;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  return (
    <div className={styles.panel} role="alert" tabIndex={-1} ref={props.inSight ? bringInSight : undefined}>
      <p className={styles.title}>{props.title}</p>
      <p>{props.next}</p>
      {props.onRetry && (
        <Button
          onClick={({ currentTarget }) => {
            focusPlace(currentTarget);
            props.onRetry?.();
          }}
        >
          Retry
        </Button>
      )}
      {props.children}
      {props.detail && <Detail title={props.title} detail={props.detail} />}
    </div>
  );
}

/** The detail to read or to copy, with the addresses of the page and of the program; by hand where the browser refuses. */
function Detail({ title, detail }: { title: string; detail: string }) {
  const [copied, setCopied] = useState<boolean>();
  const text = [title, detail, window.location.href, import.meta.url].join("\n");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>Copy details</Button>
      <span role="status">{copied && "Copied."}</span>
      {copied === false && (
        <label className={styles.detail}>
          Copying was refused. Copy it from here:
          <textarea ref={selectAll} readOnly rows={5} value={text} />
        </label>
      )}
      <details className={styles.detail}>
        <summary>Details for a developer</summary>
        <pre>{detail}</pre>
      </details>
    </>
  );
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}

/** Who is typing is not called away. */
function bringInSight(panel: HTMLElement | null): void {
  if (!document.activeElement?.matches("input")) panel?.focus();
}

/**
 * The button may go away with the error: focus moves to the nearest place around the panel that can have it, a dialog's
 * panel or the page's main part, not to nowhere.
 */
function focusPlace(button: HTMLElement): void {
  const around = button.closest("[role=alert]")?.parentElement;
  around?.closest<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
}
