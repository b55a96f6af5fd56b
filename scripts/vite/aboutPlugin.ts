import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Plugin } from "vite";
import { datasets } from "../../mocks/datasets.ts";
import { indexDataset, type DatasetIndex } from "../../src/domain/dataset.ts";
import { datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import type { Words } from "../../src/domain/filter.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { Content, Rights } from "../about/Content.tsx";
import { Example } from "../about/Example.tsx";
import { Unknown } from "../about/Unknown.tsx";

type Part = ComponentType<{ readonly index: DatasetIndex; readonly words: Words }>;

/** The places in about.html where each bundled dataset is spoken of. */
const PARTS = {
  "<!-- example -->": Example,
  "<!-- content -->": Content,
  "<!-- unknown -->": Unknown,
  "<!-- rights -->": Rights,
} as const satisfies Record<string, Part>;

/** Writes into about.html what the bundled datasets hold; a build for a real server, which has none, leaves it out. */
export function aboutPlugin(bundled: boolean): Plugin {
  return {
    name: "about-the-data",
    transformIndexHtml: { order: "pre", handler: (html) => aboutPage(html, bundled ? datasets : []) },
  };
}

/** A page with what is to be said of some datasets at the places for it. */
export function aboutPage(html: string, files: readonly DatasetFile[]): string {
  return Object.entries(PARTS).reduce(
    (page, [place, part]) => page.replace(place, () => files.map((file) => drawn(part, file)).join("")),
    html,
  );
}

function drawn(part: Part, file: DatasetFile): string {
  const index = indexDataset(datasetOf(file));
  const words = new Map(
    file.issues.flatMap(({ id }) => evidenceOf(file, id).map((each) => [each.statement, each])),
  );
  return renderToStaticMarkup(createElement(part, { index, words }));
}
