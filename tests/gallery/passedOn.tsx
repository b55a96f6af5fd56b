import { useEffect, useState } from "react";
import { evidenceQuery } from "../../src/data/queries.ts";
import { agreementQuery, askedOf } from "../../src/data/useAgreement.ts";
import DiagnosticsPanel from "../../src/features/diagnostics/DiagnosticsPanel.tsx";
import { diagnose, type Finding } from "../../src/features/diagnostics/diagnose.ts";
import DataPanel from "../../src/features/downloading/DataPanel.tsx";
import { StudioPreview } from "../../src/features/exporting/StudioPreview.tsx";
import { StudioReport } from "../../src/features/exporting/StudioReport.tsx";
import { studioPicture } from "../../src/features/exporting/studioPicture.ts";
import { openingSettings } from "../../src/features/exporting/studioSettings.ts";
import { EmbedSection } from "../../src/features/sharing/EmbedSection.tsx";
import type { Unframed } from "../../src/features/sharing/SharePanel.tsx";
import { CopyField } from "../../src/ui/CopyField.tsx";
import { copyProblem } from "../../src/export/copyText.ts";
import { wordsFor } from "../builders.ts";
import { Acted, index, nothing, panelProps, WithData } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

const DIAGNOSTICS = ["diagnostics"] as const;
const shown = panelProps({ view: "agreement" });
const card = studioPicture(
  {
    index,
    view: shown.view,
    folded: shown.folded,
    found: null,
    matrix: shown.selection.matrix,
    headline: "Norway supports.",
    statements: shown.selection.inView,
    words: new Map([["norway-supports", wordsFor("norway-supports")]]),
  },
  openingSettings(shown.view, "norway-supports"),
);
const empty = { sheets: [], fits: true } as const;
const drawn = {
  sheets: [{ key: "card", width: 1200, height: 675, figure: null }],
  fits: true,
  refused: null,
} as const;

/** Ways out of the page that are shut, that wait, or that failed; and diagnostics. */
export const PASSED_ON: readonly GalleryState[] = [
  {
    id: "empty-picture",
    name: "No picture yet, as its size is not one",
    where: ["src/features/exporting/StudioPreview.tsx"],
    shown: <StudioPreview ref={null} drawn={null} waiting={null} theme={undefined} />,
  },
  {
    id: "empty-picture-refused",
    name: "A picture that cannot be drawn",
    where: ["src/features/exporting/StudioPreview.tsx"],
    shown: (
      <StudioPreview ref={null} drawn={{ ...empty, refused: "Why." }} waiting={null} theme={undefined} />
    ),
  },
  ...(card
    ? [
        {
          id: "error-flag",
          name: "A quote card whose flag could not be loaded",
          where: ["src/features/exporting/StudioReport.tsx"],
          shown: <StudioReport picture={card} drawn={drawn} density={1} flagless />,
        },
      ]
    : []),
  {
    id: "loading-data",
    name: "Data to download wait for words, and their table for what is worked out",
    where: ["src/features/downloading/DataPanel.tsx", "src/features/downloading/TableActions.tsx"],
    shown: (
      <WithData
        pending={[[evidenceQuery(index, "tariffs").queryKey], [agreementQuery(askedOf(shown)).queryKey]]}
      >
        <DataPanel
          {...{ index, view: shown.view, matrix: shown.selection.matrix, found: null }}
          statements={shown.selection.inView}
          headline="Norway supports."
          address="https://example.org/?view=agreement"
        />
      </WithData>
    ),
  },
  {
    id: "empty-embed-own",
    name: "No code to embed data of one’s own",
    where: ["src/features/sharing/EmbedSection.tsx"],
    shown: <Embed unframed="own" />,
  },
  {
    id: "empty-embed-whole",
    name: "No code to embed every issue at once",
    where: ["src/features/sharing/EmbedSection.tsx"],
    shown: <Embed unframed="whole" />,
  },
  {
    id: "error-copy",
    name: "A text that could not be copied",
    where: ["src/ui/CopyField.tsx"],
    shown: (
      <Acted act={press}>
        <CopyField
          label="Link"
          text="https://example.org/?view=bars"
          rows={2}
          copy={() => Promise.reject(new DOMException("Refused.", "NotAllowedError"))}
          problem={copyProblem}
        />
      </Acted>
    ),
  },
  {
    id: "loading-diagnostics",
    name: "Diagnostics are gathered",
    where: ["src/features/diagnostics/DiagnosticsPanel.tsx"],
    shown: (
      <WithData pending={[[DIAGNOSTICS]]}>
        <DiagnosticsPanel onBack={nothing} />
      </WithData>
    ),
  },
  {
    id: "empty-diagnostics",
    name: "Diagnostics with no error noted",
    where: ["src/features/diagnostics/DiagnosticsPanel.tsx"],
    shown: <Untroubled />,
  },
];

function Embed({ unframed }: { unframed: Unframed }) {
  return (
    <EmbedSection
      {...{ title: "New tariffs on fish", headline: "Norway supports.", figureHeight: null, unframed }}
      {...{ address: "https://example.org/", embedBase: "https://example.org/embed.html" }}
      {...{ fixedQuery: "", liveQuery: "" }}
    />
  );
}

/** What diagnostics tell of errors; all else that they tell is another on every machine. */
function Untroubled() {
  const [found, setFound] = useState<readonly Finding[]>([]);
  useEffect(() => {
    void diagnose("").then((all) => setFound(all.filter(({ heading }) => heading === "Recent errors")));
  }, []);
  return (
    found.length > 0 && (
      <WithData known={[[DIAGNOSTICS, found]]} pending={[[DIAGNOSTICS]]}>
        <DiagnosticsPanel onBack={nothing} />
      </WithData>
    )
  );
}

function press(part: HTMLElement): void {
  part.querySelector("button")?.click();
}
