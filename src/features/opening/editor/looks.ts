import type { AskedLook } from "../../../domain/editPositions.ts";
import { SCALE_LOOKS, SCALE_PLACES } from "../../../domain/scaleLooks.ts";
import {
  MARK_COLOURS,
  type DatasetHead,
  type MarkColour,
  type MarkStyle,
  type Position,
} from "../../../domain/schema.ts";
import { coloursAlike } from "../../../figures/marks/alikeColours.ts";
import { MARK_LOOKS, positionStyles, type PositionStyle } from "../../../figures/marks/positionStyle.ts";

/** How a position looks, and with whom it shares an issue, so that the two must be told apart. */
export interface ListedLook {
  readonly position: Position;
  /** On the first issue it can be held on. */
  readonly style: PositionStyle;
  readonly colour: MarkColour;
  /** The other positions of its issues, by id. */
  readonly beside: ReadonlySet<string>;
}
export type Looks = ReadonlyMap<string, ListedLook>;

/** The looks of all positions of a dataset, by id. */
export function looksOf({ issues }: DatasetHead): Looks {
  const looks = new Map<string, ListedLook & { readonly beside: Set<string> }>();
  for (const { positions } of issues) {
    const styles = positionStyles(positions);
    for (const position of positions) {
      const style = styles.get(position.id);
      if (!style) continue;
      const known = looks.get(position.id) ?? {
        position,
        style,
        colour: colourName(style),
        beside: new Set<string>(),
      };
      for (const { id } of positions) if (id !== position.id) known.beside.add(id);
      looks.set(position.id, known);
    }
  }
  return looks;
}

/** The positions beside this one whose colour is the same, or nearly so. */
export function alikeWith(looks: Looks, id: string): readonly ListedLook[] {
  const look = looks.get(id);
  if (!look) return [];
  return neighbours(looks, look).filter(({ colour }) => coloursAlike(colour, look.colour));
}

/** The position beside this one that has a glyph, if any. */
export function holderOf(looks: Looks, id: string, glyph: MarkStyle): ListedLook | undefined {
  const look = looks.get(id);
  return look && neighbours(looks, look).find(({ style }) => style.glyph === glyph);
}

/**
 * What to ask for so that a position gets a glyph: whoever beside it has that glyph takes its own in exchange, and all
 * the others ask for what they have, so that none of them changes.
 */
export function withGlyph(looks: Looks, id: string, glyph: MarkStyle): ReadonlyMap<string, AskedLook> {
  const look = looks.get(id);
  if (!look) return new Map();
  const others = neighbours(looks, look).map((other): [string, AskedLook] => [
    other.position.id,
    {
      style: glyphAsked(other.style.glyph === glyph ? look : other),
      colour: other.colour,
    },
  ]);
  return new Map([...others, [id, { style: glyph, colour: look.colour }]]);
}

/** What to ask for so that a position gets a colour; its glyph stays. */
export function withColour(looks: Looks, id: string, colour: MarkColour): ReadonlyMap<string, AskedLook> {
  const look = looks.get(id);
  return new Map(look ? [[id, { style: glyphAsked(look), colour }]] : []);
}

/** What to ask for so that all positions on a scale have its glyphs and colours. */
export function withScaleLooks(looks: Looks): ReadonlyMap<string, AskedLook> {
  return new Map(
    [...looks.values()].flatMap(({ position }) => {
      const place = SCALE_PLACES.find((known) => known === position.scale);
      return place === undefined ? [] : [[position.id, SCALE_LOOKS[place]] as const];
    }),
  );
}

function neighbours(looks: Looks, { beside }: ListedLook): readonly ListedLook[] {
  return [...beside].flatMap((id) => looks.get(id) ?? []);
}

function glyphAsked({ style: { glyph } }: ListedLook): MarkStyle | undefined {
  return glyph === "numbered" ? undefined : glyph;
}

function colourName({ colour }: PositionStyle): MarkColour {
  return MARK_COLOURS.find((name) => MARK_LOOKS[name].colour.light === colour.light) ?? "plain";
}
