import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const rows = readFileSync("docs/reliability.md", "utf8")
  .split("\n")
  .filter((line) => /^\|(?! fault |---)/.test(line));

/** A file with the tests that stand behind it: `tests/a.test.ts` “one” and “another”. */
const NAMED = /`(tests\/[\w/.-]+)`((?:(?: and|,)? “[^”]+”)+)/g;

/** A fault that is taken out of the table takes this number along. */
const ROWS = 59;

const named = rows.flatMap((row) =>
  [...row.matchAll(NAMED)].flatMap(([, file = "", names = ""]) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => ({ file, name })),
  ),
);

describe("The table of faults, docs/reliability.md", () => {
  it("names a test for every fault", () => {
    expect(rows.length).toBeGreaterThanOrEqual(ROWS);
    expect(rows.filter((row) => [...row.matchAll(NAMED)].length === 0)).toEqual([]);
  });

  it("names tests that are there, under the names they have", () => {
    const lost = named.filter(({ file, name }) => {
      return !existsSync(file) || !readFileSync(file, "utf8").includes(`"${name}"`);
    });
    expect(lost).toEqual([]);
  });
});
