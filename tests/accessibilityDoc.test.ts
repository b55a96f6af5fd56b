import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const doc = readFileSync("docs/accessibility.md", "utf8");
const named = [...doc.matchAll(/`([\w/]+\.test\.tsx?)`((?:[;,]? “[^”]+”)+)/g)].flatMap(
  ([, file = "", tests = ""]) => [...tests.matchAll(/“([^”]+)”/g)].map(([, test = ""]) => ({ file, test })),
);
const pathOf = (file: string) => (file.startsWith("tests/") ? file : `tests/journeys/${file}`);
/** Every criterion of WCAG 2.2, A and AA, time-based media as one. */
const CRITERIA = 51;

describe("What docs/accessibility.md says", () => {
  it("rests on tests that are there, by file and by name", () => {
    expect(named.length).toBeGreaterThanOrEqual(67);
    const gone = named.filter(
      ({ file, test }) =>
        !existsSync(pathOf(file)) || !readFileSync(pathOf(file), "utf8").includes(`"${test}"`),
    );
    expect(gone).toEqual([]);
  });

  it("names a test with every file", () => {
    expect(doc.match(/^\|.*`[\w/]+\.test\.tsx?`(?! “).*$/gm) ?? []).toEqual([]);
  });

  it("has a row for each criterion, once", () => {
    const rows = [...doc.matchAll(/^\| (\d\.\d\.\d+)/gm)].map(([, criterion]) => criterion);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBe(CRITERIA);
  });
});
