import type { StatementDetail } from "../../domain/evidence.ts";
import type { Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { footOf, placeFooter, topOf } from "../frame/frameLayout.ts";
import { frameOf, placeText, plainScale, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import { cardSaying, type CardSaying } from "./cardContent.ts";

export interface CardPicture extends Sheet {
  readonly content: FigureContent;
  readonly detail: StatementDetail;
  /** Whether there is a flag to draw beside the speaker. */
  readonly flagged: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card with every part in its place, px. */
export interface CardLayout {
  readonly frame: Frame;
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly legend: readonly [];
  readonly body: { readonly bar: Box; readonly mark: Box; readonly flag: Box | null };
  readonly fits: boolean;
}

/** Sizes of the statement that are tried, largest first, as parts of its plain one. */
const SIZES = [1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.72, 0.65, 0.58, 0.52, 0.46, 0.4, 0.35] as const;
/** Sizes of everything: first the statement shrinks, then the whole card, so that it stays the largest on it. */
const SCALES = [1, 0.85, 0.72, 0.6] as const;
const LEAST_STATEMENT = 0.65;

/** A card has few words, and sets them larger than a matrix; a tall one, seen on phones, more so. */
const WIDE = 1.1;
const TALL = 1.3;

/** How large a card is set: its words of the statement, and all of it. */
interface CardSize {
  readonly size: number;
  readonly scale: number;
}

/** Lays out a card: the issue, the statement as large as fits, who said it, how it is coded, and the source. */
export function layoutCard(picture: CardPicture): CardLayout {
  const { height } = picture;
  if (!height) return { ...setCard(picture, { size: 1, scale: 1 }), fits: true };
  const tries = SCALES.flatMap((scale) =>
    SIZES.filter((size) => size >= LEAST_STATEMENT || scale === SCALES.at(-1)).map((size) => ({
      size,
      scale,
    })),
  );
  for (const attempt of tries) {
    const card = setCard(picture, attempt);
    if (card.height <= height) return { ...card, fits: true };
  }
  return { ...setCard(picture, { size: LEAST_STATEMENT, scale: 0.85 }), fits: false };
}

function setCard(picture: CardPicture, { size, scale }: CardSize): Omit<CardLayout, "fits"> {
  const { content, sheet, frame } = partsOf(picture, scale);
  const saying = cardSaying(picture.detail);
  const header = sheet.plain ? [] : placeIssue(content, frame);
  const start = (header.at(-1)?.bottom ?? topOf(frame)) + 26 * frame.scale;
  const close = placeStatement(saying, picture, { frame, top: start, size });
  const footAt = (top: number) =>
    placeFooter({ content, legend: [], frame, top, plain: sheet.plain === true });
  const gap = 24 * frame.scale;
  const needs = Math.ceil(footAt(close.bottom + gap).bottom + footOf(frame));
  const height = Math.max(sheet.height ?? 0, needs);
  const spare = height - needs;
  const body = placeStatement(saying, picture, { frame, top: start + spare / 2, size });
  const footer = footAt(body.bottom + gap + spare / 2);
  return {
    frame,
    height,
    texts: [...header, ...body.texts, ...footer.texts],
    legend: [],
    body: { bar: body.bar, mark: body.mark, flag: body.flag },
  };
}

function partsOf(picture: CardPicture, part: number) {
  const { width, height } = picture;
  const scale = plainScale(width) * (height && height >= width ? TALL : WIDE) * part;
  return { content: picture.content, sheet: picture, frame: frameOf(picture.width, scale) };
}

function placeIssue({ title, headline }: FigureContent, frame: Frame): readonly TextBlock[] {
  const at = { frame, x: frame.left, maxWidth: frame.inner } as const;
  const issue = placeText({ ...at, text: title, role: "name", top: topOf(frame) });
  const sub = placeText({ ...at, text: headline, role: "label", top: issue.bottom + 4 * frame.scale });
  return [issue, sub].filter(({ lines }) => lines.length > 0);
}

/** How it reached us, the statement beside a bar in its position's colour, the flag with who said it, the position. */
function placeStatement(
  saying: CardSaying,
  { flagged }: CardPicture,
  { frame, top, size }: { readonly frame: Frame; readonly top: number; readonly size: number },
) {
  const { scale, left, inner } = frame;
  const bar = 6 * scale;
  const x = left + bar + 20 * scale;
  const at = { frame, x, maxWidth: left + inner - x } as const;
  const role = saying.quoted ? "quotation" : "summary";
  const kind = placeText({ ...at, text: saying.kind, role: "personTitle", top });
  const words = placeText({ ...at, text: saying.words, role, top: kind.bottom + 8 * scale, shrink: size });
  const person = placePerson(saying, at, { top: words.bottom + 22 * scale, flagged });
  const position = placePosition(saying, at, person.bottom + 16 * scale);
  return {
    texts: [kind, words, ...person.texts, ...position.texts].filter(({ lines }) => lines.length > 0),
    bar: boxOf({ x: left, y: top, width: bar, height: position.bottom - top }),
    mark: position.mark,
    flag: person.flag,
    bottom: position.bottom,
  };
}

type Column = { readonly frame: Frame; readonly x: number; readonly maxWidth: number };

function placePerson(
  saying: CardSaying,
  at: Column,
  how: { readonly top: number; readonly flagged: boolean },
) {
  const { scale } = at.frame;
  const { top, flagged } = how;
  const flagWidth = flagged ? 48 * scale : 0;
  const indent = flagged ? flagWidth + 14 * scale : 0;
  const beside = { frame: at.frame, x: at.x + indent, maxWidth: at.maxWidth - indent };
  const who = placeText({ ...beside, text: saying.who, role: "person", top });
  const about = placeText({ ...beside, text: saying.about, role: "personTitle", top: who.bottom });
  const flag = { x: at.x, y: top + 2 * scale, width: flagWidth, height: flagWidth / 1.5 };
  return {
    texts: [who, about],
    flag: flagged ? boxOf(flag) : null,
    bottom: Math.max(about.bottom, flagged ? top + 34 * scale : 0),
  };
}

/** The mark with the position, and beneath it the condition: as one line it could be read the wrong way round. */
function placePosition(saying: CardSaying, at: Column, top: number) {
  const { scale } = at.frame;
  const mark = { x: at.x, y: top, width: 44 * scale, height: 26 * scale };
  const indent = mark.width + 10 * scale;
  const beside = { frame: at.frame, x: at.x + indent, maxWidth: at.maxWidth - indent };
  const position = placeText({
    ...beside,
    text: `Position: ${saying.position}`,
    role: "name",
    top: top + 3 * scale,
  });
  const text = saying.condition === null ? "" : `Condition or hedge: ${saying.condition}`;
  const condition = placeText({ ...beside, text, role: "label", top: position.bottom });
  return {
    texts: [position, condition],
    mark: boxOf(mark),
    bottom: Math.max(condition.bottom, top + mark.height),
  };
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
