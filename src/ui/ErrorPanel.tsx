import type { ReactNode } from "react";
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
      {props.onRetry && <Button onClick={() => retry(props.onRetry)}>Retry</Button>}
      {props.children}
      {props.detail && (
        <details className={styles.detail}>
          <summary>Details for a developer</summary>
          <pre>{props.detail}</pre>
        </details>
      )}
    </div>
  );
}

function bringInSight(panel: HTMLElement | null): void {
  panel?.focus();
}

/** The button may go away with the error: focus moves to the page's main part, not to nowhere. */
function retry(onRetry: (() => void) | undefined): void {
  document.querySelector("main")?.focus({ preventScroll: true });
  onRetry?.();
}
