import type { FigureContent } from "./figureContent.ts";
import { footOf, placeFooter, placeHeader, topOf, type Placed, type PlacedFooter } from "./frameLayout.ts";
import type { LegendEntry, PlacedEntry } from "./legendLayout.ts";
import { columnOf, frameOf, type Frame, type TextBlock } from "../text/placeText.ts";

/** What a figure is drawn on. */
export interface Sheet {
  /** px */
  readonly width: number;
  /** px; without one the figure is as high as it needs. */
  readonly height?: number | null;
  /** Without title, sentence, notes and source, for those who write them themselves. */
  readonly plain?: boolean;
}

/** What the body of a figure is given to set itself into. */
export interface BodyPlace {
  readonly frame: Frame;
  readonly top: number;
  /** px of height to spare, which the body may take up. */
  readonly spare: number;
  /** Whether to say the same in less room. */
  readonly dense: boolean;
}

/** A body in its place. */
export interface PlacedBody {
  readonly bottom: number;
  readonly texts: readonly TextBlock[];
  /** What the legend at the foot of the figure has to explain. */
  readonly keys: readonly LegendEntry[];
  /** Entries that the body has set itself. */
  readonly legend?: readonly PlacedEntry[];
}

/** How the parts of a figure stand: one beneath the other, or its words in a column beside its body. */
export type Arrangement = { readonly kind: "stacked" } | { readonly kind: "beside"; readonly share: number };

/** A sheet with every part in its place, px. */
export interface ComposedSheet<Body> {
  readonly frame: Frame;
  /** The height it takes; more than what was asked for where that is too little. */
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly legend: readonly PlacedEntry[];
  readonly body: Body;
}

export interface SheetParts<Body extends PlacedBody> {
  readonly content: FigureContent;
  readonly sheet: Sheet;
  readonly place: (where: BodyPlace) => Body;
}

/** How to set a sheet: how large, how close, and with its parts where. */
export interface Setting {
  readonly scale: number;
  readonly dense: boolean;
  readonly arrangement: Arrangement;
}

const NOTHING: Placed = { texts: [], bottom: 0 };

/** Sets head, body and foot of a figure. Where a height is given, what is to spare goes to the body first. */
export function composeSheet<Body extends PlacedBody>(
  parts: SheetParts<Body>,
  setting: Setting,
): ComposedSheet<Body> {
  const frame = frameOf(parts.sheet.width, setting.scale);
  const { arrangement } = setting;
  return arrangement.kind === "stacked"
    ? stacked(parts, setting, frame)
    : beside(parts, { ...setting, share: arrangement.share }, frame);
}

function stacked<Body extends PlacedBody>(parts: SheetParts<Body>, { dense }: Setting, frame: Frame) {
  const { content, sheet } = parts;
  const plain = sheet.plain === true;
  const header = plain ? { ...NOTHING, bottom: topOf(frame) } : placeHeader(content, frame);
  const top = header.bottom + (plain ? 0 : 22 * frame.scale);
  const close = parts.place({ frame, top, spare: 0, dense });
  const gap = 12 * frame.scale;
  const footAt = (body: Body, from: number) =>
    placeFooter({ content, legend: body.keys, frame, top: from, plain });
  const needs = Math.ceil(footAt(close, close.bottom + gap).bottom + footOf(frame));
  const height = Math.max(sheet.height ?? 0, needs);
  const spare = height - needs;
  const body = spare > 0 ? parts.place({ frame, top, spare, dense }) : close;
  const footer = footAt(body, body.bottom + gap + (spare - (body.bottom - close.bottom)));
  return finish({ frame, height, header, body, footer });
}

function beside<Body extends PlacedBody>(
  parts: SheetParts<Body>,
  { dense, share }: Setting & { readonly share: number },
  frame: Frame,
) {
  const { content, sheet } = parts;
  const gap = 34 * frame.scale;
  const words = columnOf(frame, frame.left, frame.inner * share);
  const right = words.left + words.inner + gap;
  const room = columnOf(frame, right, frame.left + frame.inner - right);
  const header = placeHeader(content, words);
  const top = topOf(frame) + 4 * frame.scale;
  const close = parts.place({ frame: room, top, spare: 0, dense });
  const footAt = (from: number) =>
    placeFooter({ content, legend: close.keys, frame: words, top: from, plain: false });
  const footHeight = footAt(0).bottom;
  const needs = Math.ceil(
    Math.max(header.bottom + 20 * frame.scale + footHeight, close.bottom) + footOf(frame),
  );
  const height = Math.max(sheet.height ?? 0, needs);
  const spare = height - footOf(frame) - close.bottom;
  const body = spare > 0 ? parts.place({ frame: room, top, spare, dense }) : close;
  return finish({ frame, height, header, body, footer: footAt(height - footOf(frame) - footHeight) });
}

function finish<Body extends PlacedBody>(set: {
  readonly frame: Frame;
  readonly height: number;
  readonly header: Placed;
  readonly body: Body;
  readonly footer: PlacedFooter;
}): ComposedSheet<Body> {
  const { frame, height, header, body, footer } = set;
  return {
    frame,
    height,
    body,
    texts: [...header.texts, ...body.texts, ...footer.texts],
    legend: [...(body.legend ?? []), ...footer.legend],
  };
}
