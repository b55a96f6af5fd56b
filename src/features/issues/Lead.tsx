import type { ReactNode } from "react";
import type { GridLayout } from "./gridLayout.ts";
import styles from "./GridRow.module.css";

/**
 * The name and the total of a row, which stay at its beginning together: what stays by itself is painted by itself, and
 * half as much of it scrolls a third faster. Where the total does not stay they are two.
 */
export function Lead({ layout, children }: { layout: GridLayout; children: ReactNode }) {
  if (!layout.totalStays) return children;
  return (
    <div role="none" className={styles.lead}>
      {children}
    </div>
  );
}
