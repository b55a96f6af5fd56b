import { describe, expect, it } from "vitest";
import { allCountries } from "../../src/domain/countries.ts";
import { headline, thinEvidence } from "../../src/domain/headline.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import {
  aCountry,
  aDataset,
  aGroup,
  anIssue,
  anOrganisation,
  aPosition,
  aStatement,
  defaultView,
  filtered,
  indexOf,
  wordsOf,
  type Country,
} from "../builders.ts";

function said(file: DatasetFile, change: Partial<ViewState> = {}): string {
  const index = indexOf(file);
  const view = defaultView(index, change);
  return headline(buildMatrix(index, view, filtered(index, view, wordsOf(file)).inView), index);
}

const holds = (
  actor: string,
  position: string,
  condition: string | null = null,
  clause: string | null = null,
) => aStatement({ id: `${actor}-${position}`, actor, position, condition, clause });

describe("the headline of a trade dispute whose positions and statements have clauses", () => {
  const dispute = aDataset({
    actors: [
      aCountry(),
      aCountry({ id: "netherlands", name: "Netherlands", iso3: "NLD" }),
      aCountry({ id: "chile", name: "Chile", iso3: "CHL" }),
      anOrganisation({ id: "salmon-council", name: "Salmon Council" }),
    ],
    issues: [
      anIssue({
        positions: [
          aPosition("imposing", "Imposing", { clause: { one: "would tax fish", other: "would tax fish" } }),
          aPosition("opposing", "Opposing", { clause: { one: "opposes the tax", other: "oppose the tax" } }),
        ],
      }),
    ],
    statements: [
      holds("norway", "imposing", "if talks fail", "Norway threatens a tax “by Christmas” if talks fail"),
      holds("netherlands", "opposing"),
      holds("chile", "opposing", "unless boats are exempt"),
      holds("salmon-council", "opposing"),
    ],
  });

  it("takes a statement's clause whole, else the position's in the number that fits", () => {
    expect(said(dispute)).toBe(
      "Norway threatens a tax “by Christmas” if talks fail; the Netherlands, Chile (unless boats are exempt) and Salmon Council oppose the tax.",
    );
    expect(said(dispute, { countries: ["netherlands"] })).toBe("The Netherlands opposes the tax.");
  });
});

describe("the headline of a vote with labels only and 40 countries", () => {
  const voters = allCountries()
    .slice(0, 40)
    .map(({ iso3 }): Country => aCountry({ id: iso3.toLowerCase(), name: `Voter ${iso3}`, iso3 }));
  const vote = (conditional: number, own = 0) =>
    aDataset({
      actors: voters,
      issues: [anIssue({ positions: [aPosition("yes", "In favour"), aPosition("no", "Against")] })],
      statements: voters.map(({ id, name }, i) =>
        holds(
          id,
          i < 38 ? "yes" : "no",
          i < conditional ? "if amended" : null,
          i < own ? `${name} wants more` : null,
        ),
      ),
    });

  it("counts the many with their unit and names the few", () => {
    expect(said(vote(0))).toMatch(
      /^In favour: 38 countries; against: (the )?Voter \w+ and (the )?Voter \w+\.$/,
    );
  });

  it("says that some of the many have conditions", () => {
    expect(said(vote(3))).toContain("in favour: 38 countries (some under conditions)".slice(1));
  });

  it("does not count again those for whom a clause has spoken", () => {
    expect(said(vote(0, 2))).toMatch(/^Voter \w+ wants more; Voter \w+ wants more; in favour: 36 countries;/);
  });

  it("counts everybody when clauses would be too many", () => {
    expect(said(vote(0, 10))).toBe("In favour: 38 countries; against: 2 countries.");
  });
});

describe("the headline of groups and organisations", () => {
  const groups = aDataset({
    actors: [
      aCountry(),
      anOrganisation(),
      anOrganisation({ id: "who", name: "World Health Organization" }),
      aGroup(),
      aGroup({ id: "pair", name: "The pair", size: 1, members: ["norway"] }),
    ],
    issues: [anIssue({ positions: [aPosition("none", "No tariffs"), aPosition("eu", "EU tariffs")] })],
    statements: [
      holds("fisheries-board", "eu"),
      holds("who", "eu", "as reported"),
      holds("coastal-states", "none"),
    ],
  });

  it("gives no number to a group of unstated size and keeps the case of an abbreviation", () => {
    expect(said(groups)).toBe(
      "No tariffs: the coastal states; EU tariffs: Fisheries Board and World Health Organization (as reported).",
    );
  });

  it("does not lose a group with every member named when positions are counted", () => {
    const positions = Array.from({ length: 10 }, (_, i) => aPosition(`p${i}`, `Option ${i}`));
    const statements = positions.map(({ id }) => holds("pair", id));
    const sentence = said({ ...groups, issues: [anIssue({ positions })], statements });
    expect(sentence).toContain("option 9");
  });

  it("lets a group's clause speak for a named member, but not over the member's own condition", () => {
    const pact = holds("pair", "none", "until May", "the pair would drop tariffs until May");
    const alike = { ...groups, statements: [pact, holds("norway", "none", "until May")] };
    expect(said(alike)).toBe("The pair would drop tariffs until May.");
    const apart = { ...groups, statements: [pact, holds("norway", "none", "if paid")] };
    expect(said(apart)).toBe("The pair would drop tariffs until May; no tariffs: Norway (if paid).");
  });

  it("speaks of a group in the plural", () => {
    const only = { ...groups, statements: [holds("coastal-states", "none")] };
    expect(thinEvidence(indexOf(only), "tariffs")).toContain("only the coastal states speak to this issue");
  });
});
