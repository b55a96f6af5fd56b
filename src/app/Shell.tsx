import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { DATA_ERRORS, DataError } from "../data/DataError.ts";
import { isOwn } from "../data/ownData.ts";
import { catalogueQuery, datasetQuery } from "../data/queries.ts";
import { useAskedDataset } from "../data/useViewState.ts";
import { askedData } from "../features/opening/askedData.ts";
import type { Given, Tab } from "../features/opening/given.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { DataProblem } from "./DataProblem.tsx";
import { Dashboard } from "./Dashboard.tsx";
import { latePanel } from "./latePanel.tsx";
import { Loading } from "./Loading.tsx";
import { Notices } from "./Notices.tsx";
import { OpenData } from "./OpenData.tsx";
import styles from "./Shell.module.css";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { useOpened } from "./useOpened.ts";

const LateGone = latePanel("A notice", () => import("../features/opening/GoneNotice.tsx"));

/** The page: its head, which is there at once, and the dashboard as soon as the data is. */
export function Shell() {
  const opened = useOpened();
  const [given, setGiven] = useState<Given | null>(null);
  const address = askedData(opened.search);
  if (address !== null && given === null) setGiven({ kind: "address", address });
  const onData = (tab: Tab) => setGiven({ kind: "nothing", tab });
  return (
    <>
      <header className={styles.top}>
        <a className={styles.brand} href="./">
          Diplomatic <span>Positions</span>
        </a>
        <p className={styles.motto}>Who stands where, and in whose words</p>
        <a className={styles.about} href="about.html">
          About<span> the data</span>
        </a>
        <Button look="quiet" className={styles.open} title="Open data" onClick={() => onData("open")}>
          <FolderOpen size={17} aria-hidden /> <span>Open data</span>
        </Button>
        <ThemeSwitch />
      </header>
      <main className={styles.main} tabIndex={-1}>
        <Notices notices={opened.notices} turn={opened.turn} />
        <AskedLoader onData={onData} />
      </main>
      <OpenData given={given} onGiven={setGiven} onOpen={opened.open} />
    </>
  );
}

interface WithData {
  /** Opens the dialog for data, at one of its sides. */
  onData: (tab: Tab) => void;
}

/** A person's own dataset needs nothing of the server; any other is looked for in its catalogue. */
function AskedLoader(props: WithData) {
  const asked = useAskedDataset();
  if (asked !== null && isOwn(asked))
    return <IndexLoader key={asked} {...props} datasetId={asked} firstDataset="" notFound={null} />;
  return <CatalogueLoader {...props} asked={asked} />;
}

function CatalogueLoader({ asked, onData }: WithData & { asked: string | null }) {
  const { data, error, refetch } = useQuery(catalogueQuery());
  if (!data) return <Waiting own={false} {...{ error, onData }} onRetry={() => void refetch()} />;
  const [first] = data;
  const known = data.find(({ id }) => id === asked) ?? first;
  if (!known || !first) {
    return <EmptyState title="No dataset is offered here">The server’s catalogue is empty.</EmptyState>;
  }
  const notFound =
    asked !== null && asked !== known.id
      ? `The dataset “${asked.slice(0, 60)}” was not found here. “${known.title}” is shown.`
      : null;
  return (
    <IndexLoader key={known.id} datasetId={known.id} firstDataset={first.id} {...{ notFound, onData }} />
  );
}

interface Loaded extends WithData {
  datasetId: string;
  /** The dataset that an address without one shows; "" where that does not matter. */
  firstDataset: string;
  notFound: string | null;
}

function IndexLoader({ datasetId, firstDataset, notFound, onData }: Loaded) {
  const { data: read, error, refetch } = useQuery(datasetQuery(datasetId));
  // Drawn in short pieces when it comes: a large dataset takes longer than a page may keep a reader waiting.
  const data = useDeferredValue(read);
  const own = isOwn(datasetId);
  if (!data) return <Waiting {...{ error, own, onData }} onRetry={() => void refetch()} />;
  const shown = { index: data, firstDataset, notices: notFound === null ? [] : [notFound] };
  return (
    <>
      {datasetId !== firstDataset && (
        <p className={styles.dataset}>
          <span>{data.dataset.title}</span>
          {own && <LateGone shows={datasetId} panel={{ datasetId }} />}
          <Button look="quiet" onClick={() => onData("datasets")}>
            Datasets
          </Button>
        </p>
      )}
      <Dashboard key={datasetId} {...shown} />
    </>
  );
}

function Waiting(props: WithData & { error: Error | null; own: boolean; onRetry: () => void }) {
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
    <p className={styles.choices}>
      <Button look="main" onClick={() => onData("open")}>
        Open the file
      </Button>
      <Button onClick={() => onData("datasets")}>Datasets here</Button>
    </p>
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
      {ways}
    </EmptyState>
  );
}
