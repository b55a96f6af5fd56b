import { queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import { numberOf } from "./numberOf.ts";
import { holders } from "../domain/agreement.ts";
import { clusteredSteps, type ClusteredAgreement } from "../domain/clustering.ts";
import { places } from "../domain/coding.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { stancesOf, type Stances } from "../domain/stances.ts";
import type { ViewState } from "../domain/viewState.ts";

interface Asked {
  readonly index: DatasetIndex;
  readonly stances: Stances;
  /** Ids of the actors to compare. */
  readonly actors: readonly string[];
}

/** The page is left alone for this long at most, ms: a task over 50 is felt. */
const SLICE = 12;

/** How far actors agree, worked out in slices and kept for as long as the same is asked for; nothing for null. */
export function useAgreement(asked: Asked | null) {
  return useQuery(agreementQuery(asked));
}

/** What the view of agreement compares: the actors in view that hold anything, on what its search finds. */
export function askedOf(shown: {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  /** The rows a search finds; null for all. */
  readonly found?: Uint8Array | null;
}): Asked {
  const { index, view, found = null } = shown;
  const stances = stancesOf(index, found);
  const inView = view.countries.length > 0 ? view.countries : index.dataset.actors.map(({ id }) => id);
  return { index, stances, actors: holders(index, stances, inView) };
}

/** How far actors agree; nothing for null. */
export function agreementQuery(asked: Asked | null) {
  return queryOptions({
    queryKey: ["agreement", ...(asked ? keyOf(asked) : [])],
    networkMode: "always",
    staleTime: Infinity,
    structuralSharing: false,
    queryFn: asked ? async ({ signal }) => compared(asked, signal) : skipToken,
  });
}

function keyOf({ index, stances, actors }: Asked) {
  return [index.dataset.id, numberOf(stances), actors.join("~")];
}

async function compared({ index, stances, actors }: Asked, signal: AbortSignal): Promise<ClusteredAgreement> {
  const placeOf = places(index.dataset.actors);
  return sliced(
    clusteredSteps(
      index,
      stances,
      actors.flatMap((id) => placeOf.get(id) ?? []),
    ),
    signal,
  );
}

async function sliced<Result>(steps: Generator<undefined, Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    signal.throwIfAborted();
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
  }
}
