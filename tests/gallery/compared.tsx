import AgreementView from "../../src/features/comparing/AgreementView.tsx";
import CompareView from "../../src/features/comparing/CompareView.tsx";
import { stancesOf } from "../../src/domain/stances.ts";
import { aCountry, aDataset, anIssue, aStatement, defaultView, indexOf } from "../builders.ts";
import { Acted, index, nothing, typeNoName } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

/** Three that speak on one issue alone. */
const few = indexOf(
  aDataset({
    actors: [
      aCountry(),
      aCountry({ id: "iceland", name: "Iceland", iso3: "ISL" }),
      aCountry({ id: "sweden", name: "Sweden", iso3: "SWE" }),
    ],
    issues: [anIssue()],
    statements: ["norway", "iceland", "sweden"].map((actor) => aStatement({ id: actor, actor })),
  }),
);

/** Comparisons of too few, or of those with too little in common. */
export const COMPARED: readonly GalleryState[] = [
  {
    id: "empty-compare",
    name: "Nobody is chosen to be compared",
    where: ["src/features/comparing/CompareView.tsx"],
    shown: <Compared ids={[]} />,
  },
  {
    id: "empty-compare-one",
    name: "One is chosen to be compared, and another that the dataset has not",
    where: ["src/features/comparing/CompareView.tsx"],
    shown: <Compared ids={["norway", "atlantis"]} />,
  },
  {
    id: "empty-compare-issues",
    name: "Those compared hold no position on what a search leaves in view",
    where: ["src/features/comparing/IssueList.tsx"],
    shown: <Compared ids={["norway", "iceland"]} found={new Uint8Array(index.coding.rows)} />,
  },
  {
    id: "empty-compare-search",
    name: "Whom to compare, by a name that nobody has",
    where: ["src/features/comparing/SidePicker.tsx", "src/ui/Combobox.tsx"],
    shown: (
      <Acted act={typeNoName}>
        <Compared ids={[]} />
      </Acted>
    ),
  },
  {
    id: "empty-agreement-numbers",
    name: "Agreement where all pairs share too few issues",
    where: ["src/features/comparing/AgreementView.tsx"],
    shown: (
      <AgreementView
        index={few}
        stances={stancesOf(few, null)}
        actors={["norway", "iceland", "sweden"]}
        onCompare={nothing}
      />
    ),
  },
];

function Compared({ ids, found = null }: { ids: readonly string[]; found?: Uint8Array | null }) {
  return (
    <CompareView
      index={index}
      stances={stancesOf(index, found)}
      compare={ids}
      onCompare={nothing}
      hrefOfIssue={() => "#"}
      onIssue={nothing}
      silence="No position stated in this article"
      chosen={defaultView(index)}
      onChoose={nothing}
    />
  );
}
