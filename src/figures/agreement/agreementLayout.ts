import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { BodyPlace, PlacedBody, Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { fitSheet, type FittedSheet } from "../frame/fitSheet.ts";
import { placeText, type TextBlock } from "../text/placeText.ts";
import { agreementLegend } from "./agreementCells.ts";
import { placeCells, type PlacedCells } from "./placeCells.ts";

export interface AgreementPicture extends Sheet {
  readonly content: FigureContent;
  readonly agreement: ClusteredAgreement;
  /** In the clustered order. */
  readonly names: readonly string[];
}

export interface AgreementBody extends PlacedBody {
  readonly cells: PlacedCells;
}

export type AgreementLayout = FittedSheet<AgreementBody>;

/** The parts of a given height that the matrix takes at least: on a sheet with its words beside it, or over it. */
const LEAST = { wide: 0.74, tall: 0.56, dense: 0.78 } as const;
const WIDE = 1.25;

/** Lays out an agreement matrix: as large as its sheet allows, with names where a row is as high as a line of text. */
export function layoutAgreement(picture: AgreementPicture): AgreementLayout {
  const keys = agreementLegend(picture.agreement);
  const place = (where: BodyPlace): AgreementBody => {
    const close = placed(picture, where, leastHeight(picture, where));
    // Cells are whole px, so the matrix takes less than it may: what it grows by counts from what it takes.
    const { cells, reason, bottom } =
      where.spare > 0 ? placed(picture, where, close.bottom - where.top + where.spare) : close;
    return { cells, texts: [...cells.names, ...(reason ? [reason] : [])], bottom, keys };
  };
  return fitSheet({ content: picture.content, sheet: picture, place });
}

/** Why an agreement matrix has no names. */
export function namelessReason(count: number): string {
  return `Names are left out: at this size, ${count} rows are lower than a line of text. Columns have the order of the rows.`;
}

/** The cells within a height, and beneath them, where there are no names, why. */
function placed({ names }: AgreementPicture, { frame, top }: BodyPlace, height: number) {
  const gap = 6 * frame.scale;
  const cells = placeCells(names, { frame, top, height: height - gap });
  if (cells.names.length > 0) return { cells, reason: null, bottom: top + cells.side + gap };
  const reasonAt = (y: number): TextBlock => {
    const text = namelessReason(names.length);
    return placeText({ text, role: "small", frame, x: frame.left, top: y, maxWidth: frame.inner });
  };
  const smaller = placeCells(names, { frame, top, height: height - gap - reasonAt(0).bottom });
  const reason = reasonAt(top + smaller.side + gap);
  return { cells: smaller, reason, bottom: reason.bottom };
}

/** As high as it is wide on a sheet without a height; else a part of the sheet, from which it grows. */
function leastHeight({ width, height }: Sheet, { frame, dense }: BodyPlace): number {
  if (height === undefined || height === null) return frame.inner;
  const part = height * (width / height >= WIDE ? LEAST.wide : LEAST.tall) * (dense ? LEAST.dense : 1);
  return Math.min(frame.inner, part);
}
