import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { figureContent } from "../../src/figures/frame/figureContent.ts";
import { MatrixFigure } from "../../src/figures/matrix/MatrixFigure.tsx";
import { OG_PICTURE } from "../vite/siteTagsPlugin.ts";
import { firstView } from "./firstView.ts";

/** Under this keyword the picture keeps the fingerprint of the figure it was made from. */
export const OG_KEYWORD = "Figure SHA-256";

/** The figure of the picture for shared links: the matrix of the bare address. */
export function ogFigure(): ReactElement {
  const { index, view, matrix, headline, alt } = firstView();
  const content = figureContent({ index, view, matrix, headline });
  const { width, height } = OG_PICTURE;
  return <MatrixFigure {...{ content, matrix, alt, width, height }} theme="light" />;
}

/** The figure as markup. */
export function ogMarkup(): string {
  return renderToStaticMarkup(ogFigure());
}

/**
 * A fingerprint of what the markup draws, by which a test tells without a browser that the picture is out of date. The
 * ids that React gives do not count: they change with its version.
 */
export function fingerprint(markup: string): string {
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
  const plain = ids
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, id) => text.replaceAll(id, `id${ids.indexOf(id)}`), markup);
  return createHash("sha256").update(plain).digest("hex");
}
