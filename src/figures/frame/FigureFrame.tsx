import { useId, type ReactNode } from "react";
import type { FigureContent } from "./figureContent.ts";
import { FigureText } from "../text/FigureText.tsx";
import type { TextBlock } from "../text/placeText.ts";
import { Legend } from "./Legend.tsx";
import type { PlacedEntry } from "./legendLayout.ts";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";
import { HatchPattern } from "../marks/patternFill.tsx";
import type { PositionStyle } from "../marks/positionStyle.ts";

type FigureFrameProps = {
  readonly content: FigureContent;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly texts: readonly TextBlock[];
  readonly legend: readonly PlacedEntry[];
  readonly looks: ReadonlyMap<string, PositionStyle>;
  /** Draws the body; it is given the id of the neutral hatch pattern. */
  readonly children: (hatch: string) => ReactNode;
};

/** The paper of a picture: its name and sentence for those who cannot see it, ground, words, legend and body. */
export function FigureFrame(props: FigureFrameProps) {
  const { content, width, height, theme } = props;
  const id = useId();
  const colours = FIGURE_COLOURS[theme];
  const hatch = `${id}hatch`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={`${id}title ${id}desc`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}title`}>{content.title}</title>
      <desc id={`${id}desc`}>{content.headline}</desc>
      <defs>
        <HatchPattern id={hatch} colour={colours.muted} ground={colours.paper} />
      </defs>
      <rect width={width} height={height} fill={colours.paper} />
      {props.texts.map((block) => (
        <FigureText key={`${block.x} ${block.y}`} block={block} theme={theme} />
      ))}
      {props.children(hatch)}
      <Legend entries={props.legend} looks={props.looks} hatch={hatch} theme={theme} />
    </svg>
  );
}
