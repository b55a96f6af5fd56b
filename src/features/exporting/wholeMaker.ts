import type { DatasetIndex } from "../../domain/dataset.ts";
import type { ViewState } from "../../domain/viewState.ts";
import type { FigureContent } from "../../figures/frame/figureContent.ts";
import type { Laid } from "./studioFigures.tsx";
import type { StudioPicture } from "./studioPicture.ts";

/** The kinds of picture that show every issue at once. */
export const WHOLE_KINDS = ["issues", "agreement"] as const;
export type WholeKind = (typeof WHOLE_KINDS)[number];

/** What a picture of every issue is made from. */
export interface WholeSource {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  /** Keys of folded rows. */
  readonly folded: ReadonlySet<string>;
  /** The rows of the coding that a search finds; null for all. */
  readonly found?: Uint8Array | null;
}

/** The program that writes and draws one kind of picture of every issue, with what it had to work out for it. */
export interface WholeMaker {
  readonly kind: WholeKind;
  readonly contentOf: (source: WholeSource) => FigureContent;
  readonly draw: (picture: StudioPicture) => Omit<Laid, "noted">;
}
