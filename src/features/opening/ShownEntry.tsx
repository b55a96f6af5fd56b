import { useState } from "react";
import { readOpened } from "../../data/opened/openedStore.ts";
import type { ListedEntry } from "../../data/opened/storedRecords.ts";
import { fileSize } from "../../domain/fileSize.ts";
import type { ReadReport } from "../../domain/opened.ts";
import { Button } from "../../ui/Button.tsx";
import { countsOf, EntryHead } from "./BundledEntry.tsx";
import { failureWords } from "./failureWords.ts";
import list from "./datasets.module.css";
import styles from "./Opening.module.css";
import type { OwnEntryProps } from "./OwnEntry.tsx";
import { plainName } from "./plainName.ts";
import { ReportSection } from "./ReportSection.tsx";
import { useJsonOf } from "./useJsonOf.ts";

type Act = readonly [label: string, act: () => void];

/** An opened dataset in the list, with what can be done to it; a damaged one can only be deleted. */
export function ShownEntry(
  props: OwnEntryProps & {
    /** Whether it takes the focus, as what had it went away. */
    focused: boolean;
    onRename: () => void;
    onDelete: () => void;
  },
) {
  const { entry, chosen, onSaid } = props;
  const [report, setReport] = useState<ReadReport | null>(null);
  const saveJson = useJsonOf(entry, onSaid);
  const readReport = () =>
    readOpened(entry.id).then(
      (dataset) => setReport(dataset.report),
      (error: unknown) => onSaid(failureWords(error)),
    );
  const acts: readonly Act[] = [
    ["Rename", props.onRename],
    ["Edit positions and sources", props.onEdit],
    ["Save as JSON", () => void saveJson()],
    report ? ["Hide report", () => setReport(null)] : ["Report", () => void readReport()],
  ];
  return (
    <li
      className={list.entry}
      aria-current={chosen || undefined}
      tabIndex={-1}
      ref={props.focused ? takeFocus : undefined}
    >
      <EntryHead title={entry.title} chosen={chosen}>
        {entry.damaged ? DAMAGED : aboutOf(entry)}
        {!entry.stored && <b> · in memory only, until this page is closed</b>}
      </EntryHead>
      <div className={styles.actions}>
        {!entry.damaged && (
          <Button disabled={chosen} aria-label={`Show: ${entry.title}`} onClick={props.onShow}>
            Show
          </Button>
        )}
        {[...(entry.damaged ? [] : acts), ["Delete", props.onDelete] as const].map(([label, act]) => (
          <Button key={label} look="quiet" aria-label={`${label}: ${entry.title}`} onClick={act}>
            {label}
          </Button>
        ))}
      </div>
      {report && <ReportSection report={report} name={entry.fileName} />}
    </li>
  );
}

const DAMAGED = "What was kept is damaged and cannot be shown. Delete it and open the file again.";

function aboutOf({ fileName, size, openedAt, counts }: ListedEntry): string {
  const when = new Date(openedAt).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return `${plainName(fileName)}, ${fileSize(size)}, opened ${when} · ${countsOf(counts)}`;
}

function takeFocus(entry: HTMLElement | null): void {
  entry?.focus({ preventScroll: true });
}
