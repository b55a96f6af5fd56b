import { useState } from "react";
import { deleteOpened, renameOpened } from "../../data/opened/openedStore.ts";
import type { ListedEntry } from "../../data/opened/storedRecords.ts";
import { DeleteEntry } from "./DeleteEntry.tsx";
import { failureWords } from "./failureWords.ts";
import { plainName } from "./plainName.ts";
import { RenameEntry } from "./RenameEntry.tsx";
import { ShownEntry } from "./ShownEntry.tsx";

export interface OwnEntryProps {
  readonly entry: ListedEntry;
  /** Whether it is the dataset on show. */
  readonly chosen: boolean;
  readonly onShow: () => void;
  readonly onEdit: () => void;
  /** It was deleted. */
  readonly onGone: () => void;
  /** There is something to tell. */
  readonly onSaid: (sentence: string) => void;
}

/** A dataset that was opened here: as it is listed, while it gets another title, or before it is deleted. */
export function OwnEntry(props: OwnEntryProps) {
  const { entry, onGone, onSaid } = props;
  const [doing, setDoing] = useState<"first" | "nothing" | "renaming" | "deleting">("first");
  const name = plainName(entry.title);
  const after = (next: "first" | "nothing", what: Promise<unknown>, sentence: string) => {
    setDoing(next);
    what.then(
      () => onSaid(sentence),
      (error: unknown) => onSaid(failureWords(error)),
    );
  };
  const onNot = () => setDoing("nothing");
  if (doing === "renaming") {
    const rename = (title: string) =>
      after("nothing", renameOpened(entry.id, title), `Renamed to ${plainName(title)}.`);
    return <RenameEntry title={entry.title} onRename={rename} onNot={onNot} />;
  }
  if (doing === "deleting") {
    // The entry that goes away takes no focus.
    const remove = () => after("first", deleteOpened(entry.id).then(onGone), `Deleted ${name}.`);
    return <DeleteEntry name={name} onDelete={remove} onNot={onNot} />;
  }
  return (
    <ShownEntry
      {...props}
      focused={doing === "nothing"}
      onRename={() => setDoing("renaming")}
      onDelete={() => setDoing("deleting")}
    />
  );
}
