import { useQuery } from "@tanstack/react-query";
import { catalogueQuery, datasetQuery } from "../data/queries.ts";
import { useAskedDataset } from "../data/useViewState.ts";
import type { Catalogue } from "../domain/schema.ts";
import { Reopening } from "../features/reopening/Reopening.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { DataProblem } from "./DataProblem.tsx";
import { Dashboard } from "./Dashboard.tsx";
import { Loading } from "./Loading.tsx";
import { Notices } from "./Notices.tsx";
import styles from "./Shell.module.css";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { useOpened } from "./useOpened.ts";

/** The page: its head, which is there at once, and the dashboard as soon as the data is. */
export function Shell() {
  const opened = useOpened();
  return (
    <>
      <header className={styles.top}>
        <a className={styles.brand} href="./">
          Diplomatic <span>Positions</span>
        </a>
        <p className={styles.motto}>Who stands where, and in whose words</p>
        <a className={styles.about} href="about.html">
          About
        </a>
        <Reopening onOpen={opened.open} />
        <ThemeSwitch />
      </header>
      <main className={styles.main} tabIndex={-1}>
        <Notices notices={opened.notices} turn={opened.turn} />
        <CatalogueLoader />
      </main>
    </>
  );
}

function CatalogueLoader() {
  const { data, error, refetch } = useQuery(catalogueQuery());
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />;
  return <DatasetLoader catalogue={data} />;
}

function Waiting({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  return (
    <>
      <h1 className="visually-hidden">Diplomatic Positions</h1>
      {error ? <DataProblem error={error} onRetry={onRetry} /> : <Loading />}
    </>
  );
}

function DatasetLoader({ catalogue }: { catalogue: Catalogue }) {
  const asked = useAskedDataset();
  const [first] = catalogue;
  const known = catalogue.find(({ id }) => id === asked) ?? first;
  if (!known || !first) {
    return <EmptyState title="No dataset is offered here">The server’s catalogue is empty.</EmptyState>;
  }
  const notFound =
    asked !== null && asked !== known.id
      ? `The dataset “${asked.slice(0, 60)}” was not found here. “${known.title}” is shown.`
      : null;
  return <IndexLoader datasetId={known.id} firstDataset={first.id} notFound={notFound} />;
}

function IndexLoader(props: { datasetId: string; firstDataset: string; notFound: string | null }) {
  const { data, error, refetch } = useQuery(datasetQuery(props.datasetId));
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />;
  return (
    <Dashboard
      key={props.datasetId}
      index={data}
      firstDataset={props.firstDataset}
      notices={props.notFound === null ? [] : [props.notFound]}
    />
  );
}
