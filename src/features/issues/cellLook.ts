import type { KindCount } from "../../domain/actorKinds.ts";
import type { Issue } from "../../domain/schema.ts";
import { heldPlaces, LAST_BIT } from "../../domain/stances.ts";
import { listed } from "../../domain/text.ts";
import { drawnClass } from "./cellSheet.ts";
import { cellImage, glyphImage } from "../../figures/marks/glyphImage.ts";
import type { GridLayout } from "./gridLayout.ts";
import type { Theme } from "../../figures/marks/palette.ts";
import { cssColour, positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";

/** What a cell shows: the positions held, and those of them under conditions, as `Stances` has them. */
interface Stance {
  readonly held: number;
  readonly conditional: number;
}

type Room = Pick<GridLayout, "cell" | "roomy">;

/** How a cell looks that shows a set of positions, and its words. */
export interface CellLook {
  readonly className: string;
  /** "Yes", "Yes (under conditions) and No". */
  readonly words: string;
  /** The one position's label where there is one; "" where several are held. */
  readonly label: string;
}

/** The words of an empty cell. The key says whose silence it is. */
export function emptyWords(searching: boolean): string {
  return searching ? "no statement found" : "no position stated";
}

/** One line of a cell of counts. */
export interface CountLine {
  readonly style: PositionStyle | undefined;
  readonly label: string;
  readonly counts: readonly KindCount[];
}

/** Of more positions than these the first are drawn; a cell’s words name them all. */
const MOST_PARTS = 3;
const SMALL_GLYPH = 9;
/** Above the first line of counts, as the style sheet has it, px. */
const COUNTS_TOP = 5;
/** Issues whose positions are the same in all that is drawn and told share what is made of them: often all have. */
const families = new Map<string, Family>();
const familyOf = new WeakMap<Issue, Family>();

interface Family {
  readonly styles: readonly (PositionStyle | undefined)[];
  readonly looks: Map<string, CellLook>;
}

/** The look of a set of positions of an issue in a cell, made once for each size of a cell. */
export function cellLook(issue: Issue, stance: Stance, room: Room): CellLook {
  const { looks } = family(issue);
  const key = `${stance.held} ${stance.conditional} ${room.cell.width} ${room.cell.height}`;
  const known = looks.get(key);
  if (known) return known;
  const look = made(issue, stance, room);
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
  const drawn = lines.flatMap(({ style }, i) => (style ? { style, line: i + 0.5 } : []));
  const images = (theme: Theme) =>
    drawn.map(({ style }) => glyphImage(style, style.outline[theme], SMALL_GLYPH));
  return drawnClass({
    images,
    shared: `background-size:${SMALL_GLYPH}px;background-position:${drawn.map(({ line }) => `var(--inset) calc(${line} * var(--leading) + ${COUNTS_TOP - SMALL_GLYPH / 2}px)`).join(",")}`,
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

function made(issue: Issue, { held, conditional }: Stance, { cell, roomy }: Room): CellLook {
  const places = heldPlaces(held);
  const parts = places.map((place) => ({
    style: stylesOf(issue)[place],
    label: placeLabel(issue, place),
    conditional: ((conditional >>> place) & 1) === 1,
  }));
  const drawn = parts.slice(0, MOST_PARTS);
  const [first] = parts;
  const only = parts.length === 1 ? first : undefined;
  return {
    // All of a cell as one image.
    className: drawnClass({
      images: (theme) => [cellImage(drawn, { ...cell, worded: roomy }, theme)],
      shared: roomy && only?.style ? `color:${cssColour(only.style.ink)}` : "",
    }),
    words: listed(parts.map((part) => `${part.label}${part.conditional ? " (under conditions)" : ""}`)),
    label: only?.label ?? "",
  };
}
