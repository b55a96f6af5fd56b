import { DATA_ERRORS, DataError } from "../data/DataError.ts";
import type { Tab } from "../features/opening/given.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { DataProblem } from "./DataProblem.tsx";
import { Loading } from "./Loading.tsx";
import styles from "./Shell.module.css";

export interface WithData {
  /** Opens the dialog for data, at one of its sides. */
  onData: (tab: Tab) => void;
}

/** What stands where the dashboard will: that its data is on its way, or why it is not and what can be done. */
export function Waiting(props: WithData & { error: Error | null; own: boolean; onRetry: () => void }) {
  const { error, own, onRetry, onData } = props;
  return (
    <>
      <h1 className="visually-hidden">Diplomatic Positions</h1>
      {error && own && <NotHere {...{ error, onRetry, onData }} />}
      {error && !own && <DataProblem error={error} onRetry={onRetry} />}
      {!error && <Loading />}
    </>
  );
}

/** A dataset of somebody's own that cannot be shown: its file brings it back, and with it the view the address asks for. */
function NotHere({ error, onRetry, onData }: WithData & { error: Error; onRetry: () => void }) {
  const ways = (
    <>
      <Button look="main" onClick={() => onData("open")}>
        Open the file
      </Button>
      <Button onClick={() => onData("datasets")}>Datasets here</Button>
    </>
  );
  if (!(error instanceof DataError && error.kind === "notHere"))
    return (
      <DataProblem error={error} onRetry={onRetry}>
        {ways}
      </DataProblem>
    );
  const { title, next } = DATA_ERRORS.notHere;
  return (
    <EmptyState title={title}>
      <p>{next} The view the address asks for comes back with it.</p>
      <p className={styles.choices}>{ways}</p>
    </EmptyState>
  );
}
