import type { ReactNode } from "react";

/** One way a part of the page can look when it has nothing to show, not yet, or cannot. */
export interface GalleryState {
  /** Unique; the name of its picture. */
  readonly id: string;
  readonly name: string;
  /** The files in src that show it. */
  readonly where: readonly string[];
  readonly shown: ReactNode;
}
