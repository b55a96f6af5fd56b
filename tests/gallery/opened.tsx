import { KeptError } from "../../src/data/opened/KeptError.ts";
import type { ListedEntry } from "../../src/data/opened/storedRecords.ts";
import { AskStage } from "../../src/features/opening/AskStage.tsx";
import { DatasetList } from "../../src/features/opening/DatasetList.tsx";
import DatasetEditor from "../../src/features/opening/editor/DatasetEditor.tsx";
import { EditorFoot, type Outcome } from "../../src/features/opening/editor/EditorFoot.tsx";
import { useEditing } from "../../src/features/opening/editor/useEditing.ts";
import GoneNotice from "../../src/features/opening/GoneNotice.tsx";
import { RowsPreview } from "../../src/features/opening/mapping/RowsPreview.tsx";
import { OutcomeStage } from "../../src/features/opening/OutcomeStage.tsx";
import { ReadingStage } from "../../src/features/opening/ReadingStage.tsx";
import { ReportSection } from "../../src/features/opening/ReportSection.tsx";
import { guessMapping } from "../../src/formats/reading/mapping.ts";
import { opened } from "../data/opened/anOpened.ts";
import { nothing, refused, WithData } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

const fish = opened();
const header = ["actor", "issue", "position"];
const bundled = {
  id: "invented",
  title: "An invented dataset",
  description: "Invented for a test.",
  counts: { actors: 2, speakers: 0, issues: 1, statements: 1 },
};
const entry: ListedEntry = {
  id: fish.head.id,
  title: "Fish",
  fileName: fish.file.name,
  size: fish.file.size,
  openedAt: fish.file.openedAt,
  counts: { actors: 2, speakers: 1, issues: 2, statements: 3 },
  stored: true,
  damaged: true,
};
const catalogue = [["catalogue"], [bundled]] as const;
const OPENED_KEY = ["opened"] as const;

/** Data of one's own that are not there, not yet, or cannot be had or kept. */
export const OPENED: readonly GalleryState[] = [
  {
    id: "empty-opened",
    name: "No dataset was opened in this browser",
    where: ["src/features/opening/DatasetList.tsx"],
    shown: (
      <WithData known={[catalogue, [OPENED_KEY, { entries: [], trouble: null, later: false }]]}>
        <Datasets />
      </WithData>
    ),
  },
  {
    id: "loading-opened",
    name: "Datasets that were opened here are looked for",
    where: ["src/features/opening/DatasetList.tsx"],
    shown: (
      <WithData known={[catalogue]} pending={[[OPENED_KEY]]}>
        <Datasets />
      </WithData>
    ),
  },
  {
    id: "error-opened",
    name: "Datasets that were opened here cannot be listed",
    where: ["src/features/opening/DatasetList.tsx"],
    shown: (
      <WithData known={[catalogue]} failed={[[OPENED_KEY, refused]]}>
        <Datasets />
      </WithData>
    ),
  },
  {
    id: "error-opened-damaged",
    name: "A dataset that was opened here is damaged",
    where: ["src/features/opening/ShownEntry.tsx"],
    shown: (
      <WithData known={[catalogue, [OPENED_KEY, { entries: [entry], trouble: null, later: false }]]}>
        <Datasets />
      </WithData>
    ),
  },
  {
    id: "notice-gone",
    name: "The dataset on show was deleted elsewhere",
    where: ["src/features/opening/GoneNotice.tsx"],
    shown: (
      <WithData known={[[["gone", entry.id], true]]}>
        <GoneNotice datasetId={entry.id} />
      </WithData>
    ),
  },
  {
    id: "error-address",
    name: "An address for data that is none",
    where: ["src/features/opening/AskStage.tsx"],
    shown: (
      <AskStage what={{ kind: "address", address: "example/votes.csv" }} onOpen={nothing} onNot={nothing} />
    ),
  },
  {
    id: "empty-rows",
    name: "A table with nothing below its header",
    where: ["src/features/opening/mapping/RowsPreview.tsx"],
    shown: <RowsPreview table={{ header, sample: [] }} mapping={guessMapping(header, [])} />,
  },
  {
    id: "empty-report",
    name: "The report on a file that was read as it stands",
    where: ["src/features/opening/ReportSection.tsx"],
    shown: <ReportSection report={fish.report} name={fish.file.name} />,
  },
  {
    id: "error-not-kept",
    name: "A file is open that the browser cannot keep",
    where: ["src/features/opening/OutcomeStage.tsx"],
    shown: (
      <OutcomeStage
        dataset={fish}
        kept={{ stored: false, why: null }}
        source={{ file: fish.words.blob, name: fish.file.name, others: 0 }}
        unread={[]}
        onShow={nothing}
        onEdit={nothing}
        onColumns={nothing}
        onDiscard={nothing}
      />
    ),
  },
  {
    id: "loading-file-start",
    name: "A file is about to be read",
    where: ["src/features/opening/ReadingStage.tsx"],
    shown: <ReadingStage stage={{ at: "reading", name: "votes.csv", progress: null }} onCancel={nothing} />,
  },
  {
    id: "loading-editor",
    name: "The editor waits for the dataset",
    where: ["src/features/opening/editor/DatasetEditor.tsx"],
    shown: (
      <WithData pending={[[["editing", entry.id]]]}>
        <DatasetEditor id={entry.id} onClose={nothing} />
      </WithData>
    ),
  },
  {
    id: "loading-save",
    name: "Changes are being saved",
    where: ["src/features/opening/editor/EditorFoot.tsx"],
    shown: <Foot outcome={{ kind: "saving" }} />,
  },
  {
    id: "error-save",
    name: "Changes that could not be saved",
    where: ["src/features/opening/editor/EditorFoot.tsx"],
    shown: (
      <Foot
        outcome={{ kind: "failed", error: new KeptError("changed", entry.id, "What the browser said.") }}
      />
    ),
  },
];

function Datasets() {
  return <DatasetList onShow={nothing} onEdit={nothing} onGone={nothing} />;
}

function Foot({ outcome }: { outcome: Outcome }) {
  return (
    <EditorFoot
      editing={{ ...useEditing(fish), dirty: true, last: "Renamed an issue." }}
      outcome={outcome}
      onSave={nothing}
      onStay={nothing}
      onClose={nothing}
    />
  );
}
