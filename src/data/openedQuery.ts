import { queryOptions } from "@tanstack/react-query";
import { listOpened } from "./opened/openedStore.ts";
import { followChanges } from "./opened/tabs.ts";

/** The datasets that a person has opened in this browser. It follows what is done to them here and in other tabs. */
export function openedQuery() {
  return queryOptions({
    queryKey: ["opened"],
    queryFn: ({ client }) => {
      followChanges(client);
      return listOpened();
    },
  });
}

/** Whether a dataset was deleted, here or in another tab, since it was shown. */
export function goneQuery(datasetId: string) {
  return queryOptions({ queryKey: ["gone", datasetId], queryFn: () => false, gcTime: Infinity });
}
