import type { ReactNode } from "react";
import styles from "./Opening.module.css";

/** Heads a stage of the dialog and takes the focus when it comes, as what had it went away with the stage before. */
export function StageHead({ children }: { children: ReactNode }) {
  return (
    <h3 className={styles.stageHead} tabIndex={-1} ref={takeFocus}>
      {children}
    </h3>
  );
}

function takeFocus(head: HTMLElement | null): void {
  head?.focus();
}
