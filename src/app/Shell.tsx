import { useQuery } from "@tanstack/react-query";
import FolderOpen from "lucide-react/icons/folder-open";
import { lazy, Suspense, useDeferredValue, useEffect, useState } from "react";
import { isOwn } from "../data/ownData.ts";
import { catalogueQuery, datasetQuery } from "../data/queries.ts";
import { useAskedDataset } from "../data/useViewState.ts";
import { quoted } from "../domain/viewParameters.ts";
import { askedData } from "../features/opening/askedData.ts";
import type { Given, Tab } from "../features/opening/given.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Dashboard } from "./Dashboard.tsx";
import { latePanel } from "./latePanel.tsx";
import { Notices } from "./Notices.tsx";
import { OpenData } from "./OpenData.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import styles from "./Shell.module.css";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { useOpened } from "./useOpened.ts";
import { Waiting, type WithData } from "./Waiting.tsx";

const LateGone = latePanel("A notice", () => import("../features/opening/GoneNotice.tsx"));
const LateHelp = latePanel("Help", () => import("./HelpPanel.tsx"));
let settle: () => void = () => undefined;
/** When the data is drawn, or is known not to come. */
const settled = new Promise<void>((resolve) => (settle = resolve));
/** What goes along with the page, asked for after the data. Where it does not come, the page does without. */
const LateBeside = lazy(() =>
  settled.then(() => import("./Beside.tsx")).catch(() => ({ default: () => null })),
);

/** The page: its head, which is there at once, and the dashboard as soon as the data is. */
export function Shell() {
  const opened = useOpened();
  const [given, setGiven] = useState<Given | null>(null);
  const [helping, setHelping] = useState(false);
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
        <Button
          look="icon"
          className={styles.help}
          aria-label="Help"
          title="Help"
          onClick={() => setHelping(true)}
        >
          ?
        </Button>
        <PanelBoundary name="The head">
          <ThemeSwitch />
          <Suspense>
            <LateBeside onHelp={() => setHelping(true)} />
          </Suspense>
        </PanelBoundary>
      </header>
      <main className={styles.main} tabIndex={-1}>
        <Notices notices={opened.notices} turn={opened.turn} />
        <PanelBoundary name="The dataset">
          <AskedLoader onData={onData} />
        </PanelBoundary>
      </main>
      {helping && (
        <Dialog title="Help" onClose={() => setHelping(false)}>
          <LateHelp shows="" waiting={<p role="status">Loading…</p>} panel={{}} />
        </Dialog>
      )}
      <OpenData given={given} onGiven={setGiven} onOpen={opened.open} />
    </>
  );
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
  useEffect(() => {
    if (error || data?.length === 0) settle();
  }, [data, error]);
  if (!data) return <Waiting own={false} {...{ error, onData }} onRetry={() => void refetch()} />;
  const [first] = data;
  const known = data.find(({ id }) => id === asked) ?? first;
  if (!known || !first) {
    return <EmptyState title="No dataset is offered here">The server’s catalogue is empty.</EmptyState>;
  }
  const notFound =
    asked !== null && asked !== known.id
      ? `The dataset ${quoted(asked)} was not found here. “${known.title}” is shown.`
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
  useEffect(() => {
    if (data) performance.mark("first view");
    if (data || error) settle();
  }, [data, error]);
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
