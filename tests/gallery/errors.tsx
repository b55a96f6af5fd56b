import { PanelBoundary } from "../../src/app/PanelBoundary.tsx";
import SearchNotes from "../../src/app/SearchNotes.tsx";
import { DataProblem } from "../../src/app/DataProblem.tsx";
import { Waiting } from "../../src/app/Waiting.tsx";
import { DATA_ERRORS, DataError, type DataErrorKind } from "../../src/data/DataError.ts";
import { KEPT_ERRORS, KeptError } from "../../src/data/opened/KeptError.ts";
import { EXPORT_ERRORS, ExportError, type ExportErrorKind } from "../../src/export/ExportError.ts";
import { StudioActions } from "../../src/features/exporting/StudioActions.tsx";
import { RefusedStage } from "../../src/features/opening/RefusedStage.tsx";
import { AMap, nothing, panelProps, refused, WithData, words } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

/** Which files show the failure of a request as it is, in its own panel. */
const TELL = [
  "src/app/DataProblem.tsx",
  "src/app/EvidenceSlot.tsx",
  "src/app/ExportDialog.tsx",
  "src/app/ViewPanel.tsx",
  "src/app/embed/EmbeddedView.tsx",
  "src/app/embed/Waiting.tsx",
  "src/features/comparing/AgreementView.tsx",
  "src/features/diagnostics/DiagnosticsPanel.tsx",
  "src/features/downloading/DataPanel.tsx",
  "src/features/downloading/TableActions.tsx",
  "src/features/exporting/PictureStudio.tsx",
  "src/features/opening/OpeningPanel.tsx",
  "src/features/opening/editor/DatasetEditor.tsx",
] as const;

const idle = { forget: nothing, savePng: nothing, saveSvg: nothing, savePdf: nothing, copyPng: nothing };

/** What went wrong. */
export const ERRORS: readonly GalleryState[] = [
  ...kindsOf(DATA_ERRORS).map(dataError),
  ...kindsOf(KEPT_ERRORS).map((kind) => ({
    id: `error-kept-${kind}`,
    name: `A dataset kept here that cannot be shown: ${kind}`,
    where: ["src/app/Waiting.tsx"],
    shown: (
      <Waiting
        own
        error={new KeptError(kind, "own-1a2b3c4d", "What the browser said.")}
        onRetry={nothing}
        onData={nothing}
      />
    ),
  })),
  {
    id: "error-search",
    name: "The words could not be searched",
    where: ["src/app/SearchNotes.tsx"],
    shown: <SearchNotes {...panelProps({ q: "fish" }, words(refused))} />,
  },
  {
    id: "error-map",
    name: "The shapes of the map could not be loaded",
    where: ["src/features/map/MapView.tsx"],
    shown: (
      <WithData failed={[[["shapes"], refused]]}>
        <AMap />
      </WithData>
    ),
  },
  {
    id: "error-panel",
    name: "A panel that could not be drawn",
    where: ["src/app/PanelBoundary.tsx"],
    shown: (
      <PanelBoundary name="The map" onClose={nothing}>
        <Breaks />
      </PanelBoundary>
    ),
  },
  {
    id: "error-refused",
    name: "A file that was not opened",
    where: ["src/features/opening/RefusedStage.tsx"],
    shown: (
      <RefusedStage
        refusal={{
          name: "holiday.jpg",
          what: "It is a picture, not data.",
          remedy: "Open a CSV, TSV or JSON file.",
          report: null,
          again: null,
        }}
        onAgain={nothing}
        onBack={nothing}
      />
    ),
  },
  ...kindsOf(EXPORT_ERRORS).map(exportError),
];

function dataError(kind: DataErrorKind): GalleryState {
  const error = new DataError(kind, "https://example.org/api/datasets.json", "What the server answered.");
  return {
    id: `error-data-${kind}`,
    name: `A request that failed: ${kind}`,
    where: TELL,
    shown: <DataProblem error={error} onRetry={nothing} />,
  };
}

function exportError(kind: ExportErrorKind): GalleryState {
  const outcome = { kind: "failed", error: new ExportError(kind) } as const;
  return {
    id: `error-export-${kind}`,
    name: `A picture that could not leave the page: ${kind}`,
    where: ["src/features/exporting/StudioActions.tsx"],
    shown: <StudioActions steps={{ ...idle, outcome }} drawable fits />,
  };
}

function Breaks(): never {
  // As it is thrown from one place the stack would be another on every machine.
  const error = new Error("Invented for the gallery.");
  error.stack = "Error: Invented for the gallery.";
  throw error;
}

function kindsOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  const kinds: K[] = [];
  for (const kind in table) kinds.push(kind);
  return kinds;
}
