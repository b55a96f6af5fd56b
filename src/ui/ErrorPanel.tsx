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

/**
 * The button may go away with the error: focus moves to the nearest place around the panel that can have it, a dialog's
 * panel or the page's main part, not to nowhere.
 */
function focusPlace(button: HTMLElement): void {
  const around = button.closest("[role=alert]")?.parentElement;
  around?.closest<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
}
