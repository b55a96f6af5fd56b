import { absenceLabel } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Position } from "../../domain/schema.ts";
import type { MapScene } from "./mapScene.ts";

/** What the legend of a map explains: a position's colour and glyph, a split fill, dots, or plain land. */
export type MapSign =
  | { readonly kind: "position"; readonly position: Position }
  | { readonly kind: "split"; readonly positions: readonly Position[] }
  | { readonly kind: "absent" | "plain" };

export interface MapLegendEntry {
  readonly sign: MapSign;
  readonly text: string;
}

/** The legend of a map, of what may be on it: positions held by countries first, then what is told by pattern. */
export function mapLegend(scene: MapScene, index: DatasetIndex): readonly MapLegendEntry[] {
  const countries = [...scene.marked.values()];
  const split = countries.find(({ cells }) => cells.length > 1);
  const held = scene.positions.filter(({ id }) =>
    countries.some(({ cells }) => cells.some(({ position }) => position.id === id)),
  );
  return [
    ...held.map((position): MapLegendEntry => ({
      sign: { kind: "position", position },
      text: position.label,
    })),
    ...(split
      ? [
          {
            sign: { kind: "split", positions: split.cells.map(({ position }) => position) },
            text: "Several positions",
          } satisfies MapLegendEntry,
        ]
      : []),
    ...(scene.absent.size > 0
      ? [{ sign: { kind: "absent" }, text: absenceLabel(index.dataset) } satisfies MapLegendEntry]
      : []),
    {
      sign: { kind: "plain" },
      text:
        scene.leftOut.size > 0 ? "Not in this dataset, or left out by the filters" : "Not in this dataset",
    },
  ];
}
