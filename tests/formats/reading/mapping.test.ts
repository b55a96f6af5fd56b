import { expect, it } from "vitest";
import {
  COLUMN_ROLES,
  emptyMapping,
  guessMapping,
  isComplete,
  missingRoles,
} from "../../../src/formats/reading/mapping.ts";

/** The columns that were given a role, by role. */
const guessed = (header: readonly string[], rows: readonly (readonly string[])[] = []) =>
  Object.fromEntries(
    Object.entries(guessMapping(header, rows)).flatMap(([role, at]) =>
      at === null ? [] : [[role, header[at]]],
    ),
  );

it("a column with a role’s own name has that role, in any order", () => {
  const header = Object.keys(COLUMN_ROLES).toReversed();
  expect(guessed(header)).toEqual(Object.fromEntries(header.map((role) => [role, role])));
});

it("names are known in other spellings and by what others call them", () => {
  expect(guessed(["Country Code", "COUNTRY", "Resolution", "Vote", "Vote date", "ccode"])).toEqual({
    iso3: "Country Code",
    actor: "COUNTRY",
    issue: "Resolution",
    position: "Vote",
    date: "Vote date",
  });
  // A resolution's title says what it is about, its number does not.
  expect(guessed(["ms_code", "ms_name", "ms_vote", "resolution", "title"])).toMatchObject({
    iso3: "ms_code",
    actor: "ms_name",
    position: "ms_vote",
    issue: "title",
  });
});

it("where names say nothing, cells tell actors and positions", () => {
  const rows = [
    ["France", "Ceasefire", "oui", "Yes"],
    ["Italy", "Ceasefire", "non", "No"],
    ["Kenya", "Ceasefire", "oui", "Abstain"],
  ];
  expect(guessed(["x1", "x2", "x3", "x4"], rows)).toEqual({ actor: "x1", position: "x4" });
  expect(
    guessed(
      ["x1", "x2"],
      [["FRA"], ["ITA"]].map((cells) => [...cells, "Yes"]),
    ),
  ).toEqual({ iso3: "x1", position: "x2" });
});

it("a mapping is complete with an actor or a code, an issue and a position", () => {
  expect(missingRoles(emptyMapping())).toEqual(["actor", "issue", "position"]);
  const mapping = { ...emptyMapping(), iso3: 0, issue: 1 };
  expect(missingRoles(mapping)).toEqual(["position"]);
  expect(isComplete(mapping)).toBe(false);
  expect(isComplete({ ...mapping, position: 2 })).toBe(true);
});
