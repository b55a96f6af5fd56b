import type { KindCount } from "../../domain/actorKinds.ts";
import type { Issue } from "../../domain/schema.ts";
import { heldPlaces, LAST_BIT } from "../../domain/stances.ts";
import { listed } from "../../domain/text.ts";
import { drawnClass, type Drawn } from "./cellSheet.ts";
import { cellImage, glyphImage } from "../../figures/marks/glyphImage.ts";
import { COUNT_LINE, type Size } from "./gridLayout.ts";
import type { Theme } from "../../figures/marks/palette.ts";
import { cssColour, positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";

/** How a cell looks that shows a set of positions, and its words. */
export interface CellLook {
  readonly className: string;
  /** "Yes", "Yes and No". */
  readonly words: string;
  /** The one position's label where there is one; "" where several are held. */
  readonly label: string;
}

/** One line of a cell of counts. */
export interface CountLine {
  readonly style: PositionStyle | undefined;
  readonly label: string;
  readonly counts: readonly KindCount[];
}

const GLYPH = 13;
/** In a cell with a label, where its glyph stands, px. */
const BESIDE = 8;
/** Of more positions than these the first are drawn; a cell’s words name them all. */
const MOST_PARTS = 3;
const SMALL_GLYPH = 9;
/** Issues whose positions are the same in all that is drawn and told share what is made of them: often all have. */
const families = new Map<string, Family>();
const familyOf = new WeakMap<Issue, Family>();

interface Family {
  readonly styles: readonly (PositionStyle | undefined)[];
  readonly looks: Map<string, CellLook>;
}

/**
 * The look of a set of positions of an issue in a cell, made once. `room` is the cell's size, px; null where the label
 * stands beside the glyph, in a cell as wide as it likes.
 */
export function cellLook(issue: Issue, held: number, room: Size | null): CellLook {
  const { looks } = family(issue);
  const key = room ? `${held} ${room.width} ${room.height}` : `${held}`;
  const known = looks.get(key);
  if (known) return known;
  const look = made(issue, heldPlaces(held), room);
  looks.set(key, look);
  return look;
}

/** The styles of an issue's positions, by place. */
export function stylesOf(issue: Issue): readonly (PositionStyle | undefined)[] {
  return family(issue).styles;
}

/** What the position at a place is called; the last place that is told apart stands for all beyond. */
export function placeLabel({ positions }: Issue, place: number): string {
  if (place === LAST_BIT && positions.length > LAST_BIT + 1) return "another position";
  return positions[place]?.label ?? "another position";
}

/** The id of the first of the positions held, for the address of a cell. */
export function positionHeld(issue: Issue, held: number): string {
  return issue.positions[heldPlaces(held)[0] ?? 0]?.id ?? "";
}

/** The class of a cell of counts: a glyph before each line. */
export function countsClass(lines: readonly CountLine[]): string {
  const drawn = lines.flatMap(({ style }, i) => (style ? { style, top: 7 + i * COUNT_LINE } : []));
  const images = (theme: Theme) =>
    drawn.map(({ style }) => glyphImage(style, style.outline[theme], SMALL_GLYPH));
  return drawnClass({
    images,
    size: drawn.map(() => `${SMALL_GLYPH}px`),
    position: drawn.map(({ top }) => `var(--inset) ${top}px`),
  });
}

function family(issue: Issue): Family {
  const known = familyOf.get(issue);
  if (known) return known;
  const { positions } = issue;
  const key = JSON.stringify(positions.map(({ label, style, colour }) => [label, style, colour]));
  const shared = families.get(key) ?? { styles: stylesByPlace(positions), looks: new Map() };
  families.set(key, shared);
  familyOf.set(issue, shared);
  return shared;
}

function stylesByPlace(positions: Issue["positions"]): Family["styles"] {
  const byId = positionStyles(positions);
  return positions.map(({ id }) => byId.get(id));
}

function made(issue: Issue, places: readonly number[], room: Size | null): CellLook {
  const words = listed(places.map((place) => placeLabel(issue, place)));
  const styles = places.map((place) => stylesOf(issue)[place]);
  const [only] = styles;
  const label = styles.length === 1 && only ? placeLabel(issue, places[0] ?? 0) : "";
  if (room) return { className: drawnClass(image(styles, room)), words, label };
  return { className: drawnClass(styles.length === 1 && only ? whole(only) : split(styles)), words, label };
}

/** All of a cell as one image. */
function image(held: readonly (PositionStyle | undefined)[], room: Size): Drawn {
  const parts = held.slice(0, MOST_PARTS);
  return { images: (theme) => [cellImage(parts, room, theme)], size: ["100% 100%"], position: ["0 0"] };
}

function whole(style: PositionStyle): Drawn {
  return {
    images: (theme) => [glyphImage(style, style.ink[theme], GLYPH)],
    size: [`${GLYPH}px`],
    position: [`${BESIDE}px center`],
    ground: cssColour(style.colour),
    ink: cssColour(style.ink),
  };
}

/** Side by side, each with its glyph in the middle of its part. */
function split(held: readonly (PositionStyle | undefined)[]): Drawn {
  const parts = held.slice(0, MOST_PARTS);
  const share = 100 / parts.length;
  const glyph = parts.length === 2 ? SMALL_GLYPH + 2 : SMALL_GLYPH;
  const drawn = parts.flatMap((style, i) => (style ? { style, at: (i + 0.5) / parts.length } : []));
  const stops = parts
    .map((style, i) => `${style ? cssColour(style.colour) : "transparent"} ${i * share}% ${(i + 1) * share}%`)
    .join(", ");
  return {
    images: (theme) => [
      ...drawn.map(({ style }) => glyphImage(style, style.ink[theme], glyph)),
      `linear-gradient(to right, ${stops})`,
    ],
    size: [...drawn.map(() => `${glyph}px`), "100% 100%"],
    // A percentage places an image by its own width, too: the pixels put its middle where it belongs.
    position: [
      ...drawn.map(({ at }) => `calc(${at * 100}% + ${((at - 0.5) * glyph).toFixed(2)}px) center`),
      "0 0",
    ],
  };
}
