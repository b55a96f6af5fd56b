import { DATA_ERRORS } from "../data/DataError.ts";
import { asDataError } from "../data/useWords.ts";
import { ErrorPanel } from "../ui/ErrorPanel.tsx";

/** A failed request in words, by its kind, with a Retry. */
export function DataProblem({
  error,
  busy = false,
  onRetry,
}: {
  error: Error;
  busy?: boolean;
  onRetry: () => void;
}) {
  const failure = asDataError(error);
  const { title, next } = DATA_ERRORS[failure.kind];
  const detail = [failure.kind, failure.url, failure.detail].filter(Boolean).join("\n");
  return <ErrorPanel title={title} next={busy ? "Trying again…" : next} detail={detail} onRetry={onRetry} />;
}
