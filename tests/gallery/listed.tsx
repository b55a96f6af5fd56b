import IssuePicker from "../../src/app/IssuePicker.tsx";
import { CountryFilter } from "../../src/features/filters/CountryFilter.tsx";
import { SearchedList } from "../../src/features/opening/editor/SearchedList.tsx";
import MapView from "../../src/features/map/MapView.tsx";
import type { MapTopology } from "../../src/figures/map/mapShapes.ts";
import { aDataset, anOrganisation, aCountry, aStatement, indexOf } from "../builders.ts";
import { Acted, index, nothing, typeNoName, panelProps, Whole, WithData, words } from "./fixtures.tsx";
import type { GalleryState } from "./state.ts";

const { actors, issues } = index.dataset;
const countries = <CountryFilter actors={actors} chosen={[]} onChange={nothing} />;
/** More than a list shows without a search. */
const many = Array.from({ length: 24 }, (_, at) => `Source ${at + 1}`);
/** Nobody speaks who could be drawn on a map. */
const unplaced = indexOf(
  aDataset({
    actors: [aCountry(), anOrganisation()],
    statements: [aStatement({ actor: "fisheries-board" })],
  }),
);
const steps = Array.from({ length: 11 }, (_, at) => at);
/** One country, as a square of many points. */
const shapes: MapTopology = {
  type: "Topology",
  objects: {
    countries: {
      type: "GeometryCollection",
      geometries: [{ type: "Polygon", id: "NOR", arcs: [[0]] }],
    },
  },
  arcs: [
    [
      ...steps.map((step) => [5, 59 + 0.3 * step]),
      ...steps.map((step) => [5 + 2 * step, 62]),
      ...steps.map((step) => [25, 62 - 0.3 * step]),
      ...steps.map((step) => [25 - 2 * step, 59]),
      [5, 59],
    ],
  ],
};

/** Lists and a map on which there is nothing, by a search, a filter or the data. */
export const LISTED: readonly GalleryState[] = [
  {
    id: "loading-names",
    name: "Countries by a name that the data have not, while other names are on their way",
    where: ["src/features/filters/CountryFilter.tsx", "src/ui/Combobox.tsx"],
    shown: (
      <div className="list-room">
        <Acted act={typeNoName}>{countries}</Acted>
      </div>
    ),
  },
  {
    id: "empty-countries",
    name: "Countries by a name that nobody has",
    where: ["src/features/filters/CountryFilter.tsx", "src/ui/Combobox.tsx"],
    shown: (
      <div className="list-room">
        <Acted act={enterAndType}>{countries}</Acted>
      </div>
    ),
  },
  {
    id: "empty-issue-search",
    name: "One of many issues, by words that no title has",
    where: ["src/app/IssuePicker.tsx", "src/ui/Combobox.tsx"],
    shown: (
      <div className="list-room">
        <Acted act={typeNoName}>
          <IssuePicker issues={issues} chosen="tariffs" whole={false} onIssue={nothing} onAll={nothing} />
        </Acted>
      </div>
    ),
  },
  {
    id: "empty-editor-search",
    name: "A list of the editor in which a search finds nothing",
    where: ["src/features/opening/editor/SearchedList.tsx"],
    shown: (
      <Acted act={typeNoName}>
        <SearchedList noun={["source", "sources"]} entries={many} idOf={itself} textOf={itself}>
          {(title) => title}
        </SearchedList>
      </Acted>
    ),
  },
  {
    id: "empty-map",
    name: "A map without a mark",
    where: ["src/features/map/MapView.tsx", "src/features/map/Beside.tsx"],
    shown: (
      <WithData known={[[["shapes"], shapes]]}>
        <MapView
          index={unplaced}
          matrix={panelProps({ view: "map" }, words(), unplaced).selection.matrix}
          area="fit"
          chosen={null}
          onArea={nothing}
          onChoose={nothing}
        />
      </WithData>
    ),
  },
  {
    id: "empty-actors",
    name: "All issues without an actor in view",
    where: ["src/features/issues/IssuesView.tsx"],
    shown: <Whole view={{ view: "issues", countries: ["atlantis"] }} />,
  },
  {
    id: "notice-issues",
    name: "All issues, grouped and sorted by what the dataset has not",
    where: ["src/features/issues/IssuesTools.tsx"],
    shown: <Whole view={{ view: "issues", group: "atlantis", sort: "agreement", by: "atlantis" }} />,
  },
];

/** The names of all countries are fetched when the field is entered. */
function enterAndType(part: HTMLElement): void {
  part.querySelector("input")?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  typeNoName(part);
}

function itself(text: string): string {
  return text;
}
