import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { indexOf, wordsOf } from "../builders.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { footnotesOf } from "../../src/figures/notes/footnotes.ts";
import { NotesFigure } from "../../src/figures/notes/NotesFigure.tsx";
import { drawFigure, type Drawn, type Paper } from "./drawnFigure.ts";

/** Draws a sheet of footnotes alone, from some number on, of the first issue's matrix. */
export function drawNotes(file: DatasetFile, from: number, paper: Paper = {}): Drawn {
  const { width = 1200, height = null, theme = "light" } = paper;
  const index = indexOf(file);
  const issue = index.dataset.issues[0]?.id ?? "";
  const statements = statementsOn(index, issue);
  const footnotes = footnotesOf(statements, index, wordsOf(file));
  const { content } = drawFigure(file);
  const markup = renderToStaticMarkup(
    createElement(NotesFigure, { content, footnotes, from, width, height, theme }),
  );
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  return { content, markup, svg, width, height: Number(svg.getAttribute("height")) };
}
