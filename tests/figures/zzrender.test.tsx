import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { realDataset } from "../builders.ts";
import { aCrowdedDataset, drawFigure } from "./drawnFigure.ts";
test("render", () => {
  mkdirSync("/tmp/pics", { recursive: true });
  for (const width of [1200, 600, 390])
    for (const view of ["matrix", "bars"] as const) {
      for (const { id } of realDataset.issues)
        writeFileSync(
          `/tmp/pics/${view}-${id}-${width}.svg`,
          drawFigure(realDataset, { view, issue: id }, { width }).markup,
        );
      writeFileSync(
        `/tmp/pics/${view}-empty-${width}.svg`,
        drawFigure(realDataset, { view, countries: ["nato"] }, { width }).markup,
      );
      if (view === "bars")
        writeFileSync(
          `/tmp/pics/${view}-crowded-${width}.svg`,
          drawFigure(aCrowdedDataset(), { view }, { width }).markup,
        );
    }
});
