import type { Cell } from "../../domain/matrix.ts";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import type { PositionStyle } from "../marks/positionStyle.ts";
import type { PlacedCountry, PlacedMap } from "./mapLayout.ts";
import { DotPattern, SplitPattern } from "./MapPatterns.tsx";
import { figurePair, type Paint } from "./paint.ts";

type Looks = ReadonlyMap<string, PositionStyle>;

/** Size of a glyph on its country's colour, and within a disc of its own, in radii of a mark. */
const BARE_GLYPH = 1.45;
const GLYPH = 0.98;

interface Props {
  readonly map: PlacedMap;
  /** By position id. */
  readonly looks: Looks;
  readonly paint: Paint;
  /** Begins the ids of its patterns; unique in the document. */
  readonly id: string;
  /** The country to draw an edge around, by code. */
  readonly lit?: string | null;
  /** Of the figure, for its patterns. */
  readonly scale?: number;
}

/** A placed map as one SVG group: land, countries in the colours of their positions, borders and marks. */
export function MapDrawing({ map, looks, paint, id, lit = null, scale = 1 }: Props) {
  const { x, y, width, height } = map.box;
  const shown = map.countries.find(({ code }) => code !== null && code === lit);
  return (
    <g>
      <defs>
        <clipPath id={`${id}box`}>
          <rect x={x} y={y} width={width} height={height} />
        </clipPath>
        <DotPattern id={`${id}dots`} paint={paint} scale={scale} />
        {splitsOf(map).map((cells) => (
          <SplitPattern
            key={splitKey(cells)}
            id={id + splitKey(cells)}
            looks={looksOf(cells, looks)}
            paint={paint}
            scale={scale}
          />
        ))}
      </defs>
      <g clipPath={`url(#${id}box)`} strokeLinejoin="round">
        <Land {...{ map, paint, id }} />
        {map.countries
          .filter(({ state }) => state === "marked")
          .map((country) => (
            <Marked key={country.code} {...{ country, looks, paint, id }} />
          ))}
        <path
          d={map.borders.marked}
          fill="none"
          stroke={paint(figurePair("paper"))}
          strokeWidth="1"
          pointerEvents="none"
        />
        {shown && (
          <path
            d={shown.path}
            fill="none"
            stroke={paint(figurePair("ink"))}
            strokeWidth="2"
            pointerEvents="none"
          />
        )}
      </g>
      <Marks {...{ map, looks, paint }} />
    </g>
  );
}

function Land({ map, paint, id }: Pick<Props, "map" | "paint" | "id">) {
  const paper = paint(figurePair("paper"));
  return (
    <>
      {map.countries
        .filter(({ state }) => state === "plain")
        .map(({ code, path }, at) => (
          <path key={code ?? at} d={path} data-country={code ?? undefined} fill={paint(figurePair("land"))} />
        ))}
      <path d={map.borders.plain} fill="none" stroke={paper} strokeWidth="0.8" pointerEvents="none" />
      {map.countries
        .filter(({ state }) => state === "absent")
        .map(({ code, path }) => (
          <path
            key={code}
            d={path}
            data-country={code}
            fill={`url(#${id}dots)`}
            stroke={paint(figurePair("muted"))}
            strokeWidth="0.9"
          />
        ))}
    </>
  );
}

function Marked(props: Omit<Props, "map"> & { readonly country: PlacedCountry }) {
  const { country, looks, paint, id } = props;
  const own = looksOf(country.cells, looks);
  const [first] = own;
  if (!first) return null;
  const split = own.length > 1;
  return (
    <path
      d={country.path}
      data-country={country.code}
      data-marked=""
      fill={split ? `url(#${id}${splitKey(country.cells)})` : paint(first.colour)}
      stroke={paint(split ? figurePair("muted") : first.outline)}
      strokeWidth="1"
    />
  );
}

function Marks({ map, looks, paint }: Pick<Props, "map" | "looks" | "paint">) {
  const ink = paint(figurePair("ink"));
  const paper = paint(figurePair("paper"));
  return (
    <g pointerEvents="none">
      {map.leaders.map(({ code, from, to }) => (
        <g key={code}>
          <path d={`M${from.join()}L${to.join()}`} stroke={paper} strokeWidth="3.2" />
          <path d={`M${from.join()}L${to.join()}`} stroke={ink} strokeWidth="1.1" />
          <circle cx={to[0]} cy={to[1]} r="2.2" fill={ink} stroke={paper} strokeWidth="1" />
        </g>
      ))}
      {map.marks.map(({ code, cell, x, y, bare }) => {
        const look = looks.get(cell.position.id);
        if (!look) return null;
        return (
          <g key={`${code} ${cell.position.id}`} data-place={code} data-position={cell.position.id}>
            {!bare && (
              <>
                <circle cx={x} cy={y} r={map.radius + 0.5} fill={paper} />
                <circle
                  cx={x}
                  cy={y}
                  r={map.radius - 1}
                  fill={paint(look.colour)}
                  stroke={paint(look.outline)}
                  strokeWidth="1.2"
                />
              </>
            )}
            <PositionGlyph
              style={look}
              size={map.radius * (bare ? BARE_GLYPH : GLYPH)}
              x={x}
              y={y}
              colour={paint(look.ink)}
            />
          </g>
        );
      })}
    </g>
  );
}

/** Every mix of positions on the map, once. */
function splitsOf({ countries }: PlacedMap): readonly (readonly Cell[])[] {
  const several = countries.map(({ cells }) => cells).filter(({ length }) => length > 1);
  return [...new Map(several.map((cells) => [splitKey(cells), cells])).values()];
}

function splitKey(cells: readonly Cell[]): string {
  return cells.map(({ position }) => position.id).join(".");
}

function looksOf(cells: readonly Cell[], looks: Looks): readonly PositionStyle[] {
  return cells.flatMap(({ position }) => looks.get(position.id) ?? []);
}
