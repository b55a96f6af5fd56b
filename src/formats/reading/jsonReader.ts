import * as v from "valibot";
import type { Problem } from "../../domain/DatasetError.ts";
import { datasetFileSchema, type DatasetFile } from "../../domain/schema.ts";
import type { Refused } from "./openFile.ts";
import type { Read } from "./tableReader.ts";
import { faulty, MOST_TOLD, openedId, readWritten } from "./writtenDataset.ts";

const tablesSchema = v.omit(datasetFileSchema, ["statements"]);
const { item: statementSchema } = datasetFileSchema.entries.statements;

/**
 * Reads a dataset file as `wholeFile` writes it and as people do. Opened only as a whole: by the schema, and with every
 * reference held; a refusal names each fault by its path. `hash` names the state of a file without a version.
 */
export function readJson(text: string, hash: string): Read | Refused {
  const parsed = parse(text);
  if ("kind" in parsed) return parsed;
  const checked = check(parsed.value);
  if (!("file" in checked)) return "kind" in checked ? checked : faulty(checked.problems);
  const { file } = checked;
  return readWritten(file, {
    id: openedId(file.id),
    version: file.version ?? hash.slice(0, 16),
    report: { rowsRead: file.statements.length, rowsRefused: 0, entries: [] },
  });
}

function parse(text: string): { readonly value: unknown } | Refused {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    if (error instanceof RangeError) {
      return refused(
        "This JSON is nested too deeply to be read.",
        "A dataset needs no more than six levels.",
      );
    }
    if (!(error instanceof SyntaxError)) throw error;
    return refused(
      `This JSON has an error: ${error.message.replace(/\s+/g, " ").slice(0, 300)}.`,
      "It may have been cut off while it was copied or downloaded. Get it again, or mend it in an editor that checks JSON.",
    );
  }
}

type Checked = { readonly file: DatasetFile } | { readonly problems: readonly Problem[] } | Refused;

/** Statements are checked one by one: of a file with a million faults, the first hundred are enough. */
function check(value: unknown): Checked {
  if (typeof value !== "object" || value === null || !("statements" in value && "issues" in value)) {
    return refused(
      "This JSON is no dataset of this app: it has no issues and statements.",
      "Open a file saved here under “Data”, or a table as CSV.",
    );
  }
  const tables = v.safeParse(tablesSchema, value);
  const problems = tables.success ? [] : tables.issues.map((issue) => problemOf(issue, ""));
  const given: unknown = value.statements;
  if (!Array.isArray(given)) {
    problems.push({
      where: "statements",
      what: "The statements are no list.",
      remedy: "Write them as a JSON array.",
    });
    return { problems };
  }
  const statements: DatasetFile["statements"][number][] = [];
  for (const [at, one] of given.entries()) {
    const result = v.safeParse(statementSchema, one);
    if (result.success) statements.push(result.output);
    else problems.push(...result.issues.map((issue) => problemOf(issue, `statements.${at}`)));
    if (problems.length > MOST_TOLD) return { problems };
  }
  return tables.success && problems.length === 0 ? { file: { ...tables.output, statements } } : { problems };
}

function problemOf(issue: v.BaseIssue<unknown>, under: string): Problem {
  const path = [under, v.getDotPath(issue) ?? ""].filter(Boolean).join(".");
  const found = issue.received.length > 200 ? `${issue.received.slice(0, 200)}…` : issue.received;
  return {
    where: path || "the whole file",
    // What was expected and found is told by the remedy.
    what: `${issue.message.slice(0, 400).replace(/: Expected [^]* but received [^]*$/, "")}.`,
    remedy: issue.expected ? `Expected ${issue.expected}, found ${found}.` : `Found ${found}.`,
  };
}

function refused(what: string, remedy: string): Refused {
  return { kind: "refused", what, remedy, report: null };
}
