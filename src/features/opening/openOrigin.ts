import { openFile, type OpenOutcome } from "../../formats/reading/openFile.ts";
import type { Mapping } from "../../formats/reading/mapping.ts";
import { fetchAddress, FetchProblem } from "./fetchAddress.ts";
import type { NamedFile, Origin, Outcome, Read, Stage } from "./stage.ts";
import { nameOfAddress } from "./webAddress.ts";

/** Which column is what; and what is open of the file already, to be read anew, with its columns asked for. */
export interface HowToRead {
  readonly mapping?: Mapping;
  readonly inPlaceOf?: Outcome;
}

/** The stage the reading of a file ends in; a dataset is not kept yet. */
export type Ended = Exclude<Stage, { at: "opened" }> | Read;

/**
 * Fetches where that is needed, and reads; shows each stage on the way and answers the one it ends in. Rejects only with
 * the signal's reason.
 */
export async function openOrigin(
  given: { readonly origin: Origin } & HowToRead,
  how: { readonly onStage: (stage: Stage) => void; readonly signal: AbortSignal },
): Promise<Ended> {
  const { origin, mapping, inPlaceOf } = given;
  try {
    const source = "url" in origin ? await fetched(origin.url, how) : origin;
    const { file, name } = source;
    how.onStage({ at: "reading", name, progress: null });
    const outcome = await openFile(
      { file, name, mapping, asks: inPlaceOf !== undefined && mapping === undefined },
      {
        signal: how.signal,
        onProgress: (progress) => how.onStage({ at: "reading", name, progress }),
      },
    );
    return endOf(outcome, source, inPlaceOf ?? null);
  } catch (error) {
    how.signal.throwIfAborted();
    if (!(error instanceof FetchProblem)) return { at: "failed", error, origin };
    const name = "url" in origin ? nameOfAddress(origin.url) : origin.name;
    return {
      at: "refused",
      refusal: { name, what: error.message, remedy: error.remedy, report: null, again: origin },
    };
  }
}

async function fetched(url: URL, { onStage, signal }: Parameters<typeof openOrigin>[1]): Promise<NamedFile> {
  onStage({ at: "fetching", url, fetched: null });
  const file = await fetchAddress(url, {
    signal,
    onProgress: (progress) => onStage({ at: "fetching", url, fetched: progress }),
  });
  return { file, name: nameOfAddress(url), others: 0 };
}

function endOf(outcome: OpenOutcome, source: NamedFile, inPlaceOf: Outcome | null): Ended {
  if (outcome.kind === "needsMapping") return { at: "mapping", source, table: outcome, inPlaceOf };
  if (outcome.kind === "opened")
    return { at: "opened", dataset: outcome.dataset, unread: outcome.unread, source };
  const { what, remedy, report } = outcome;
  return { at: "refused", refusal: { name: source.name, what, remedy, report, again: null } };
}
