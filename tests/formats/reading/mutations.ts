import * as fc from "fast-check";
import { nastyPieces } from "../nastyTexts.ts";

/** A change that a hand, a program or a broken line makes to a file; `at` and `to` are shares of its length, 0 to 1. */
interface Mutation {
  readonly how: keyof typeof CHANGES;
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

/** What each kind of change makes of a text, one character a byte. */
const CHANGES = {
  dropBytes: (text, { from, to }) => text.slice(0, from) + text.slice(Math.min(to, from + 40)),
  doubleBytes: (text, { from, to }) => text.slice(0, to) + text.slice(from, to) + text.slice(to),
  cutOff: (text, { from }) => text.slice(0, from),
  insert: (text, { from, piece }) => text.slice(0, from) + piece + text.slice(from),
  overwrite: (text, { from, piece }) => text.slice(0, from) + piece + text.slice(from + piece.length),
  dropLine: (text, { from }) => changeLines(text, from, () => []),
  doubleLine: (text, { from }) => changeLines(text, from, (line) => [line, line]),
  swapCells: (text, { from }) =>
    changeLines(text, from, (line) => [
      line
        .split(/([,;\t])/)
        .toReversed()
        .join(""),
    ]),
  blankCells: (text, { from }) => changeLines(text, from, (line) => [line.replace(/[^,;\t]+/g, "")]),
  addCells: (text, { from, piece }) => changeLines(text, from, (line) => [line + `,${piece};`.repeat(40)]),
} as const satisfies Record<
  string,
  (text: string, where: { readonly from: number; readonly to: number; readonly piece: string }) => string
>;

const KINDS = [
  "dropBytes",
  "doubleBytes",
  "cutOff",
  "insert",
  "overwrite",
  "dropLine",
  "doubleLine",
  "swapCells",
  "blankCells",
  "addCells",
] as const satisfies readonly (keyof typeof CHANGES)[];

const share = fc.integer({ min: 0, max: 9999 }).map((of) => of / 10_000);
const bytePieces = ["\xff\xfe", "\xef\xbb\xbf", "\0\0", "\xc3", "\x92", "[[[[", '{"a":', "1e999", "-0", "NA"];
const piece = fc.oneof(
  fc.constantFrom(...nastyPieces).map((text) => latin1(new TextEncoder().encode(text))),
  fc.constantFrom(...bytePieces),
);

/** One to four changes, one after the other. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ how: fc.constantFrom(...KINDS), at: share, to: share, piece }),
  { minLength: 1, maxLength: 4 },
);

/** The bytes of a file after some changes. */
export function mutated(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let text = latin1(bytes);
  for (const change of changes) {
    const [from = 0, to = 0] = [change.at, change.to]
      .map((of) => Math.floor(of * text.length))
      .toSorted((a, b) => a - b);
    text = CHANGES[change.how](text, { from, to, piece: change.piece });
  }
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** Changes the line in which a place stands. */
function changeLines(text: string, place: number, change: (line: string) => readonly string[]): string {
  const lines = text.split("\n");
  const at = text.slice(0, place).split("\n").length - 1;
  return lines.flatMap((line, own) => (own === at ? change(line) : [line])).join("\n");
}
