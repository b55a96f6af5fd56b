import type { ReactNode } from "react";
import { layoutBars } from "../../figures/bars/barsLayout.ts";
import { BarsFigure } from "../../figures/bars/BarsFigure.tsx";
import { layoutCard } from "../../figures/card/cardLayout.ts";
import { QuoteCard } from "../../figures/card/QuoteCard.tsx";
import type { FlagDrawing } from "../../domain/flagDrawing.ts";
import type { FittedSheet } from "../../figures/frame/fitSheet.ts";
import type { Noted } from "../../figures/notes/footnoted.ts";
import { NotesFigure, notesSheets } from "../../figures/notes/NotesFigure.tsx";
import { layoutMatrix } from "../../figures/matrix/matrixLayout.ts";
import { MatrixFigure } from "../../figures/matrix/MatrixFigure.tsx";
import type { MapMaker } from "./useMapMaker.ts";
import type { Kind } from "./studioSettings.ts";
import type { StudioPicture } from "./studioPicture.ts";

/** What some pictures need that is loaded on its own. */
export interface Loaded {
  /** The shapes of countries and the program that draws them; undefined until they are there. */
  readonly map: MapMaker | undefined;
  readonly flag: FlagDrawing | null;
}

/** One sheet of a picture, drawn, with its size, px. */
export interface DrawnSheet {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly figure: ReactNode;
}

/** The sheets of a picture, and whether each is as high as was asked for. */
export interface DrawnPicture {
  readonly sheets: readonly DrawnSheet[];
  readonly fits: boolean;
  /** Why there is no sheet, and what helps; null where there is one. */
  readonly refused: string | null;
}

/** A figure in its place and drawn: laid out once for both. */
export interface Laid {
  readonly height: number;
  readonly fits: boolean;
  /** How many footnotes stand on the figure itself. */
  readonly noted: number;
  readonly figure: ReactNode;
  /** Why nothing is drawn, and what helps; left out where something is. */
  readonly refused?: string;
}

/** How each kind of picture is laid out and drawn. */
const FIGURES = {
  matrix: (picture) => {
    const props = figureOf(picture);
    const sheet = layoutMatrix(props);
    return { ...notedOn(sheet), figure: <MatrixFigure {...props} laid={sheet} /> };
  },
  bars: (picture) => {
    const props = figureOf(picture);
    const sheet = layoutBars(props);
    return { ...notedOn(sheet), figure: <BarsFigure {...props} laid={sheet} /> };
  },
  map: (picture, { map }) => {
    if (!map) return NONE;
    const { index, view } = picture;
    const props = { ...figureOf(picture), index, shapes: map.shapes, area: view.area };
    const sheet = map.layoutMapFigure(props);
    return { ...notedOn(sheet), figure: <map.MapFigure {...props} laid={sheet} /> };
  },
  card: (picture, { flag }) => {
    const { detail, content, alt, sheet, look, matrix } = picture;
    if (!detail) return NONE;
    const props = { detail, content, alt, ...sheet, ...look };
    const { height, fits } = layoutCard({ ...props, flagged: flag !== null });
    const figure = <QuoteCard {...props} flag={flag} positions={matrix.issue.positions} />;
    return { height, fits, noted: 0, figure };
  },
  issues: drawWhole,
  agreement: drawWhole,
} as const satisfies Record<Kind, (picture: StudioPicture, loaded: Loaded) => Laid>;

const NONE: Laid = { height: 0, fits: true, noted: 0, figure: null };

/** Draws a picture on as many sheets as its footnotes need. */
export function drawPicture(picture: StudioPicture, loaded: Loaded): DrawnPicture {
  const { height, fits, noted, figure, refused }: Laid = FIGURES[picture.kind](picture, loaded);
  if (refused !== undefined) return { sheets: [], fits, refused };
  const { width } = picture.sheet;
  const asked = picture.sheet.height ?? Infinity;
  // A sheet of notes says itself what is on it.
  const notes = { ...figureOf(picture), alt: undefined };
  const further = notesSheets(notes, noted).map(({ from, laid }) => ({
    key: String(from),
    width,
    height: laid.height,
    figure: <NotesFigure {...notes} from={from} laid={laid} />,
  }));
  return {
    refused: null,
    fits: fits && further.every((sheet) => sheet.height <= asked),
    sheets: [{ key: "figure", width, height, figure }, ...further],
  };
}

function drawWhole(picture: StudioPicture): Laid {
  return picture.whole ? { noted: 0, ...picture.whole.draw(picture) } : NONE;
}

function notedOn({ height, fits, body }: FittedSheet<Noted>): Omit<Laid, "figure"> {
  return { height, fits, noted: body.notes?.count ?? 0 };
}

function figureOf(picture: StudioPicture) {
  const { content, alt, matrix, folded, footnotes, sheet, look } = picture;
  return { content, alt, matrix, folded, footnotes, ...sheet, ...look };
}
