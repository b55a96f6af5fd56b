import { useQuery } from "@tanstack/react-query";
import { importAgain } from "../../data/importAgain.ts";
import type { IssuesTable } from "../../formats/issuesTable.ts";
import type { Shown } from "./dataRequest.ts";

/** The table of all issues, by a program that is loaded when one is asked for; nothing for null. */
export function useIssuesTable(shown: Shown | null) {
  const program = useQuery({
    queryKey: ["issuesTable"],
    enabled: shown !== null,
    retry: false,
    structuralSharing: false,
    gcTime: Infinity,
    queryFn: () => importAgain(() => import("../../formats/issuesTable.ts")),
  });
  const { error, isFetching, refetch } = program;
  const table: IssuesTable | undefined = shown ? program.data?.issuesTable(shown) : undefined;
  return { table, error: shown ? error : null, isFetching, refetch };
}
