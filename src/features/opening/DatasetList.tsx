import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { openedQuery } from "../../data/openedQuery.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { useAskedDataset } from "../../data/useViewState.ts";
import { BundledEntry } from "./BundledEntry.tsx";
import list from "./datasets.module.css";
import styles from "./Opening.module.css";
import { OwnEntry } from "./OwnEntry.tsx";

export interface DatasetListProps {
  /** Goes to a dataset; null for the one shown by default. */
  readonly onShow: (datasetId: string | null) => void;
  readonly onEdit: (datasetId: string) => void;
  /** The dataset on show was deleted. */
  readonly onGone: () => void;
}

/** Every dataset that can be shown: those that come with the app, and those that were opened here. */
export function DatasetList({ onShow, onEdit, onGone }: DatasetListProps) {
  const asked = useAskedDataset();
  const bundled = useQuery(catalogueQuery()).data ?? [];
  const opened = useQuery(openedQuery());
  const [said, setSaid] = useState("");
  const { entries = [], trouble = null } = opened.data ?? {};
  const first = bundled[0]?.id;
  const chosen = [...bundled, ...entries].find(({ id }) => id === asked)?.id ?? first;
  return (
    <div className={list.datasets}>
      <ul>
        {bundled.map((entry) => (
          <BundledEntry
            key={entry.id}
            entry={entry}
            chosen={entry.id === chosen}
            onShow={() => onShow(entry.id === first ? null : entry.id)}
          />
        ))}
        {entries.map((entry) => (
          <OwnEntry
            key={entry.id}
            entry={entry}
            chosen={entry.id === chosen}
            onShow={() => onShow(entry.id)}
            onEdit={() => onEdit(entry.id)}
            onGone={() => entry.id === chosen && onGone()}
            onSaid={setSaid}
          />
        ))}
      </ul>
      {opened.isPending && <p className={styles.hint}>Looking for datasets opened here…</p>}
      {opened.isSuccess && entries.length === 0 && (
        <p className={styles.hint}>Datasets you open are listed here. They stay on this device.</p>
      )}
      {(trouble ?? opened.error) && (
        <p className={styles.warning}>
          {trouble ?? "The datasets opened here could not be listed. Reload the page."}
        </p>
      )}
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </div>
  );
}
