import type { ReactNode } from "react";
import { EmbedSection } from "./EmbedSection.tsx";
import { LinkSection } from "./LinkSection.tsx";
import styles from "./SharePanel.module.css";

/** Why a view has no embed code: its data are kept in this browser alone, or it shows every issue. */
export type Unframed = "own" | "whole";

/** What is shared. */
export interface Shared {
  /** Of the issue, or of the dataset where the view shows every issue. */
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
  /** Why a frame cannot show the view; null or left out where one can. */
  readonly unframed?: Unframed | null;
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
