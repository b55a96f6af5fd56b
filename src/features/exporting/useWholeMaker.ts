import { useQuery } from "@tanstack/react-query";
import { importAgain } from "../../data/importAgain.ts";
import { numberOf } from "../../data/numberOf.ts";
import type { WholeKind, WholeMaker, WholeSource } from "./wholeMaker.ts";

/**
 * Loads what draws a picture of every issue when one is asked for, and for agreement works it out; nothing for null. The
 * studio does without both until then.
 */
export function useWholeMaker(kind: WholeKind | null, source: WholeSource) {
  return useQuery({
    queryKey: ["wholeMaker", kind, ...(kind === "agreement" ? keyOf(source) : [])],
    enabled: kind !== null,
    retry: false,
    structuralSharing: false,
    queryFn: async ({ client }): Promise<WholeMaker> => {
      if (kind === "issues") {
        const { issuesMaker } = await importAgain(() => import("./issuesMaker.tsx"));
        return issuesMaker;
      }
      const { agreementMaker } = await importAgain(() => import("./agreementMaker.tsx"));
      const { agreementQuery, askedOf } = await importAgain(() => import("../../data/useAgreement.ts"));
      return agreementMaker(await client.fetchQuery(agreementQuery(askedOf(source))));
    },
  });
}

function keyOf({ index, view, found }: WholeSource) {
  return [index.dataset.id, view.countries.join("~"), numberOf(found ?? index.coding)];
}
