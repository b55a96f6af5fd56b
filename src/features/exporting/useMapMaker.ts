import { useQuery } from "@tanstack/react-query";
import { importAgain } from "../../data/importAgain.ts";
import { shapesQuery } from "../../data/shapesQuery.ts";
import type { MapShapes } from "../../figures/map/mapShapes.ts";

/** The program that draws maps, and the shapes of countries. */
export interface MapMaker {
  readonly shapes: MapShapes;
  readonly MapFigure: (typeof import("../../figures/map/MapFigure.tsx"))["MapFigure"];
  readonly layoutMapFigure: (typeof import("../../figures/map/mapFigureLayout.ts"))["layoutMapFigure"];
}

/** Loads what a map needs when one is asked for: it is as heavy as all the other pictures together. */
export function useMapMaker(wanted: boolean) {
  return useQuery({
    queryKey: ["mapMaker"],
    enabled: wanted,
    // The shapes are asked for again by their own query; if this one did too, the attempts would multiply.
    retry: false,
    queryFn: async ({ client }): Promise<MapMaker> => {
      const [topology, { readMapShapes, ...program }] = await Promise.all([
        client.fetchQuery(shapesQuery()),
        loadProgram(),
      ]);
      return { shapes: readMapShapes(topology), ...program };
    },
  });
}

/**
 * The figure comes first and brings along what it is made of, the other two among it: asked for at the same time, they
 * would fail at the same time, and a failed part stays failed under the address by which the figure asks for it.
 */
async function loadProgram() {
  const { MapFigure } = await importAgain(() => import("../../figures/map/MapFigure.tsx"));
  const { layoutMapFigure } = await importAgain(() => import("../../figures/map/mapFigureLayout.ts"));
  const { readMapShapes } = await importAgain(() => import("../../figures/map/mapShapes.ts"));
  return { MapFigure, layoutMapFigure, readMapShapes };
}
