import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { indexOf, wordsOf } from "../builders.ts";
import { countryByIso3 } from "../../src/domain/countries.ts";
import type { FlagDrawing, FlagShape } from "../../src/domain/flagDrawing.ts";
import { detailOf } from "../../src/domain/evidence.ts";
import type { Actor, DatasetFile } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { cardAlt, cardContent } from "../../src/figures/card/cardContent.ts";
import { QuoteCard } from "../../src/figures/card/QuoteCard.tsx";
import type { Drawn, Paper } from "./drawnFigure.ts";

/** Draws the quote card of a statement, as it would be exported, into markup, and reads it back. */
export function drawCard(file: DatasetFile, statementId: string, paper: Paper = {}): Drawn {
  const { width = 1200, height = null, theme = "light" } = paper;
  const index = indexOf(file);
  const statement = allStatements(index).find((each) => each.id === statementId);
  if (!statement) throw new Error(`No statement “${statementId}”.`);
  const detail = detailOf(statement, index, wordsOf(file));
  const content = { ...cardContent(detail, index), ...paper.content };
  const positions = index.issues.get(statement.issue)?.positions ?? [];
  const flag = flagOf(detail.actor);
  const alt = cardAlt(detail, content);
  const props = { ...paper, width, height, theme, content, alt, detail, positions, flag };
  const markup = renderToStaticMarkup(createElement(QuoteCard, props));
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  return { content, markup, svg, width, height: Number(svg.getAttribute("height")) };
}

function flagOf(actor: Actor | undefined): FlagDrawing | null {
  const iso2 = actor?.kind === "country" ? countryByIso3(actor.iso3)?.iso2 : undefined;
  if (iso2 === undefined) return null;
  const svg = readFileSync(`node_modules/country-flag-icons/3x2/${iso2}.svg`, "utf8");
  const { documentElement: root } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return { viewBox: root.getAttribute("viewBox") ?? "", shapes: [...root.children].map(shapeOf) };
}

function shapeOf({ localName, attributes, children }: Element): FlagShape {
  const kept = [...attributes].map(({ name, value }) => [name, value] as const);
  return { name: localName, attributes: kept, inside: [...children].map(shapeOf) };
}
