import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Words } from "../../domain/filter.ts";
import type { Statement } from "../../domain/schema.ts";
import type { NamedFile } from "../../export/fileName.ts";
import { statementsCsv } from "../../formats/csv/statementsCsv.ts";
import { fileJson, selectionFile, wholeFile } from "../../formats/datasetJson.ts";
import { eventList } from "../../formats/eventList.ts";
import { packContent } from "../../formats/evidencePack/packContent.ts";
import { packHtml } from "../../formats/evidencePack/packHtml.ts";
import { packMarkdown } from "../../formats/evidencePack/packMarkdown.ts";

/** What is to be written, in any format. */
export interface DataRequest {
  readonly index: DatasetIndex;
  readonly words: Words;
  /** All of the dataset, or what is in view. */
  readonly whole: boolean;
  readonly statements: readonly Statement[];
  /** The issues written, and the actors in view that state no position. */
  readonly issues: readonly string[];
  readonly absent: readonly string[];
  readonly title: string;
  readonly headline: string | null;
  readonly filters: readonly string[];
  readonly address: string;
  /** "2026-11-25" */
  readonly madeOn: string;
  readonly byteOrderMark: boolean;
}

/** A form in which statements can be saved. */
export interface DataFormat {
  readonly id: string;
  /** What of a file’s name says what is in it. */
  readonly named: string;
  readonly label: string;
  readonly explains: string;
  /** How much it holds of a number of statements. */
  readonly holds: (statements: number) => string;
  readonly extension: NamedFile["extension"];
  readonly type: string;
  readonly write: (request: DataRequest) => string;
}

const rows = (statements: number) => `${countOf(statements, "row")} under a header`;
const all = (statements: number) => countOf(statements, "statement");
const boxes = (statements: number) => countOf(statements, "box", "boxes");

/** The forms on offer, for calculating with first, for reading last. */
export const DATA_FORMATS: readonly DataFormat[] = [
  {
    id: "csv",
    named: "statements",
    label: "CSV",
    explains: "One row per statement, with all it refers to; what is not stated is an empty cell.",
    holds: rows,
    extension: "csv",
    type: "text/csv",
    write: ({ statements, byteOrderMark, ...from }) => statementsCsv(statements, from, { byteOrderMark }),
  },
  {
    id: "json",
    named: "dataset",
    label: "JSON",
    explains: "A dataset file by the published schema: for programs, and for an app like this one.",
    holds: all,
    extension: "json",
    type: "application/json",
    write: (request) =>
      fileJson(
        request.whole
          ? wholeFile(request.index, request.words)
          : selectionFile(request.index, request.words, request),
      ),
  },
  {
    id: "event-list",
    named: "event-list",
    label: "Event list",
    explains: "As the Discourse Network Analyzer writes it, separated by semicolons: for discourse networks.",
    holds: rows,
    extension: "csv",
    type: "text/csv",
    write: ({ statements, byteOrderMark, ...from }) => eventList(statements, from, { byteOrderMark }),
  },
  {
    id: "evidence-html",
    named: "evidence",
    label: "Evidence pack, HTML",
    explains: "Every statement in the source’s order with a box to tick: one page to read, print and check.",
    holds: boxes,
    extension: "html",
    type: "text/html",
    write: (request) => packHtml(packContent(request)),
  },
  {
    id: "evidence-markdown",
    named: "evidence",
    label: "Evidence pack, Markdown",
    explains: "The same as a task list in plain text.",
    holds: boxes,
    extension: "md",
    type: "text/markdown",
    write: (request) => packMarkdown(packContent(request)),
  },
];
