import { DATA_ERRORS } from "../data/DataError.ts";
import { asDataError } from "../data/useWords.ts";
import { ErrorPanel } from "../ui/ErrorPanel.tsx";

/** A failed request in words, by its kind, with a Retry. */
export function DataProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const failure = asDataError(error);
  const detail = [failure.kind, failure.url, failure.detail].filter(Boolean).join("\n");
  return <ErrorPanel {...DATA_ERRORS[failure.kind]} detail={detail} onRetry={onRetry} />;
}
