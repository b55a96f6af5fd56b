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

/** A card has few words, and sets them larger than a matrix; a tall one, seen on phones, more so. */
const WIDE = 1.1;
const TALL = 1.3;

/** Lays out a card: the issue, the statement as large as fits, who said it, how it is coded, and the source. */
export function layoutCard(picture: CardPicture): CardLayout {
  const { height } = picture;
  const tries = (height ? SIZES : ([1] as const)).map((size) => () => setCard(picture, size));
  for (const attempt of tries) {
    const card = attempt();
    if (!height || card.height <= height) return { ...card, fits: true };
  }
  return { ...setCard(picture, SIZES[SIZES.length - 1] ?? 1), fits: false };
}

function setCard(picture: CardPicture, size: number): Omit<CardLayout, "fits"> {
  const { content, sheet, frame } = partsOf(picture);
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

function partsOf(picture: CardPicture) {
  const { width, height } = picture;
  const scale = plainScale(width) * (height && height >= width ? TALL : WIDE);
  return { content: picture.content, sheet: picture, frame: frameOf(picture.width, scale) };
}

function placeIssue({ title, headline }: FigureContent, frame: Frame): readonly TextBlock[] {
  const at = { frame, x: frame.left, maxWidth: frame.inner } as const;
  const issue = placeText({ ...at, text: title, role: "name", top: topOf(frame) });
  const sub = placeText({ ...at, text: headline, role: "label", top: issue.bottom + 4 * frame.scale });
  return [issue, sub].filter(({ lines }) => lines.length > 0);
}

/** The statement beside a bar in its position's colour, then the flag with who said it, then the position. */
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
  const words = placeText({ ...at, text: saying.words, role, top, shrink: size });
  const personTop = words.bottom + 24 * scale;
  const flagWidth = flagged ? 48 * scale : 0;
  const beside = { frame, x: x + flagWidth + (flagged ? 14 * scale : 0) };
  const person = { ...beside, maxWidth: left + inner - beside.x };
  const who = placeText({ ...person, text: saying.who, role: "person", top: personTop });
  const about = placeText({ ...person, text: saying.about, role: "personTitle", top: who.bottom });
  const markTop = Math.max(about.bottom, personTop + 32 * scale) + 16 * scale;
  const mark = { x, y: markTop, width: 44 * scale, height: 26 * scale };
  const named = { frame, x: x + mark.width + 10 * scale };
  const held = saying.condition === null ? saying.position : `${saying.position}, ${saying.condition}`;
  const label = placeText({
    ...named,
    text: `Position: ${held}`,
    role: "name",
    top: markTop + 3 * scale,
    maxWidth: left + inner - named.x,
  });
  const kindTop = Math.max(label.bottom, markTop + mark.height) + 8 * scale;
  const kind = placeText({ ...at, text: `${saying.kind}.`, role: "label", top: kindTop });
  return {
    texts: [words, who, about, label, kind].filter(({ lines }) => lines.length > 0),
    bar: boxOf({ x: left, y: top, width: bar, height: kind.bottom - top }),
    mark: boxOf(mark),
    flag: flagged ? boxOf({ x, y: personTop + 2 * scale, width: flagWidth, height: flagWidth / 1.5 }) : null,
    bottom: kind.bottom,
  };
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
