import { measureText, wrapText } from "../text/measureText.ts";
import { placeText, SMALLEST, sizeOf, TEXT_ROLES, type Frame, type TextBlock } from "../text/placeText.ts";
import { HEAD_GAP, LINE, type IssuesMeasure, type ShownIssues } from "./issuesMeasure.ts";

/** A text turned to read upwards from (x, y). */
export interface TurnedText {
  readonly block: TextBlock;
  readonly x: number;
  readonly y: number;
}

interface PlacedHeads {
  readonly texts: readonly TextBlock[];
  readonly turned: readonly TurnedText[];
  readonly bottom: number;
}

/** Lines of a title that stands upright, and of one that is turned. */
const [MOST_UPRIGHT, MOST_TURNED] = [4, 3];

/** Sets the titles of the issues over their columns, cut at a word where they are too long, and the head of the totals. */
export function placeHeads(
  what: ShownIssues,
  measure: IssuesMeasure,
  room: { readonly frame: Frame; readonly top: number; readonly heads: number; readonly first: number },
): PlacedHeads {
  const { frame, top, first } = room;
  const gap = 8 * frame.scale;
  const titles = what.shown.laid.issues.map((at) => what.index.dataset.issues[at]?.shortTitle ?? "");
  const named = measure.titled ? titles : [];
  const { upright: role } = measure;
  const heads = role ? upright(named, role, { ...room, ...measure }) : turned(named, measure, room);
  const label = placeText({
    text: "Issues",
    role: "small",
    frame,
    x: first - gap,
    top: 0,
    maxWidth: Infinity,
    anchor: "end",
  });
  const bottom = Math.round(
    Math.max(top + heads.height, top + (measure.total > 0 ? label.leading : 0)) + gap,
  );
  const shift = bottom - gap - label.leading;
  return {
    bottom,
    turned: heads.turned.map((make) => make(bottom - gap)),
    texts: [
      ...heads.texts.map((make) => make(bottom - gap)),
      ...(measure.total > 0
        ? [{ ...label, y: label.y + shift, top: shift, bottom: shift + label.leading }]
        : []),
    ],
  };
}

interface Heads {
  readonly height: number;
  /** Given where the heads end, px. */
  readonly texts: readonly ((bottom: number) => TextBlock)[];
  readonly turned: readonly ((bottom: number) => TurnedText)[];
}

function upright(
  titles: readonly string[],
  role: NonNullable<IssuesMeasure["upright"]>,
  { frame, first, column }: { readonly frame: Frame; readonly first: number; readonly column: number },
): Heads {
  const width = column - HEAD_GAP * frame.scale;
  const size = sizeOf(role, frame);
  const { font } = TEXT_ROLES[role];
  const placed = titles.map((title, i) => {
    const text = wrapText(title, font, size, width, MOST_UPRIGHT).join("\n");
    const x = first + i * column + 3;
    return { text, x, lines: text.split("\n").length };
  });
  const at = { role, frame, maxWidth: width } as const;
  const { leading } = placeText({ ...at, text: "", x: 0, top: 0 });
  return {
    height: Math.max(0, ...placed.map(({ lines }) => lines)) * leading,
    texts: placed.map(({ text, x, lines }) => (bottom: number) => ({
      ...placeText({ ...at, text, x, top: bottom - lines * leading }),
      lines: text.split("\n"),
    })),
    turned: [],
  };
}

function turned(
  titles: readonly string[],
  { column }: IssuesMeasure,
  { frame, first, heads }: { readonly frame: Frame; readonly first: number; readonly heads: number },
): Heads {
  const full = sizeOf("label", frame);
  const size = Math.max(SMALLEST, Math.min(full, column / LINE));
  const lines = Math.max(1, Math.min(MOST_TURNED, Math.floor(column / (size * TEXT_ROLES.label.leading))));
  const cut = titles.map((title) => wrapText(title, "sans", size, heads, lines));
  const height = Math.max(0, ...cut.flat().map((line) => measureText(line, "sans", size)));
  return {
    height,
    texts: [],
    turned: cut.map((own, i) => (bottom: number) => {
      const x = first + (i + 0.5) * column;
      const at = { role: "label", frame, x, maxWidth: Infinity, shrink: size / full } as const;
      const { leading } = placeText({ ...at, text: "", top: 0 });
      const block = placeText({ ...at, text: own.join(" "), top: bottom - (own.length * leading) / 2 });
      return { block: { ...block, lines: own }, x: block.x, y: bottom };
    }),
  };
}
