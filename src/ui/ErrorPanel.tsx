import { useState, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./ErrorPanel.module.css";
import { selectAll } from "./selectAll.ts";

/** Says what went wrong and how to go on, with a detail for a developer behind a fold. */
export function ErrorPanel(props: {
  title: string;
  next: string;
  detail?: string;
  /**
   * Brings the panel into sight and focus to it: true for a failure that answers what a person has just done, false where
   * only focus that was lost is to be caught. Left out, the panel takes none.
   */
  inSight?: boolean;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const [ref] = useState(() => keepFocus(props.inSight));
  return (
    <div className={styles.panel} role="alert" tabIndex={-1} ref={ref}>
      <p className={styles.title}>{props.title}</p>
      <p>{props.next}</p>
      {props.onRetry && <Button onClick={() => props.onRetry?.()}>Retry</Button>}
      {props.children}
      {props.detail && <Detail title={props.title} detail={props.detail} />}
    </div>
  );
}

/** The detail to read or to copy, with the addresses of the page and of the program; by hand where the browser refuses. */
function Detail({ title, detail }: { title: string; detail: string }) {
  const [copied, setCopied] = useState<boolean>();
  const rest = [detail, window.location.href, import.meta.url].join("\n");
  const text = `${title}\n${rest}`;
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
        <pre>{rest}</pre>
      </details>
    </>
  );
}

/** Who types or chooses, or walks along tabs with keys, is not called away. */
const BUSY = "input, textarea, select, [role=tab]:focus-visible";

/**
 * Focus as a panel comes and goes. As it comes it may take it, but not on arrival, when nobody has asked for anything. If
 * it goes with focus in it, by Retry or because the connection is back, the nearest place around that can have it takes it,
 * a dialog's panel or the page's main part.
 */
function keepFocus(inSight: boolean | undefined) {
  return (panel: HTMLElement | null) => {
    const isAt = (places: string) => document.activeElement?.matches(places);
    const takes = inSight ? !isAt(BUSY) : inSight === false && isAt("body") !== false;
    const arrives = "userActivation" in navigator && !navigator.userActivation.hasBeenActive;
    if (takes && !arrives) panel?.focus();
    return () => {
      if (!panel?.contains(document.activeElement)) return;
      panel.parentElement?.closest<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
    };
  };
}
