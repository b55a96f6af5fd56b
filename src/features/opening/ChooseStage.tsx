import { Tabs, tabId } from "../../ui/Tabs.tsx";
import { DatasetList, type DatasetListProps } from "./DatasetList.tsx";
import type { Tab } from "./given.ts";
import styles from "./Opening.module.css";
import type { Origin } from "./stage.ts";
import { WaysToOpen } from "./WaysToOpen.tsx";

const TABS = [
  { id: "open", label: "Open" },
  { id: "datasets", label: "Datasets here" },
] as const;
const PANEL = "opening";

/** Where the dialog begins: the ways to open something, and the datasets that are there. Takes drops and pastes. */
export function ChooseStage(
  props: DatasetListProps & {
    tab: Tab;
    /** What is told where another stage led back here, whose focus went away with it; null where none did. */
    said: string | null;
    onTab: (tab: Tab) => void;
    onFiles: (files: readonly File[]) => void;
    onOpen: (origin: Origin) => void;
  },
) {
  const { tab, said, onTab, onFiles, onOpen, ...list } = props;
  return (
    <div data-takes-files>
      <Tabs
        label="Data"
        className={styles.tabs}
        panelId={PANEL}
        tabs={TABS}
        chosen={tab}
        onChoose={(id) => onTab(TABS.find((known) => known.id === id)?.id ?? "open")}
      />
      <div
        role="tabpanel"
        id={PANEL}
        aria-labelledby={tabId(PANEL, tab)}
        tabIndex={-1}
        ref={said === null ? undefined : takeFocus}
        className={styles.panel}
      >
        {/* What was typed is kept while the list is looked at. */}
        <div hidden={tab !== "open"}>
          <p role="status" className={styles.hint}>
            {said}
          </p>
          <WaysToOpen onFiles={onFiles} onOpen={onOpen} />
        </div>
        {tab === "datasets" && <DatasetList {...list} />}
      </div>
    </div>
  );
}

function takeFocus(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
}
