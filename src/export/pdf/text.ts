import { pxOf, read, refuseUnsupported } from "./attributes.ts";
import { numbers } from "./content.ts";
import { faceOf } from "./faces.ts";
import type { ShapedRun } from "./fontBook.ts";
import { painting } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { numberOf, styleOf, valueOf, type Style } from "./style.ts";
import { unsupported } from "./unsupported.ts";

/** A stretch of text in one style; with a place of its own where it starts a new chunk. */
interface Piece {
  readonly text: string;
  readonly style: Style;
  readonly x?: number;
  readonly y?: number;
}

/** Draws a `<text>`: real letters in embedded fonts, chunk by chunk, each set from its start, middle or end. */
export function drawText(element: Element, style: Style, pen: Pen): void {
  let [x, y] = [0, 0];
  for (const chunk of chunksOf(piecesOf(element, style))) {
    const runs = chunk.flatMap((piece) => runsOf(piece, pen));
    x = chunk[0]?.x ?? x;
    y = chunk[0]?.y ?? y;
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const anchor = valueOf(chunk[0]?.style ?? style, "text-anchor");
    let at = x - width * (anchor === "end" ? 1 : anchor === "middle" ? 0.5 : 0);
    for (const run of runs) {
      drawRun(run, { x: at, y }, pen);
      at += run.width;
    }
    x = at;
  }
}

interface StyledRun extends ShapedRun {
  readonly style: Style;
  readonly size: number;
  /** px */
  readonly width: number;
}

function runsOf({ text, style }: Piece, { sheet }: Pen): readonly StyledRun[] {
  const size = numberOf(style, "font-size");
  return sheet.fonts
    .shape(text, faceOf(style))
    .map((run) => ({ ...run, style, size, width: (run.advance * size) / 1000 }));
}

/** Text is upside down to the page's coordinates, which count downwards as the SVG's do. */
function drawRun(run: StyledRun, { x, y }: { readonly x: number; readonly y: number }, pen: Pen): void {
  const { fill, stroke, apart, operators } = painting(pen, run.style, { opacity: 1, hairline: false });
  if (!fill && !stroke) return;
  pen.content.resources.Font[run.font.id] = run.font.ref();
  const shown = [`/${run.font.id} ${numbers(run.size)} Tf`];
  for (const { dx, dy, array } of run.parts) {
    const [left, base] = [x + (dx * run.size) / 1000, y - (dy * run.size) / 1000];
    shown.push(`1 0 0 -1 ${numbers(left, base)} Tm`, `[${array}] TJ`);
  }
  const modes = fill && stroke ? (apart ? [0, 1] : [2]) : [fill ? 0 : 1];
  pen.content.add("q", ...operators, ...modes.flatMap((mode) => ["BT", `${mode} Tr`, ...shown, "ET"]), "Q");
}

function chunksOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chunks: Piece[][] = [];
  for (const piece of pieces) {
    if (chunks.length === 0 || piece.x !== undefined || piece.y !== undefined) chunks.push([piece]);
    else chunks.at(-1)?.push(piece);
  }
  return chunks;
}

/** The pieces of a text in order, blanks run together as an SVG shows them. */
function piecesOf(element: Element, style: Style): readonly Piece[] {
  const pieces: Piece[] = [];
  let ended = true;
  for (const piece of rawPieces(element, style)) {
    const single = piece.text.replace(/[ \t\n\r]+/g, " ");
    const text: string = ended ? single.replace(/^ /, "") : single;
    if (text === "" && piece.x === undefined && piece.y === undefined) continue;
    pieces.push({ ...piece, text });
    ended = text === "" ? ended : text.endsWith(" ");
  }
  const last = pieces.pop();
  return last ? [...pieces, { ...last, text: last.text.trimEnd() }] : [];
}

/** A place goes to the first text after it. */
function rawPieces(element: Element, style: Style): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push({ text: node.textContent ?? "", style });
    else if (node instanceof Element) {
      if (["title", "desc"].includes(node.localName)) continue;
      if (node.localName !== "tspan") unsupported(`${node.localName} in a text`);
      refuseUnsupported(node);
      pieces.push(...rawPieces(node, styleOf(node, style)));
    }
  }
  const [first, ...rest] = pieces;
  const [x, y] = [coordinate(element, "x"), coordinate(element, "y")];
  return first ? [{ ...first, x: first.x ?? x, y: first.y ?? y }, ...rest] : [];
}

function coordinate(element: Element, name: "x" | "y"): number | undefined {
  for (const moved of ["dx", "dy"]) if (read(element, moved)) unsupported(`${moved} of a text`);
  const value = element.getAttribute(name);
  return value === null ? undefined : pxOf(value, name);
}
