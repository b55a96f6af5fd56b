import { AGREEMENT_SHADES, type Theme } from "../marks/palette.ts";
import type { CellPath } from "./agreementCells.ts";

/** Draws the cells of an agreement matrix, a path for each shade. */
export function AgreementCells(props: {
  readonly paths: readonly CellPath[];
  /** Turns a pair of colours into one that can be written. */
  readonly paint: (pair: Readonly<Record<Theme, string>>) => string;
  /** Id of the hatch pattern. */
  readonly hatch: string;
}) {
  return (
    <g data-cells>
      {props.paths.map(({ fill, d }) => {
        const shade = fill === "few" ? undefined : AGREEMENT_SHADES[fill];
        return (
          <path
            key={fill}
            data-fill={fill}
            d={d}
            fill={shade ? props.paint(shade) : `url(#${props.hatch})`}
          />
        );
      })}
    </g>
  );
}
