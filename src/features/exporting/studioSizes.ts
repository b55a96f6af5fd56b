/** A size to choose by name, px; no height for as high as the picture needs. */
export interface SizePreset {
  readonly label: string;
  readonly width: number;
  readonly height: number | null;
}

/** The sizes on offer besides one's own. */
export const SIZE_PRESETS = {
  full: { label: "Full height", width: 1200, height: null },
  landscape: { label: "Landscape", width: 1200, height: 675 },
  wide: { label: "Wide", width: 1600, height: 900 },
  square: { label: "Square", width: 1080, height: 1080 },
  portrait: { label: "Portrait", width: 1080, height: 1350 },
  preview: { label: "Link preview", width: 1200, height: 630 },
} as const satisfies Record<string, SizePreset>;

export type SizeName = keyof typeof SIZE_PRESETS | "own";

/** What a person may ask for as width or height, px. */
export const LENGTHS = { width: { least: 320, most: 4000 }, height: { least: 200, most: 6000 } } as const;

export const DENSITIES = [1, 2, 4] as const;
export type Density = (typeof DENSITIES)[number];

/** A length a person typed, px, or null where it is none that can be drawn. */
export function readLength(text: string, side: keyof typeof LENGTHS): number | null {
  const { least, most } = LENGTHS[side];
  const length = Number(text);
  return text.trim() !== "" && Number.isInteger(length) && length >= least && length <= most ? length : null;
}

/** "1200 × 675" or "1200 px wide". */
export function sizeWords({ width, height }: Pick<SizePreset, "width" | "height">): string {
  return height === null ? `${width} px wide` : `${width} × ${height}`;
}
