import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexDataset } from "../../../src/domain/dataset.ts";
import { indexCoded } from "../../../src/domain/indexCoded.ts";
import type { OpenedDataset } from "../../../src/domain/opened.ts";
import { allStatements } from "../../../src/domain/statements.ts";
import { csvRows } from "../../../src/formats/reading/csvRows.ts";
import { decode } from "../../../src/formats/reading/decode.ts";
import { detect } from "../../../src/formats/reading/detect.ts";
import { mutated, mutations } from "./mutations.ts";
import { open, wordsIn } from "./openText.ts";

const folder = join(import.meta.dirname, "files");
const samples = readdirSync(folder).toSorted();

/** How many rows of a table have anything in them, its header aside. */
function rowsIn(bytes: Uint8Array): number {
  const { text } = decode(bytes);
  const detected = detect(text);
  if (detected.kind === "json") throw new Error("A table was expected.");
  const rows = csvRows(text, detected.cut);
  rows.next();
  let count = 0;
  for (let cells = rows.next(); cells !== null; cells = rows.next()) {
    if (cells.some((cell) => cell.trim() !== "")) count += 1;
  }
  return count;
}

/** Every row is a statement, merged into one and told, or refused and told. */
function expectNoSilentLoss({ coding, report }: OpenedDataset, rows: number): void {
  const { rowsRead, rowsRefused, entries } = report;
  expect(rowsRead + rowsRefused).toBe(rows);
  const counted = (level: string) => entries.filter((entry) => entry.level === level && entry.row !== null);
  const merged = counted("merged").filter(({ column }) => column === null);
  expect(coding.rows + merged.reduce((sum, { count }) => sum + count, 0)).toBe(rowsRead);
  const refused = counted("refused").reduce((sum, { count }) => sum + count, 0);
  expect(refused).toBe(rowsRefused);
}

/** What was opened holds together, and its words are there. */
async function expectWhole(opened: OpenedDataset): Promise<void> {
  const index = indexCoded(opened.head, opened.coding);
  const statements = allStatements(index);
  indexDataset({ ...opened.head, statements: [...statements] });
  expect(await wordsIn(opened, index)).toHaveLength(statements.length);
}

describe("a file with changes at random places", () => {
  it.each(samples)(
    "is opened whole, asks for its columns, or is refused in a sentence: %s",
    async (name) => {
      const bytes = readFileSync(join(folder, name));
      await fc.assert(
        fc.asyncProperty(mutations, async (changes) => {
          const changed = mutated(bytes, changes);
          const outcome = await open(changed, name);
          if (outcome.kind === "refused") {
            expect(outcome.what).toMatch(/[.!?”]$/);
            expect(outcome.remedy).toMatch(/\.$/);
          }
          if (outcome.kind !== "opened") return;
          await expectWhole(outcome.dataset);
          if (detect(decode(changed).text).kind !== "json")
            expectNoSilentLoss(outcome.dataset, rowsIn(changed));
        }),
        { seed: 2026, numRuns: 60, interruptAfterTimeLimit: 15_000 },
      );
    },
    30_000,
  );
});
