import type { ReactNode } from "react";
import { toldFailure } from "../data/DataError.ts";
import { ErrorPanel } from "../ui/ErrorPanel.tsx";

/** A failed request in words, by its kind, with a Retry and what else can be done. */
export function DataProblem(props: { error: Error; onRetry: () => void; children?: ReactNode }) {
  const { error, onRetry, children } = props;
  return (
    <ErrorPanel {...toldFailure(error)} onRetry={onRetry}>
      {children}
    </ErrorPanel>
  );
}
