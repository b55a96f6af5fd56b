import { isWhole, VIEWS, type View } from "../domain/viewState.ts";
import { Tabs } from "../ui/Tabs.tsx";
import styles from "./ViewTabs.module.css";
import { VIEW_PANEL } from "./panels.ts";

const LABELS = {
  matrix: "Matrix",
  bars: "Bars",
  map: "Map",
  statements: "Statements",
  issues: "All issues",
  agreement: "Agreement",
  compare: "Compare",
} as const satisfies Record<View, string>;

/** The views of an issue, or of the whole dataset, as tabs. */
export function ViewTabs({ chosen, onChoose }: { chosen: View; onChoose: (view: View) => void }) {
  return (
    <Tabs
      label="View"
      className={styles.views}
      panelId={VIEW_PANEL}
      tabs={VIEWS.filter((id) => isWhole(id) === isWhole(chosen)).map((id) => ({ id, label: LABELS[id] }))}
      chosen={chosen}
      onChoose={(id) => {
        const next = VIEWS.find((known) => known === id);
        if (next && next !== chosen) onChoose(next);
      }}
    />
  );
}
