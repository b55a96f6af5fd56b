import { allCountries } from "../src/domain/countries.ts";
import type { DatasetFile } from "../src/domain/schema.ts";
import { aDataset, anIssue, aPosition, aStatement, type Country } from "./builders.ts";

const POSITIONS = [
  aPosition("yes", "Yes", { style: "disc", scale: 2 }),
  aPosition("abstain", "Abstain", { style: "bars", colour: "plain", scale: 0 }),
  aPosition("no", "No", { style: "square", scale: -2 }),
];

/**
 * A dataset of so many countries, alphabetically, and so many issues, each with a position of each country but the one
 * whose turn it is to say nothing. Country 0 said No on issue 0 and says Yes now; country 1 says Abstain and No there.
 */
export function manyIssues(countries: number, issues: number): DatasetFile {
  const actors = countriesByName().slice(0, countries);
  return aDataset({
    id: "many-issues",
    title: "Many issues",
    actors,
    issues: Array.from({ length: issues }, (_, i) =>
      anIssue({
        id: `issue-${i}`,
        title: `The long title of the question of ${subject(i)}`,
        shortTitle: `Question ${i}`,
        positions: POSITIONS,
      }),
    ),
    statements: [
      ...Array.from({ length: countries * issues }, (_, n) => {
        const [issue, actor] = [Math.floor(n / countries), n % countries];
        const id = `s${n}`;
        const position = POSITIONS[(issue * 2 + actor) % POSITIONS.length]?.id ?? "";
        return { silent: (issue + actor) % 17 === 16, written: { id, actor, issue, position } };
      }).flatMap(({ silent, written: { actor, issue, ...rest } }) =>
        silent
          ? []
          : aStatement({
              ...rest,
              actor: actors[actor]?.id ?? "",
              issue: `issue-${issue}`,
              date: "2025-03-01",
            }),
      ),
      aStatement({
        id: "before",
        actor: actors[0]?.id ?? "",
        issue: "issue-0",
        position: "no",
        date: "2024",
      }),
      aStatement({
        id: "beside",
        actor: actors[1]?.id ?? "",
        issue: "issue-0",
        position: "no",
        date: "2025-03-01",
      }),
    ],
  });
}

function subject(i: number): string {
  return `${["ports", "fish", "tariffs", "quotas", "borders"][i % 5]} ${i}`;
}

function countriesByName(): readonly Country[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return allCountries()
    .map(({ iso3, iso2 }): Country => ({
      id: iso3.toLowerCase(),
      name: names.of(iso2) ?? iso3,
      kind: "country",
      iso3,
      otherNames: [],
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}
