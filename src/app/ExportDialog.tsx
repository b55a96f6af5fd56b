import { useState } from "react";
import { isOwn } from "../data/ownData.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { Matrix } from "../domain/matrix.ts";
import type { RowSet } from "../domain/searchBook.ts";
import type { Statement } from "../domain/schema.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import { wholeSentence } from "../domain/wholeWords.ts";
import { serialiseWhole } from "../domain/wholeView.ts";
import PictureStudio from "../features/exporting/PictureStudio.tsx";
import type { Kind } from "../features/exporting/studioSettings.ts";
import { useMapMaker } from "../features/exporting/useMapMaker.ts";
import type { Unframed } from "../features/sharing/SharePanel.tsx";
import { tabId, Tabs } from "../ui/Tabs.tsx";
import { DataProblem } from "./DataProblem.tsx";
import styles from "./ExportDialog.module.css";
import { frameHeight } from "./frameHeight.ts";
import { latePanel } from "./latePanel.tsx";
import { EXPORT_PANEL } from "./panels.ts";

const LateData = latePanel("The data", () => import("../features/downloading/DataPanel.tsx"));
const LateShare = latePanel("Sharing", () => import("../features/sharing/SharePanel.tsx"));
const LateCite = latePanel("The citations", () => import("../features/citing/CitePanel.tsx"));

const TABS = [
  { id: "picture", label: "Picture" },
  { id: "data", label: "Data" },
  { id: "share", label: "Share" },
  { id: "cite", label: "Cite" },
] as const;
type Tab = (typeof TABS)[number]["id"];

interface Props {
  index: DatasetIndex;
  view: ViewState;
  matrix: Matrix;
  headline: string;
  /** The statements in view. */
  statements: readonly Statement[];
  /** Which rows the search finds; null for all. */
  found: RowSet | null;
  /** Actors whose speakers are folded away. */
  folded: ReadonlySet<string>;
  /** The statement to open a quote card of; null for the picture of the view. */
  statement: string | null;
  hrefOf: (change: Partial<ViewState>) => string;
}

/** Everything that leaves the page with a view: its picture, its data, its link and its citation. Stands in a dialog. */
export default function ExportDialog(props: Props) {
  const [tab, setTab] = useState<Tab>("picture");
  const [kind, setKind] = useState<Kind | null>(null);
  return (
    <>
      <Tabs
        label="What to export"
        className={styles.tabs}
        panelId={EXPORT_PANEL}
        tabs={TABS}
        chosen={tab}
        onChoose={(id) => setTab(TABS.find((known) => known.id === id)?.id ?? "picture")}
      />
      {/* The studio is kept while another tab is shown: what was set there is not lost. */}
      <div
        role="tabpanel"
        id={EXPORT_PANEL}
        aria-labelledby={tabId(EXPORT_PANEL, tab)}
        tabIndex={-1}
        className={styles.panel}
      >
        <div hidden={tab !== "picture"}>
          <PictureStudio {...props} onKind={setKind} />
        </div>
        {tab !== "picture" && <OtherTab {...props} tab={tab} figure={kind === "card" ? null : kind} />}
      </div>
    </>
  );
}

interface OtherTabProps {
  tab: Exclude<Tab, "picture">;
  /** The figure chosen in the studio, or null. */
  figure: Exclude<Kind, "card"> | null;
}

function OtherTab({ tab, ...props }: Props & OtherTabProps) {
  const { index, view, matrix, hrefOf } = props;
  const whole = isWhole(view.view);
  const headline = whole ? wholeSentence(index) : props.headline;
  const unframed: Unframed | null = isOwn(index.dataset.id) ? "own" : whole ? "whole" : null;
  const map = useMapMaker(view.view === "map" && tab === "share" && unframed === null);
  const waiting = <p className={styles.hint}>Loading…</p>;
  const address = new URL(hrefOf({}), document.baseURI).href;
  if (tab === "data")
    return <LateData shows={tab} waiting={waiting} panel={{ ...props, headline, address }} />;
  if (tab === "cite")
    return <LateCite shows={tab} waiting={waiting} panel={{ index, view, headline, address }} />;
  const framed = { ...view, cell: null };
  const panel = {
    title: whole ? index.dataset.title : matrix.issue.title,
    headline,
    address,
    embedBase: new URL("embed.html", document.baseURI).href,
    fixedQuery: serialiseWhole(framed, index),
    liveQuery: new URL(hrefOf({ cell: null }), document.baseURI).search,
    unframed,
    figureHeight: unframed ? null : frameHeight({ index, view, matrix, headline, maker: map.data }),
    withoutHeight: map.error ? (
      <DataProblem error={map.error} onRetry={() => void map.refetch()} />
    ) : (
      <p role="status">Loading the map…</p>
    ),
  };
  return <LateShare shows={tab} waiting={waiting} panel={panel} />;
}
