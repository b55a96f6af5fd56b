import * as v from "valibot";
import { checkEvidence, indexDataset } from "../src/domain/dataset.ts";
import { DatasetError, type Problem } from "../src/domain/DatasetError.ts";
import { datasetOf, evidenceOf } from "../src/domain/datasetFile.ts";
import { datasetFileSchema, type DatasetFile } from "../src/domain/schema.ts";

/** Checks a dataset file by schema and by its references. Throws `DatasetError` saying what, where and how to mend it. */
export function parseDatasetFile(name: string, value: unknown): DatasetFile {
  const result = v.safeParse(datasetFileSchema, value);
  if (!result.success) throw new DatasetError(result.issues.map((issue) => problemOf(name, issue)));
  const file: DatasetFile = result.output;
  try {
    const index = indexDataset(datasetOf(file));
    for (const issue of file.issues) checkEvidence(index, issue.id, evidenceOf(file, issue.id));
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    throw new DatasetError(
      error.problems.map((problem) => ({ ...problem, where: `${name}: ${problem.where}` })),
    );
  }
  return file;
}

function problemOf(name: string, issue: v.BaseIssue<unknown>): Problem {
  return {
    where: `${name}: ${v.getDotPath(issue) ?? "the document"}`,
    what: `${issue.message}.`,
    remedy: issue.expected
      ? `Expected ${issue.expected}, found ${issue.received}.`
      : `Found ${issue.received}.`,
  };
}
