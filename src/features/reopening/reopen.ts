import type { QueryClient } from "@tanstack/react-query";
import { DataError } from "../../data/DataError.ts";
import { isOwn } from "../../data/ownData.ts";
import { catalogueQuery, datasetQuery } from "../../data/queries.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { datasetVersion } from "../../domain/datasetVersion.ts";
import type { PictureRecord } from "../../domain/pictureRecord.ts";
import { parseView, serialiseView } from "../../domain/viewState.ts";
import { recordOfFile } from "../../export/openPicture.ts";

/** What came of a file: the query to go to, null for none, and what to tell. */
export interface Reopened {
  readonly query: string | null;
  readonly notices: readonly string[];
}

const LONGEST_NAME = 80;

/** Opens the first of some files, and says so where there are more. Never throws. */
export async function reopen(files: readonly File[], client: QueryClient): Promise<Reopened> {
  const [file, ...others] = files;
  if (!file) return { query: null, notices: [] };
  const { query, notices } = await reopenOne(file, client);
  if (others.length === 0) return { query, notices };
  return { query, notices: [...notices, `Of ${files.length} files only the first was looked at.`] };
}

/**
 * Reads a saved picture and finds its view among the datasets offered here. Of what the picture says only the dataset's
 * id and the query are used, and the query as any address is: read by the codec, written anew.
 */
async function reopenOne(file: File, client: QueryClient): Promise<Reopened> {
  const name = quoted(file.name);
  const opened = await recordOfFile(file);
  if (opened.kind === "problem") return unchanged(`${name} was not opened. ${opened.sentence}`);
  const { record } = opened;
  try {
    const catalogue = await client.ensureQueryData(catalogueQuery());
    const { id } = record.dataset;
    if (!isOwn(id) && !catalogue.some((entry) => entry.id === id))
      return unchanged(`${notOffered(name, record)}, which is not offered here.`);
    const index = await client.ensureQueryData(datasetQuery(id));
    const { view, notices } = parseView(record.query, index);
    return {
      query: serialiseView(view, index, catalogue[0]?.id ?? ""),
      notices: [openedAs(name, record), ...changes(record, index), ...notices],
    };
  } catch (error) {
    if (error instanceof DataError && error.kind === "notHere")
      return unchanged(`${notOffered(name, record)}, which is not in this browser. Open its file first.`);
    return unchanged(
      `${name} was not opened: the dataset of its view could not be loaded. Check the connection and try again.`,
    );
  }
}

function unchanged(sentence: string): Reopened {
  return { query: null, notices: [sentence] };
}

function openedAs(name: string, { made }: PictureRecord): string {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return `Opened the view of ${name}, made on ${day.format(new Date(made))}.`;
}

function notOffered(name: string, { dataset }: PictureRecord): string {
  return `${name} was not opened. It shows a view of the dataset ${quoted(dataset.title)}`;
}

function changes(record: PictureRecord, { dataset }: DatasetIndex): readonly string[] {
  const [then, now] = [record.dataset.version, datasetVersion(dataset)];
  if (then === now) return [];
  return [
    `The dataset has changed since (then ${plain(then)}, now ${now}): marks and counts may differ from the picture.`,
  ];
}

/** A name that a stranger may have chosen: cut to a length, and without characters that turn or hide a text. */
function quoted(name: string): string {
  const shown = plain(name);
  return `“${shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}…` : shown}”`;
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}“”]/gu, "");
}
