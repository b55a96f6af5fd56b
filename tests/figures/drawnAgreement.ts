import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { aCountry, aDataset, anIssue, aPosition, aStatement, defaultView, indexOf } from "../builders.ts";
import { allCountries } from "../../src/domain/countries.ts";
import { clusteredSteps, type ClusteredAgreement } from "../../src/domain/clustering.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import { toEnd } from "../../src/domain/steps.ts";
import { AgreementFigure } from "../../src/figures/agreement/AgreementFigure.tsx";
import { agreementContent, clusteredNames } from "../../src/figures/agreement/agreementContent.ts";
import type { Drawn, Paper } from "./drawnFigure.ts";

export interface DrawnAgreement extends Drawn {
  readonly agreement: ClusteredAgreement;
}

const VOTE = [
  aPosition("yes", "Yes", { scale: 2 }),
  aPosition("abstain", "Abstain", { scale: 0 }),
  aPosition("no", "No", { scale: -2 }),
];

/** Countries in three camps that vote on ten issues; every eleventh votes on the first three alone. */
export function aVotingDataset(actors: number): DatasetFile {
  const countries = allCountries()
    .slice(0, actors)
    .map(({ iso3 }, i) =>
      aCountry({ id: iso3.toLowerCase(), name: `Country of ${iso3}${"a".repeat(i % 7)}`, iso3 }),
    );
  const issues = Array.from({ length: 10 }, (_, i) =>
    anIssue({ id: `vote-${i}`, title: `Vote ${i}`, positions: VOTE }),
  );
  return aDataset({
    title: "Invented votes",
    actors: countries,
    issues,
    statements: countries.flatMap(({ id }, c) =>
      issues.slice(0, c % 11 === 10 ? 3 : 10).map((issue, i) => {
        const strays = (c * 7 + i * 5) % 9 === 0 ? 1 : 0;
        const position = VOTE[((c % 3) + (i % 2) + strays) % 3]?.id ?? "yes";
        return aStatement({ id: `${id}-${i}`, actor: id, issue: issue.id, position, kind: "recorded" });
      }),
    ),
  });
}

/** The agreement of all actors of a dataset. */
export function agreementOf(index: DatasetIndex): ClusteredAgreement {
  return toEnd(clusteredSteps(index, stancesOf(index), [...index.dataset.actors.keys()]));
}

/** Draws the agreement matrix of a dataset, as it would be exported, into markup, and reads it back. */
export function drawAgreement(file: DatasetFile, how: Paper = {}): DrawnAgreement {
  const { width = 1200, height = null, theme = "light" } = how;
  const index = indexOf(file);
  const agreement = agreementOf(index);
  const view = defaultView(index, { view: "agreement" });
  const content = { ...agreementContent({ index, view, agreement }), ...how.content };
  const names = clusteredNames(index, agreement);
  const props = { ...how, content, agreement, names, width, height, theme };
  const markup = renderToStaticMarkup(createElement(AgreementFigure, props));
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  return { agreement, content, markup, svg, width, height: Number(svg.getAttribute("height")) };
}
