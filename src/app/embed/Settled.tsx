import type { ReactNode } from "react";
import { PanelBoundary } from "../PanelBoundary.tsx";
import styles from "./Embed.module.css";
import { useReportedHeight } from "./useReportedHeight.ts";

/**
 * What the frame has come to: the view, or why there is none. Only this tells its height. While it loads the frame keeps
 * the height it was given, and the page around it does not jump.
 */
export function Settled({ children }: { children: ReactNode }) {
  const ref = useReportedHeight();
  return (
    <div ref={ref} className={styles.settled}>
      <PanelBoundary name="This view">{children}</PanelBoundary>
    </div>
  );
}
