import type { ReactNode } from "react";
import { EmbedSection } from "./EmbedSection.tsx";
import { LinkSection } from "./LinkSection.tsx";
import styles from "./SharePanel.module.css";

/** What is shared. */
export interface Shared {
  /** Of the issue. */
  readonly title: string;
  readonly headline: string;
  /** The absolute address of the view. */
  readonly address: string;
  /** The absolute address of embed.html. */
  readonly embedBase: string;
  /** The view's query with every parameter: `serialiseWhole`. */
  readonly fixedQuery: string;
  /** The view's query with its defaults left out: `serialiseView`. */
  readonly liveQuery: string;
  /** How high the view's figure is at a width, px; null until that can be said. */
  readonly figureHeight: ((width: number) => number) | null;
  /** Stands in the place of the embed code while there is no height to put into it. */
  readonly withoutHeight?: ReactNode;
}

/** Ways to pass the view on: its link, the system's share sheet, and code that puts it into another page. */
export default function SharePanel(shared: Shared) {
  return (
    <div className={styles.share}>
      <LinkSection {...shared} />
      <EmbedSection {...shared} />
    </div>
  );
}
