import type { OpenedDataset, ReadReport } from "../../domain/opened.ts";
import type { OpenOutcome, Progress } from "../../formats/reading/openFile.ts";
import type { Fetched } from "./fetchAddress.ts";
import type { Given, Tab } from "./given.ts";

/** A file to be read, under the name it is told by. */
export interface NamedFile {
  readonly file: Blob;
  readonly name: string;
  /** How many files came with it that are not read. */
  readonly others: number;
}

/** Where something is to be opened from. */
export type Origin = NamedFile | { readonly url: URL };

/** Whether a dataset is kept beyond this page, and if not, why. */
export interface Kept {
  readonly stored: boolean;
  readonly why: string | null;
}

/** A file read whole, not kept yet. */
export interface Read {
  readonly at: "opened";
  readonly dataset: OpenedDataset;
  readonly source: NamedFile;
  /** The columns that nobody was asked about and that were not read. */
  readonly unread: readonly string[];
}

/** A file that is open. */
export type Outcome = Read & { readonly kept: Kept };

/**
 * How far the opening of data has come; at "known" the dataset is here already. `said` is what is told where another stage
 * led back to choosing, "" where there is nothing to tell; null where none did.
 */
export type Stage =
  | { readonly at: "choose"; readonly tab: Tab; readonly said: string | null }
  | { readonly at: "ask"; readonly what: Extract<Given, { kind: "pasted" | "text" | "address" }> }
  | { readonly at: "fetching"; readonly url: URL; readonly fetched: Fetched | null }
  | { readonly at: "reading"; readonly name: string; readonly progress: Progress | null }
  | {
      readonly at: "mapping";
      readonly source: NamedFile;
      readonly table: Extract<OpenOutcome, { kind: "needsMapping" }>;
      /** What is open of the file already and is to be read anew; null where nothing is. */
      readonly inPlaceOf: Outcome | null;
    }
  | Outcome
  | { readonly at: "known"; readonly read: Read; readonly title: string }
  | { readonly at: "refused"; readonly refusal: Refusal }
  | { readonly at: "failed"; readonly error: unknown; readonly origin: Origin };

/** What was not opened, why, and what to do about it. */
export interface Refusal {
  readonly name: string;
  readonly what: string;
  readonly remedy: string;
  readonly report: ReadReport | null;
  /** Where to ask again, where that may help. */
  readonly again: Origin | null;
}

/** The stage at which what was given begins; a file is read at once. */
export function firstStage(given: Given): Stage {
  if (given.kind === "nothing") return { at: "choose", tab: given.tab, said: null };
  if (given.kind === "file") return { at: "reading", name: given.file.name, progress: null };
  return { at: "ask", what: given };
}
