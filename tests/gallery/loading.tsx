import { latePanel } from "../../src/app/latePanel.tsx";
import { Notices } from "../../src/app/Notices.tsx";
import SearchNotes from "../../src/app/SearchNotes.tsx";
import { ViewPanel } from "../../src/app/ViewPanel.tsx";
import { Waiting } from "../../src/app/Waiting.tsx";
import { StatementCard } from "../../src/features/evidence/StatementCard.tsx";
import { StudioActions } from "../../src/features/exporting/StudioActions.tsx";
import { StudioPreview } from "../../src/features/exporting/StudioPreview.tsx";
import { ReadingStage } from "../../src/features/opening/ReadingStage.tsx";
import { EmbedLoading } from "../../src/app/embed/EmbedLoading.tsx";
import { agreementQuery } from "../../src/data/useAgreement.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import AgreementView from "../../src/features/comparing/AgreementView.tsx";
import { statementsOn } from "../../src/domain/statements.ts";
import { detailOf } from "../../src/domain/evidence.ts";
import type { Statement } from "../../src/domain/schema.ts";
import { AMap, index, nothing, panelProps, WithData, words } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

const NeverCome = latePanel<object>("A part", () => new Promise(nothing));
const [statement] = statementsOn(index, "tariffs");

/** The card of a statement without its words, which are on their way or did not come. */
const wordless = (one: Statement, failed: boolean) => (
  <StatementCard
    detail={detailOf(one, index, new Map())}
    name="A statement"
    index={index}
    look={undefined}
    failed={failed}
    onPicture={nothing}
  />
);
const stances = stancesOf(index, null);
const idle = { forget: nothing, savePng: nothing, saveSvg: nothing, savePdf: nothing, copyPng: nothing };

/** What is on its way. */
export const LOADING: readonly GalleryState[] = [
  {
    id: "loading-page",
    name: "The page waits for its data; after six seconds it says that this takes long",
    where: ["src/app/Waiting.tsx", "src/app/Loading.tsx", "src/app/Shell.tsx"],
    shown: <Waiting error={null} own={false} onRetry={nothing} onData={nothing} />,
  },
  {
    id: "loading-frame",
    name: "A frame waits for its data",
    where: ["src/app/embed/EmbedLoading.tsx", "src/app/embed/Waiting.tsx", "src/app/embed/EmbeddedView.tsx"],
    shown: <EmbedLoading />,
  },
  {
    id: "loading-part",
    name: "A part of the page waits for its code",
    where: [
      "src/app/EvidenceSlot.tsx",
      "src/app/ExportDialog.tsx",
      "src/app/ExportSlot.tsx",
      "src/app/HelpPanel.tsx",
      "src/app/IssueTabs.tsx",
      "src/app/MatrixPanel.tsx",
      "src/app/OpenData.tsx",
      "src/app/ViewPanel.tsx",
      "src/app/WholePanel.tsx",
      "src/features/downloading/DataPanel.tsx",
      "src/features/opening/OpeningPanel.tsx",
    ],
    shown: <NeverCome shows="" waiting={<p role="status">Loading…</p>} panel={{}} />,
  },
  {
    id: "loading-search",
    name: "A search still looks through the words",
    where: ["src/app/SearchNotes.tsx"],
    shown: <SearchNotes {...panelProps({ q: "fish" }, words(null, true))} />,
  },
  {
    id: "loading-search-view",
    name: "A search has found nothing yet",
    where: ["src/app/ViewPanel.tsx"],
    shown: <ViewPanel {...panelProps({ q: "fish" }, words(null, true))} />,
  },
  {
    id: "loading-map",
    name: "The map waits for its shapes",
    where: ["src/features/map/MapView.tsx"],
    shown: (
      <WithData pending={[[["shapes"]]]}>
        <AMap />
      </WithData>
    ),
  },
  ...(statement
    ? [
        {
          id: "loading-words",
          name: "A statement whose words are on their way",
          where: ["src/features/evidence/StatementCard.tsx"],
          shown: wordless(statement, false),
        },
        {
          id: "failed-words",
          name: "A statement whose words did not come",
          where: ["src/features/evidence/StatementCard.tsx"],
          shown: wordless(statement, true),
        },
      ]
    : []),
  {
    id: "loading-agreement",
    name: "Agreement is being worked out",
    where: ["src/features/comparing/AgreementView.tsx"],
    shown: (
      <WithData pending={[[agreementQuery({ index, stances, actors: ["norway"] }).queryKey]]}>
        <AgreementView {...{ index, stances }} actors={["norway"]} onCompare={nothing} />
      </WithData>
    ),
  },
  {
    id: "loading-file",
    name: "A file is being read",
    where: ["src/features/opening/ReadingStage.tsx"],
    shown: (
      <ReadingStage
        stage={{
          at: "reading",
          name: "votes.csv",
          progress: { phase: "reading", bytes: 420, ofBytes: 1000, rows: 1200 },
        }}
        onCancel={nothing}
      />
    ),
  },
  {
    id: "loading-fetched-file",
    name: "A file is being fetched, and the host has not answered",
    where: ["src/features/opening/ReadingStage.tsx"],
    shown: (
      <ReadingStage
        stage={{ at: "fetching", url: new URL("https://example.org/votes.csv"), fetched: null }}
        onCancel={nothing}
      />
    ),
  },
  {
    id: "loading-picture",
    name: "A picture is being drawn",
    where: ["src/features/exporting/StudioActions.tsx"],
    shown: <StudioActions steps={{ ...idle, outcome: { kind: "busy" } }} drawable fits />,
  },
  {
    id: "loading-preview",
    name: "A picture waits for what it is drawn from",
    where: ["src/features/exporting/StudioPreview.tsx", "src/features/exporting/PictureStudio.tsx"],
    shown: <StudioPreview ref={null} drawn={null} waiting={{ width: 1200, height: 675 }} theme={undefined} />,
  },
  {
    id: "notice-address",
    name: "Something in the address is not known",
    where: ["src/app/Notices.tsx"],
    shown: (
      <Notices notices={["The address asks for view “chart”, which is not known here. It is left out."]} />
    ),
  },
];
