import { expect, test } from "vitest";
import { aCountry, aDataset, anIssue, aPosition, aStatement } from "../builders.ts";
import { SIZE_PRESETS } from "../../src/features/exporting/studioSizes.ts";
import { drawFigure, faultsOf, wordsIn } from "./drawnFigure.ts";

const CODES =
  "ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU SMR SRB SVK SVN SWE UKR VAT".split(
    " ",
  );
const SIZES = Object.entries(SIZE_PRESETS).flatMap(([name, { width, height }]) =>
  (["fit", "europe", "world"] as const).map((area) => ({ name, width, height, area })),
);

/** Forty-four countries that lie close together, on four positions, some on two. */
const crowd = aDataset({
  actors: CODES.map((iso3) => aCountry({ id: iso3.toLowerCase(), name: `Country ${iso3}`, iso3 })),
  issues: [anIssue({ positions: ["a", "b", "c", "d"].map((id) => aPosition(id, `Position ${id}`)) })],
  statements: CODES.flatMap((iso3, at) =>
    (at % 5 === 0 ? [0, 1] : [0]).map((more) =>
      aStatement({
        id: `${iso3.toLowerCase()}-${more}`,
        actor: iso3.toLowerCase(),
        position: "abcd".charAt((at + more) % 4),
        condition: at % 7 === 0 ? "if the others do" : null,
      }),
    ),
  ),
});

test.each(SIZES)(
  "at $name, $area, every country of a crowded map is named in words, and none that has a mark is said not to be on it",
  ({ width, height, area }) => {
    const figure = drawFigure(crowd, { view: "map", area }, { width, height });
    const [drawn = "", undrawn = ""] = wordsIn(figure).split("Not on the map");
    const marked = [...figure.svg.querySelectorAll("[data-place]")].map((mark) =>
      mark.getAttribute("data-place"),
    );
    for (const code of CODES) {
      expect(`${drawn} ${undrawn}`, code).toContain(`Country ${code}`);
      expect(undrawn.includes(`Country ${code}`), code).toBe(!marked.includes(code));
    }
    expect(faultsOf(figure)).toEqual([]);
  },
);
