import { NotHere as NotInFrame } from "../../src/app/embed/NotHere.tsx";
import { OpenLink } from "../../src/app/embed/OpenLink.tsx";
import { emptiness } from "../../src/app/emptiness.ts";
import { Shell } from "../../src/app/Shell.tsx";
import { ViewPanel } from "../../src/app/ViewPanel.tsx";
import { Waiting } from "../../src/app/Waiting.tsx";
import { DataError } from "../../src/data/DataError.ts";
import AgreementView from "../../src/features/comparing/AgreementView.tsx";
import { stancesOf } from "../../src/domain/stances.ts";
import { EmptyState } from "../../src/ui/EmptyState.tsx";
import { aCountry, aDataset, anIssue, indexOf } from "../builders.ts";
import { index, nothing, panelProps, refused, Whole, WithData, words } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

const notHere = new DataError("notHere", "own-1a2b3c4d", "There is no such record.");
const many = indexOf(
  aDataset({
    actors: Array.from({ length: 1001 }, (_, at) =>
      aCountry({ id: `country-${at}`, name: `Country ${at}`, iso3: code(at) }),
    ),
  }),
);
/** More cells than a page can hold, of one actor and one issue each many times. */
const immense = {
  ...index,
  dataset: {
    ...index.dataset,
    actors: Array.from({ length: 10_000 }, () => aCountry()),
    issues: Array.from({ length: 2001 }, () => anIssue()),
  },
};

/** What there is nothing of. */
export const EMPTY: readonly GalleryState[] = [
  {
    id: "empty-catalogue",
    name: "The server’s catalogue is empty",
    where: ["src/app/Shell.tsx"],
    shown: (
      <WithData known={[[["catalogue"], []]]}>
        <Shell />
      </WithData>
    ),
  },
  {
    id: "empty-filters",
    name: "Nothing matches the filters",
    where: ["src/app/ViewPanel.tsx"],
    shown: <ViewPanel {...panelProps({ view: "bars", countries: ["iceland"], q: "fish" })} />,
  },
  {
    id: "empty-unsearched",
    name: "Nothing matches, and the words could not be searched",
    where: ["src/app/ViewPanel.tsx"],
    shown: <ViewPanel {...panelProps({ q: "fish" }, words(refused))} />,
  },
  {
    id: "empty-frame",
    name: "Nothing to show in a frame",
    where: ["src/app/embed/EmbeddedView.tsx"],
    shown: (
      <EmptyState title={emptiness(panelProps({ view: "bars", countries: ["iceland"], q: "fish" }))}>
        <p>New tariffs on fish · Search: fish</p>
        <OpenLink query="" />
      </EmptyState>
    ),
  },
  {
    id: "empty-frame-missing",
    name: "A frame asks for what is not offered",
    where: ["src/app/embed/NotHere.tsx"],
    shown: <NotInFrame what="issue “tarifs”" />,
  },
  {
    id: "empty-own",
    name: "A dataset that was opened in another browser",
    where: ["src/app/Waiting.tsx"],
    shown: <Waiting own error={notHere} onRetry={nothing} onData={nothing} />,
  },
  {
    id: "empty-issues",
    name: "No issue’s head matches",
    where: ["src/features/issues/IssuesView.tsx"],
    shown: <Whole view={{ view: "issues", heads: "quotas" }} />,
  },
  {
    id: "empty-too-many-cells",
    name: "More actors and issues than can be shown at once",
    where: ["src/app/WholePanel.tsx"],
    shown: <Whole view={{ view: "issues" }} of={immense} />,
  },
  {
    id: "empty-too-many-pairs",
    name: "More actors than can be compared each with each",
    where: ["src/app/WholePanel.tsx"],
    shown: <Whole view={{ view: "agreement" }} of={many} />,
  },
  {
    id: "empty-agreement",
    name: "Agreement with one actor in view",
    where: ["src/features/comparing/AgreementView.tsx"],
    shown: (
      <WithData>
        <AgreementView
          index={index}
          stances={stancesOf(index, null)}
          actors={["norway", "iceland"]}
          onCompare={nothing}
        />
      </WithData>
    ),
  },
];

/** Three letters for a number: "AAA", "AAB". */
function code(at: number): string {
  return [676, 26, 1].map((size) => String.fromCharCode(65 + (Math.floor(at / size) % 26))).join("");
}
