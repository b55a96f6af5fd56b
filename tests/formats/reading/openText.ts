import type { DatasetIndex } from "../../../src/domain/dataset.ts";
import { indexCoded } from "../../../src/domain/indexCoded.ts";
import type { OpenedDataset } from "../../../src/domain/opened.ts";
import type { DatasetFile, Evidence } from "../../../src/domain/schema.ts";
import { statementsOn } from "../../../src/domain/statements.ts";
import { unpackWords } from "../../../src/domain/wordsCodec.ts";
import { wholeFile } from "../../../src/formats/datasetJson.ts";
import type { Mapping } from "../../../src/formats/reading/mapping.ts";
import type { OpenOutcome } from "../../../src/formats/reading/openFile.ts";
import { openBytes } from "../../../src/formats/reading/readBytes.ts";

/** What became of a file with this text, or these bytes. */
export function open(
  content: string | Uint8Array,
  name = "file.csv",
  mapping?: Mapping,
): Promise<OpenOutcome> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return openBytes({ bytes, name, mapping }, () => {});
}

/** The dataset a file was opened to; throws what it was refused for. */
export async function openedFrom(content: string | Uint8Array, name?: string): Promise<OpenedDataset> {
  const outcome = await open(content, name);
  if (outcome.kind === "opened") return outcome.dataset;
  throw new Error(JSON.stringify(outcome, null, 2));
}

/** An opened dataset written out again as the file people write. */
export async function writtenOut(opened: OpenedDataset): Promise<DatasetFile> {
  const index = indexCoded(opened.head, opened.coding);
  return wholeFile(index, new Map((await wordsIn(opened, index)).map((words) => [words.statement, words])));
}

/** The words of an opened dataset, issue by issue. */
export async function wordsIn(
  { words, head }: OpenedDataset,
  index: DatasetIndex,
): Promise<readonly Evidence[]> {
  const bytes = new Uint8Array(await words.blob.arrayBuffer());
  return head.issues.flatMap(({ id }, at) => {
    const text = new TextDecoder().decode(bytes.subarray(words.starts[at], words.starts[at + 1]));
    return unpackWords(text, statementsOn(index, id));
  });
}
