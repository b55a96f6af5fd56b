import type { ReactNode } from "react";
import { layoutBars } from "../../figures/bars/barsLayout.ts";
import { BarsFigure } from "../../figures/bars/BarsFigure.tsx";
import { layoutCard } from "../../figures/card/cardLayout.ts";
import { QuoteCard, type FlagDrawing } from "../../figures/card/QuoteCard.tsx";
import type { FittedSheet } from "../../figures/frame/fitSheet.ts";
import type { Noted } from "../../figures/notes/footnoted.ts";
import { layoutNotes, NotesFigure, notesSheets } from "../../figures/notes/NotesFigure.tsx";
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

/** The sheets of a picture, and whether the first is as high as was asked for. */
export interface DrawnPicture {
  readonly sheets: readonly DrawnSheet[];
  readonly fits: boolean;
}

interface Laid {
  readonly height: number;
  readonly fits: boolean;
  /** How many footnotes stand on the figure itself. */
  readonly noted: number;
}

/** How each kind of picture is laid out and drawn. */
const FIGURES = {
  matrix: {
    layout: (picture) => laid(layoutMatrix(figureOf(picture))),
    draw: (picture) => <MatrixFigure {...figureOf(picture)} />,
  },
  bars: {
    layout: (picture) => laid(layoutBars(figureOf(picture))),
    draw: (picture) => <BarsFigure {...figureOf(picture)} />,
  },
  map: {
    layout: (picture, { map }) => (map ? laid(map.layoutMapFigure(mapOf(picture, map))) : NONE),
    draw: (picture, { map }) => map && <map.MapFigure {...mapOf(picture, map)} />,
  },
  card: {
    layout: (picture, { flag }) => {
      const card = cardOf(picture);
      return card ? { ...layoutCard({ ...card, flagged: flag !== null }), noted: 0 } : NONE;
    },
    draw: (picture, { flag }) => {
      const card = cardOf(picture);
      return card && <QuoteCard {...card} flag={flag} positions={picture.matrix.issue.positions} />;
    },
  },
} as const satisfies Record<
  Kind,
  {
    layout: (picture: StudioPicture, loaded: Loaded) => Laid;
    draw: (picture: StudioPicture, loaded: Loaded) => ReactNode;
  }
>;

const NONE: Laid = { height: 0, fits: true, noted: 0 };

/** Draws a picture on as many sheets as its footnotes need. */
export function drawPicture(picture: StudioPicture, loaded: Loaded): DrawnPicture {
  const { layout, draw } = FIGURES[picture.kind];
  const { height, fits, noted }: Laid = layout(picture, loaded);
  const { width } = picture.sheet;
  const notes = { ...figureOf(picture), alt: undefined };
  const starts = notesSheets(notes, noted);
  return {
    fits,
    sheets: [
      { key: "figure", width, height, figure: draw(picture, loaded) },
      ...starts.map((from) => ({
        key: String(from),
        width,
        height: layoutNotes({ ...notes, from }).height,
        figure: <NotesFigure {...notes} from={from} />,
      })),
    ],
  };
}

function laid(sheet: FittedSheet<Noted>): Laid {
  return { height: sheet.height, fits: sheet.fits, noted: sheet.body.notes?.count ?? 0 };
}

function figureOf(picture: StudioPicture) {
  const { content, alt, matrix, folded, footnotes, sheet, look } = picture;
  return { content, alt, matrix, folded, footnotes, ...sheet, ...look };
}

function mapOf(picture: StudioPicture, { shapes }: MapMaker) {
  return { ...figureOf(picture), index: picture.index, shapes, area: picture.view.area };
}

function cardOf(picture: StudioPicture) {
  const { detail, content, alt, sheet, look } = picture;
  return detail && { detail, content, alt, ...sheet, ...look };
}
