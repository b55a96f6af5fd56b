import type { Area, View, ViewState } from "../../domain/viewState.ts";
import type { Look } from "../../figures/marks/palette.ts";
import { readLength, SIZE_PRESETS, type Density, type SizeName } from "./studioSizes.ts";

/** What a picture can show. */
export const KINDS = {
  matrix: "Matrix",
  bars: "Bars",
  map: "Map",
  card: "Quote card",
  issues: "All issues",
  agreement: "Agreement",
} as const;
export type Kind = keyof typeof KINDS;

/** What a picture can be drawn on. */
export const GROUNDS = {
  light: { label: "Light", hint: undefined, theme: "light", clear: false },
  dark: { label: "Dark", hint: undefined, theme: "dark", clear: false },
  clearLight: { label: "Transparent", hint: "for light pages", theme: "light", clear: true },
  clearDark: { label: "Transparent", hint: "for dark pages", theme: "dark", clear: true },
} as const satisfies Record<string, Look & { label: string; hint: string | undefined }>;
export type Ground = keyof typeof GROUNDS;

/** The words of a picture that a person may write anew; null for those the program writes. */
export const WORDS = ["title", "subtitle", "note", "alt"] as const;
export type EditedWords = Readonly<Record<(typeof WORDS)[number], string | null>>;

/** Everything a person can set in the studio. It changes pictures only, never the data or the view. */
export interface StudioSettings {
  readonly kind: Kind;
  /** Of the quote card; null for the first in view. */
  readonly statement: string | null;
  /** Of the map. */
  readonly area: Area;
  readonly size: SizeName;
  /** As typed, for a size of one's own; an empty height is as high as the picture needs. */
  readonly typed: { readonly width: string; readonly height: string };
  readonly density: Density;
  readonly ground: Ground;
  readonly plain: boolean;
  readonly footnoted: boolean;
  /** By the key of the picture they were written for: other pictures say other things. */
  readonly words: ReadonlyMap<string, EditedWords>;
}

export const NO_EDITS: EditedWords = { title: null, subtitle: null, note: null, alt: null };

/** The picture of each view: statements are pictured as the matrix they fill, a comparison as the agreement it is part of. */
const PICTURED = {
  matrix: "matrix",
  bars: "bars",
  map: "map",
  statements: "matrix",
  issues: "issues",
  compare: "agreement",
  agreement: "agreement",
} as const satisfies Record<View, Kind>;

/** The settings the studio opens with: the picture of the view, or the card of a statement. */
export function openingSettings(view: ViewState, statement: string | null): StudioSettings {
  const pictured = PICTURED[view.view];
  return {
    kind: statement === null ? pictured : "card",
    statement,
    area: view.area,
    size: statement === null ? "full" : "landscape",
    typed: { width: "1200", height: "" },
    density: 1,
    ground: "light",
    plain: false,
    footnoted: false,
    words: new Map(),
  };
}

/** The size asked for, px, or null where what is typed is none. */
export function sizeOf({ size, typed }: StudioSettings): { width: number; height: number | null } | null {
  if (size !== "own") {
    const { width, height } = SIZE_PRESETS[size];
    return { width, height };
  }
  const width = readLength(typed.width, "width");
  const height = typed.height.trim() === "" ? null : readLength(typed.height, "height");
  if (width === null || (height === null && typed.height.trim() !== "")) return null;
  return { width, height };
}
