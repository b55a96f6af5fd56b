import { SCALE_LOOKS, type ScalePlace } from "./scaleLooks.ts";
import type { MarkColour, MarkStyle, Position } from "./schema.ts";
import { fold } from "./text.ts";

/** What a known word for a position means. */
export interface KnownPosition {
  /** From against (−2) to for (2); null for taking no part, which is no place between the two. */
  readonly scale: ScalePlace | null;
  /** Whether the word says "strongly" or the like: beside it the plain word is the weaker one. */
  readonly strong: boolean;
}

/** How one who takes no part looks. */
const NO_PART: { readonly style: MarkStyle; readonly colour: MarkColour } = {
  style: "ring",
  colour: "query",
};

/** The place on the scale of a weaker word: "agree" beside "strongly agree". */
export function weaker(scale: ScalePlace): ScalePlace {
  return scale === 2 ? 1 : scale === -2 ? -1 : scale;
}

/** How a known position looks, and whether it agrees with the issue. */
export function looksOf(
  scale: ScalePlace | null,
): Pick<Position, "scale" | "style" | "colour" | "agreement"> {
  if (scale === null) return NO_PART;
  if (scale === 0) return { scale, ...SCALE_LOOKS[scale] };
  return { scale, ...SCALE_LOOKS[scale], agreement: scale > 0 ? "agree" : "disagree" };
}

/** What a label means where it is a word that is known, in any case and with any marks; null for all others. */
export function knownPosition(label: string): KnownPosition | null {
  if (label.length > LONGEST) return null;
  const words = plain(label);
  const scale = meaning(words);
  if (scale !== undefined) return { scale, strong: false };
  const [, degree = "", rest = ""] = /^(tends? to|\S+) (.+)$/.exec(words) ?? [];
  const base = meaning(rest);
  if (base === undefined || base === null || base === 0) return null;
  if (STRONGLY.has(degree)) return { scale: base, strong: true };
  return SOMEWHAT.has(degree) ? { scale: weaker(base), strong: false } : null;
}

const LONGEST = 40;

const FOR =
  "yes|yea|aye|for|in favour|in favor|favour|favor|favours|favors|favourable|favorable|pro|affirmative|" +
  "agree|agrees|agreed|agreeing|agreement|accept|accepts|accepted|approve|approves|approved|approving|endorse|endorses|endorsed|" +
  "support|supports|supported|supporting|supportive|voted for|vote for|voted yes|vote yes|voted in favour|voted in favor";
const AGAINST =
  "no|nay|against|contra|negative|not in favour|not in favor|" +
  "disagree|disagrees|disagreed|disagreeing|disagreement|reject|rejects|rejected|rejecting|disapprove|disapproves|disapproved|" +
  "oppose|opposes|opposed|opposing|opposition|not support|voted against|vote against|voted no|vote no";
const NEITHER =
  "neutral|neutrality|abstain|abstains|abstained|abstaining|abstention|abstentions|neither agree nor disagree|neither|neither for nor against";
const WITHOUT_PART =
  "absent|absence|absentee|not voting|non voting|nonvoting|non vote|did not vote|has not voted|not present|not recorded|" +
  "not participating|non participating|did not participate|non participation|no part taken";

const STRONGLY: ReadonlySet<string> = new Set([
  "strongly",
  "strong",
  "fully",
  "full",
  "completely",
  "totally",
]);
const SOMEWHAT: ReadonlySet<string> = new Set(
  "somewhat|partly|partially|partial|mostly|slightly|rather|mildly|weakly|weak|tend to|tends to".split("|"),
);

let meanings: ReadonlyMap<string, ScalePlace | null> | undefined;

function meaning(words: string): ScalePlace | null | undefined {
  meanings ??= new Map([
    ...placed(FOR, 2),
    ...placed(AGAINST, -2),
    ...placed(NEITHER, 0),
    ...placed(WITHOUT_PART, null),
  ]);
  return meanings.get(words);
}

function placed(words: string, scale: ScalePlace | null): readonly (readonly [string, ScalePlace | null])[] {
  return words.split("|").map((word) => [word, scale] as const);
}

function plain(label: string): string {
  return fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
