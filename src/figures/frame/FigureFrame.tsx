import { useId, type ReactNode } from "react";
import type { ComposedSheet } from "./composeSheet.ts";
import type { FigureContent } from "./figureContent.ts";
import { FigureText } from "../text/FigureText.tsx";
import { Legend } from "./Legend.tsx";
import { FIGURE_COLOURS, paperOf, type Look } from "../marks/palette.ts";
import { HatchPattern } from "../marks/patternFill.tsx";
import type { PositionStyle } from "../marks/positionStyle.ts";

/** What every figure is told besides what it shows. */
export interface FigureProps extends Look {
  readonly content: FigureContent;
  /** What it shows, for those who cannot see it; the sentence under its title where none is given. */
  readonly alt?: string;
}

type FigureFrameProps = FigureProps & {
  readonly sheet: ComposedSheet<unknown>;
  readonly looks: ReadonlyMap<string, PositionStyle>;
  /** Draws the body; it is given the id of the neutral hatch pattern. */
  readonly children: (hatch: string) => ReactNode;
};

/** The paper of a picture: its name and sentence for those who cannot see it, ground, words, legend and body. */
export function FigureFrame(props: FigureFrameProps) {
  const { content, sheet, theme } = props;
  const { width } = sheet.frame;
  const { height } = sheet;
  const id = useId();
  const hatch = `${id}hatch`;
  const paper = paperOf(props);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={`${id}title ${id}desc`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}title`}>{content.title || content.headline || props.alt}</title>
      <desc id={`${id}desc`}>{props.alt ?? content.headline}</desc>
      <defs>
        <HatchPattern
          id={hatch}
          colour={FIGURE_COLOURS[theme].muted}
          ground={paper}
          scale={sheet.frame.scale}
        />
      </defs>
      {paper !== "none" && <rect width={width} height={height} fill={paper} />}
      {sheet.texts.map((block) => (
        <FigureText key={`${block.x} ${block.y}`} block={block} theme={theme} />
      ))}
      {props.children(hatch)}
      <Legend entries={sheet.legend} looks={props.looks} hatch={hatch} theme={theme} />
    </svg>
  );
}
