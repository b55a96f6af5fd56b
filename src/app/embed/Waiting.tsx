import { DataProblem } from "../DataProblem.tsx";
import { EmbedLoading } from "./EmbedLoading.tsx";
import { Settled } from "./Settled.tsx";

/** What a frame shows until what it needs is there: that it is loading, or why it could not, with a Retry. */
export function Waiting({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  if (!error) return <EmbedLoading />;
  return (
    <Settled>
      <DataProblem error={error} onRetry={onRetry} />
    </Settled>
  );
}
