/** One shape of a flag, or a group of them: an SVG element by its name, its attributes as an SVG spells them. */
export interface FlagShape {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly inside: readonly FlagShape[];
}

/** The drawing of a flag: what it is drawn with, and the part of the plane it fills. */
export interface FlagDrawing {
  readonly viewBox: string;
  readonly shapes: readonly FlagShape[];
}
