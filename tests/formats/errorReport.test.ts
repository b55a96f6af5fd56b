import { expect, it } from "vitest";
import { detailOf } from "../../src/domain/evidence.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { errorReport } from "../../src/formats/errorReport.ts";
import { indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);
const statement = allStatements(index).find(({ id }) => id === "p18-meloni-monitoring");
const ADDRESS = "https://example.org/?cell=italy.monitoring-only";

function reportWith(words: ReturnType<typeof wordsOf>, address: string | null): string {
  if (!statement) throw new Error("The dataset has lost a statement.");
  return errorReport(detailOf(statement, index, words), index, address);
}

it("a report of an error leaves two lines to fill in and says where the statement is found", () => {
  expect(reportWith(wordsOf(realDataset), ADDRESS)).toBe(
    [
      "Error in Diplomatic Positions",
      "",
      "What is wrong: ",
      "What the source says, and where: ",
      "",
      `View: ${ADDRESS}`,
      "Dataset: Western troops in Ukraine: who stands where (western-troops-ukraine)",
      "Statement: p18-meloni-monitoring",
      "Who: Italy; Giorgia Meloni, Prime Minister",
      "Issue: A “reassurance” force in Ukraine",
      "Coded as: Monitoring only (for any peace agreement; could assist), reported",
      "Words: Meloni said that Italy will send no troops, but could help to monitor any peace agreement.",
      "Place in the source: “Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin”, news article, outlet not stated, author not stated, undated, ¶18",
    ].join("\n"),
  );
});

it("a report on data kept in one browser has no address, which would open nowhere else", () => {
  expect(reportWith(wordsOf(realDataset), null)).not.toContain("View:");
});

it("a report made before the words have come says that they are not there", () => {
  const text = reportWith(new Map(), ADDRESS);
  expect(text).toContain("Words: not loaded");
  expect(text).toContain("Place in the source: not loaded");
});
