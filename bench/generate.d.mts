export interface Case {
  readonly name: string;
  readonly actors: number;
  readonly issues: number;
}

export const CASES: Readonly<Record<"small" | "bar" | "middle" | "large", Case>>;
export const PLANTED: { readonly many: string; readonly few: string; readonly fewActors: number };
export const SORTED: { readonly issue: number; readonly position: string };
export function generate(size: { readonly actors: number; readonly issues: number }): string;
/** Writes the files of the cases named into a folder; answers where each is and what is in it. */
export function writeCases(
  folder: string,
  names?: readonly (keyof typeof CASES)[],
): readonly { readonly path: string }[];
