/** How a reader's own style sheet spaces text on the page, in em: beside each letter, at each blank, and from line to line. */
export interface TextSpacing {
  readonly letter: number;
  readonly word: number;
  readonly line: number;
}
