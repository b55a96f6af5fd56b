import { toldFailure } from "../data/DataError.ts";
import { ErrorPanel } from "../ui/ErrorPanel.tsx";

/** A failed request in words, by its kind, with a Retry. */
export function DataProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return <ErrorPanel {...toldFailure(error)} onRetry={onRetry} />;
}
