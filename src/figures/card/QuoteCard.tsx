import type { FlagDrawing } from "../../domain/flagDrawing.ts";
import type { Position } from "../../domain/schema.ts";
import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { FIGURE_COLOURS } from "../marks/palette.ts";
import { Pill } from "../marks/Pill.tsx";
import { positionStyles } from "../marks/positionStyle.ts";
import { layoutCard, type Box, type CardPicture } from "./cardLayout.ts";
import { FlagShapes } from "./FlagShapes.tsx";

export type QuoteCardPicture = Omit<CardPicture, "flagged"> & {
  /** The positions of the statement's issue, which decide how each looks. */
  readonly positions: readonly Position[];
  readonly flag: FlagDrawing | null;
};

/** One statement as a picture: its words, who said them, how they are coded, and where they stand. */
export function QuoteCard(props: QuoteCardPicture & FigureProps) {
  const { content, alt, theme, clear, detail, flag, positions } = props;
  const sheet = layoutCard({ ...props, flagged: flag !== null });
  const looks = positionStyles(positions);
  const look = looks.get(detail.statement.position);
  const { bar, mark, flag: place } = sheet.body;
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet, looks }}>
      {() => (
        <>
          {look && <rect {...bar} rx={bar.width / 2} fill={look.outline[theme]} />}
          {look && (
            <g data-mark={`${detail.statement.actor}.${detail.statement.position}`}>
              <Pill {...mark} look={look} theme={theme} />
            </g>
          )}
          {flag && place && <Flag flag={flag} place={place} line={FIGURE_COLOURS[theme].muted} />}
        </>
      )}
    </FigureFrame>
  );
}

function Flag(props: { readonly flag: FlagDrawing; readonly place: Box; readonly line: string }) {
  const { flag, place, line } = props;
  return (
    <>
      <svg {...place} viewBox={flag.viewBox} preserveAspectRatio="none">
        <FlagShapes shapes={flag.shapes} />
      </svg>
      <rect {...place} fill="none" stroke={line} strokeWidth="0.75" />
    </>
  );
}
