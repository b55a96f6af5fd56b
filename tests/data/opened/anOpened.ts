import type { OpenedDataset } from "../../../src/domain/opened.ts";
import { datasetOf, evidenceOf } from "../../../src/domain/datasetFile.ts";
import { indexDataset } from "../../../src/domain/dataset.ts";
import type { DatasetFile } from "../../../src/domain/schema.ts";
import { packWords } from "../../../src/domain/wordsCodec.ts";
import { aCountry, aDataset, anIssue, aSpeaker, aStatement } from "../../builders.ts";

/** Norway and Sweden on tariffs and quotas, as read from a file. */
export const anOwnFile = aDataset({
  id: "own-fish-0a1b2c3d",
  title: "Fish",
  actors: [aCountry(), aCountry({ id: "sweden", name: "Sweden", iso3: "SWE" })],
  speakers: [aSpeaker()],
  issues: [anIssue(), anIssue({ id: "quotas", title: "Quotas" })],
  statements: [
    aStatement({ id: "s1", speaker: "kari-lund", date: "2024-05" }),
    aStatement({ id: "s2", issue: "quotas", actor: "sweden", position: "rejecting", condition: "if kept" }),
    aStatement({ id: "s3", actor: "sweden", summary: "Herring – fresh." }),
  ],
});

/** What reading a file leaves of a dataset. */
export function opened(file: DatasetFile = anOwnFile): OpenedDataset {
  const { dataset: head, coding } = indexDataset(datasetOf(file));
  const texts = file.issues.map(({ id }) => new TextEncoder().encode(packWords(evidenceOf(file, id))));
  const starts = new Float64Array(texts.length + 1);
  texts.forEach(({ length }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  return {
    stamp: "3-1a2b",
    head,
    coding,
    words: { blob: new Blob(texts), starts },
    report: { rowsRead: coding.rows, rowsRefused: 0, entries: [] },
    file: { name: "fish.csv", size: 321, openedAt: "2026-05-01T10:00:00.000Z" },
  };
}
