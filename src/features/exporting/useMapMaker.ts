import { useQuery } from "@tanstack/react-query";
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
    queryFn: async ({ client }): Promise<MapMaker> => {
      const [topology, { MapFigure }, { layoutMapFigure }, { readMapShapes }] = await Promise.all([
        client.fetchQuery(shapesQuery()),
        import("../../figures/map/MapFigure.tsx"),
        import("../../figures/map/mapFigureLayout.ts"),
        import("../../figures/map/mapShapes.ts"),
      ]);
      return { shapes: readMapShapes(topology), MapFigure, layoutMapFigure };
    },
  });
}
