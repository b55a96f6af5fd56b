import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { defaultView, indexOf } from "../builders.ts";
import { issuesInView } from "../../src/domain/issuesInView.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { issuesContent } from "../../src/figures/issues/issuesContent.ts";
import { IssuesFigure } from "../../src/figures/issues/IssuesFigure.tsx";
import { layoutIssues, type IssuesLayout, type Refusal } from "../../src/figures/issues/issuesLayout.ts";
import type { Drawn, Paper } from "./drawnFigure.ts";

export interface DrawnIssues extends Drawn {
  readonly laid: IssuesLayout;
}

/** How a picture of all issues is asked for: on paper, with a search and folded groups. */
export interface AskedIssues extends Paper {
  readonly view?: Partial<ViewState>;
  readonly found?: Uint8Array | null;
}

/** Lays out the picture of all issues of a dataset, as it would be exported, or says why there is none. */
export function laidIssues(file: DatasetFile, asked: AskedIssues = {}): IssuesLayout | Refusal {
  return layoutIssues(pictureOf(file, asked));
}

/** Draws all issues of a dataset, as they would be exported, into markup, and reads it back. */
export function drawIssues(file: DatasetFile, asked: AskedIssues = {}): DrawnIssues {
  const { theme = "light", clear = false } = asked;
  const picture = pictureOf(file, asked);
  const laid = layoutIssues(picture);
  if ("refused" in laid) throw new Error(laid.refused);
  const markup = renderToStaticMarkup(createElement(IssuesFigure, { ...picture, laid, theme, clear }));
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  const { content, width } = picture;
  return { laid, content, markup, svg, width, height: Number(svg.getAttribute("height")) };
}

function pictureOf(file: DatasetFile, asked: AskedIssues) {
  const { width = 1200, height = null, plain = false, found = null, folded = new Set<string>() } = asked;
  const index = indexOf(file);
  const view = defaultView(index, { view: "issues", ...asked.view });
  const shown = issuesInView({ index, view, found, folded });
  const content = { ...issuesContent({ index, view, found, folded }), ...asked.content };
  return { index, shown, content, width, height, plain };
}
