/** The figures of one visit of one page, by the name of the measure. */
export type Visit = Readonly<Record<string, number>>;

export interface Bar {
  readonly name: string;
  readonly value: string;
  readonly limit: string;
  readonly met: boolean;
}

export function barsOf(
  runs: Readonly<Record<string, readonly Visit[]>>,
  sizes: readonly { readonly rows: number; readonly visits: readonly Visit[] }[],
): readonly Bar[];
