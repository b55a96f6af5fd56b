import { knownPosition, looksOf, weaker, type KnownPosition } from "../../domain/positionWords.ts";
import { SCALE_LOOKS, type ScalePlace } from "../../domain/scaleLooks.ts";
import { MARK_STYLES, type MarkColour, type MarkStyle, type Position } from "../../domain/schema.ts";
import { plainFold } from "./plainFold.ts";
import { saysMissing, tidyName } from "./cellText.ts";
import type { Report } from "./report.ts";
import { sharedColours } from "./sharedColours.ts";
import { createIds } from "./slugs.ts";
import { createVocabulary, tellNotes } from "./vocabulary.ts";

/** The different positions of a file, each at a place of its own in order of their first rows. */
export interface PositionBook {
  /** The place of a position in any of its spellings; −1 for an empty cell. */
  placeOf(raw: string, row: number): number;
  /** To be called once all rows are read; tells how the labels were read. */
  finish(report: Report, column: string): FilePositions;
}

/** The positions of a whole file, as any of its issues has them. */
export interface FilePositions {
  /** The order of the places within an issue: from for to against, then without a scale as they came, then no part. */
  readonly rank: Uint32Array;
  /** By place. */
  readonly positions: readonly Position[];
}

interface Label {
  readonly label: string;
  readonly first: number;
  rows: number;
}

/** An empty book. */
export function createPositionBook(): PositionBook {
  const labels: Label[] = [];
  const placeByFold = new Map<string, number>();
  const cells = createVocabulary((raw, first) => {
    const label = tidyName(raw);
    if (label === "" || saysMissing(label) || /^[?.…]+$/.test(label)) return { value: -1, label, note: null };
    const key = plainFold(label);
    const place = placeByFold.get(key) ?? labels.length;
    if (place === labels.length) {
      placeByFold.set(key, place);
      labels.push({ label, first, rows: 0 });
    }
    return { value: place, label, note: null };
  });
  return {
    placeOf: (raw, row) => cells.read(raw, row).value,
    finish(report, column) {
      tellNotes(cells, { column, report });
      for (const { read, first, rows } of cells.known.values()) {
        const label = labels[read.value];
        if (label === undefined) continue;
        label.rows += rows;
        if (read.label === label.label) continue;
        const what = `Another spelling of the position “${label.label}”.`;
        report.tell({ level: "merged", row: first, column, value: read.label, what, remedy: null }, rows);
      }
      const known = meanings(labels.map(({ label }) => label));
      const read = filePositions(labels, known);
      const sharing = sharedColours(read.positions);
      labels.forEach((label, place) =>
        tellOf(
          { ...label, shares: sharing(place) },
          { meant: known[place] ? read.positions[place] : undefined, report, column },
        ),
      );
      return read;
    },
  };
}

function filePositions(labels: readonly Label[], known: readonly (KnownPosition | null)[]): FilePositions {
  const idOf = createIds("position");
  const scales = known.map((meaning) => scaleIn(known, meaning));
  const asked = new Set(
    known.flatMap((meaning, at) => (meaning === null ? [] : (looksOf(scales[at] ?? null).style ?? []))),
  );
  // Beside words with a place on the scale, others look like none of it.
  const scaled = new Set<MarkStyle>(
    asked.size === 0 ? [] : Object.values(SCALE_LOOKS).map(({ style }) => style),
  );
  const coloured = new Set(
    known.flatMap((meaning, at) => (meaning === null ? [] : (looksOf(scales[at] ?? null).colour ?? []))),
  );
  const free = MARK_STYLES.filter((style) => !asked.has(style) && !scaled.has(style));
  let unknown = 0;
  const positions = labels.map(({ label }, place): Position => {
    const shared = { id: idOf(label), label, definition: null };
    if (known[place]) return { ...shared, ...looksOf(scales[place] ?? null) };
    // An unknown word looks the same on every issue; past the last style its mark is a number on grey.
    const style = free[unknown];
    unknown += 1;
    if (style === undefined) return { ...shared, colour: "plain" };
    return coloured.has(style) ? { ...shared, style, colour: SPARE } : { ...shared, style };
  });
  const order = labels
    .map((_, place) => place)
    .toSorted((a, b) => standing(known[a]) - standing(known[b]) || a - b);
  const rank = new Uint32Array(labels.length);
  order.forEach((place, at) => (rank[place] = at));
  return { rank, positions };
}

/** The colour that no known word has, for one whose glyph's own colour is taken by them. */
const SPARE = "diamond" satisfies MarkColour;

/** Where a file has "strongly agree", its "agree" is the weaker of the two. */
function scaleIn(known: readonly (KnownPosition | null)[], meaning: KnownPosition | null): ScalePlace | null {
  if (meaning === null || meaning.scale === null) return null;
  const graded = known.some((other) => other?.strong);
  return graded && !meaning.strong ? weaker(meaning.scale) : meaning.scale;
}

/** For before against, what has no scale behind, taking no part last. */
function standing(known: KnownPosition | null | undefined): number {
  if (known === null || known === undefined) return 5;
  if (known.scale === null) return 6;
  return 2 - known.scale - (known.strong ? 0.5 * Math.sign(known.scale) : 0);
}

/** What each label means; single letters only where a file's letters are those of a vote. */
function meanings(labels: readonly string[]): readonly (KnownPosition | null)[] {
  const letters = new Set(labels.map(plainFold));
  const voted = letters.has("y") && letters.has("n");
  return labels.map(
    (label) => knownPosition(label) ?? (voted ? knownPosition(LETTERS.get(plainFold(label)) ?? "") : null),
  );
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["y", "yes"],
  ["n", "no"],
  ["a", "abstain"],
  ["nv", "non-voting"],
]);

function tellOf(
  { label, first, rows, shares }: Label & { readonly shares: string },
  {
    meant,
    report,
    column,
  }: { readonly meant: Position | undefined; readonly report: Report; readonly column: string },
): void {
  const at = { row: first, column, value: label };
  if (meant === undefined) {
    // What a number stands for, only those know who have the key to it.
    const [level, what] = /^\d+$/.test(label)
      ? ([
          "guessed",
          "A number whose meaning the file does not say; it stands as the position’s name.",
        ] as const)
      : (["read", "Not a word with a known meaning: it has a colour and no place on a scale."] as const);
    const remedy = "Give it a name and a place on the scale under Positions.";
    report.tell({ ...at, level, what: what + shares, remedy }, rows);
    return;
  }
  const what = `Read by its meaning: ${MEANINGS.get(meant.scale) ?? ""}.${shares}`;
  // A word means what it says; a letter, or a word beside a stronger one, is read by the words around it.
  const alone = knownPosition(label);
  const certain = alone !== null && (alone.scale ?? undefined) === meant.scale && shares === "";
  const remedy =
    shares === ""
      ? "Change it under Positions if it means something else."
      : "Change its place or its colour, or merge them, under Positions.";
  report.tell({ ...at, level: certain ? "read" : "guessed", what, remedy }, rows);
}

const MEANINGS: ReadonlyMap<number | undefined, string> = new Map<number | undefined, string>([
  [2, "for"],
  [1, "rather for"],
  [0, "neither for nor against"],
  [-1, "rather against"],
  [-2, "against"],
  [undefined, "no part taken, which has no place on the scale"],
]);
