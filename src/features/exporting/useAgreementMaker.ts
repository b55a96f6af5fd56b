import { useQuery } from "@tanstack/react-query";
import { importAgain } from "../../data/importAgain.ts";
import { numberOf } from "../../data/numberOf.ts";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { ViewState } from "../../domain/viewState.ts";

type Maker = typeof import("./agreementMaker.tsx");

/** How far the actors in view agree, and the program that draws it. */
export interface AgreementMaker extends Pick<Maker, "contentOf" | "drawAgreement"> {
  readonly matrix: ClusteredAgreement;
}

interface Compared {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  /** The rows a search finds; null for all. */
  readonly found?: Uint8Array | null;
}

/** Loads what draws agreement, and works it out, when a picture of it is asked for; nothing for null. */
export function useAgreementMaker(shown: Compared | null) {
  return useQuery({
    queryKey: ["agreementMaker", ...(shown ? keyOf(shown) : [])],
    enabled: shown !== null,
    retry: false,
    structuralSharing: false,
    queryFn: async ({ client }): Promise<AgreementMaker> => {
      if (!shown) throw new RangeError("No view to compare.");
      const { contentOf, drawAgreement } = await importAgain(() => import("./agreementMaker.tsx"));
      const { agreementQuery, askedOf } = await importAgain(() => import("../../data/useAgreement.ts"));
      return { contentOf, drawAgreement, matrix: await client.fetchQuery(agreementQuery(askedOf(shown))) };
    },
  });
}

function keyOf({ index, view, found }: Compared) {
  return [index.dataset.id, view.countries.join("~"), numberOf(found ?? index.coding)];
}
