import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./ErrorPanel.module.css";

/** Says what went wrong and how to go on, with a detail for a developer behind a fold. */
export function ErrorPanel(props: {
  title: string;
  next: string;
  detail?: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.title}>{props.title}</p>
      <p>{props.next}</p>
      {props.onRetry && <Button onClick={props.onRetry}>Retry</Button>}
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
