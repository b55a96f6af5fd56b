import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ListedEntry } from "../../data/opened/storedRecords.ts";
import { datasetQuery, evidenceQuery } from "../../data/queries.ts";
import { fileSize } from "../../domain/fileSize.ts";
import type { Evidence } from "../../domain/schema.ts";
import { fileName } from "../../export/fileName.ts";
import { handedOver, save, textFile } from "../../export/save.ts";
import { fileJson, wholeFile } from "../../formats/datasetJson.ts";
import { failureWords } from "./failureWords.ts";

/** Saves a dataset with all its words as the file that can be opened again; says so, or why not. */
export function useJsonOf(
  { id, title }: ListedEntry,
  onSaid: (sentence: string) => void,
): () => Promise<void> {
  const client = useQueryClient();
  const busy = useRef(false);
  return async () => {
    if (busy.current) return;
    busy.current = true;
    onSaid("Gathering the words of the statements…");
    try {
      const index = await client.ensureQueryData(datasetQuery(id));
      const words = new Map<string, Evidence>();
      for (const issue of index.dataset.issues) {
        // Not kept after: the words of a whole dataset would stay on the page's heap.
        const told = await client.fetchQuery({ ...evidenceQuery(index, issue.id), gcTime: 0 });
        told.forEach((each) => words.set(each.statement, each));
      }
      const file = textFile(fileJson(wholeFile(index, words)), "application/json");
      const name = fileName({ parts: [title], extension: "json" });
      save(file, name);
      onSaid(handedOver(`${name}, ${fileSize(file.size)}`));
    } catch (error) {
      onSaid(failureWords(error));
    } finally {
      busy.current = false;
    }
  };
}
