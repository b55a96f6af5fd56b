import { useQuery } from "@tanstack/react-query";
import { toldFailure } from "../../../data/DataError.ts";
import { readOpened, updateOpened } from "../../../data/opened/openedStore.ts";
import type { Editable } from "../../../domain/editDataset.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { EditorDialog } from "./EditorDialog.tsx";

interface Props {
  /** Of the opened dataset. */
  id: string;
  onClose: () => void;
  /** Called before it closes, when changes are saved. */
  onSaved?: () => void;
}

/** A dialog in which the positions, titles and sources of an opened dataset are edited. Loaded when it is asked for. */
export default function DatasetEditor({ id, onClose, onSaved }: Props) {
  // Read anew each time, and not again while it is edited.
  const { data, error, refetch } = useQuery({
    queryKey: ["editing", id],
    queryFn: () => readOpened(id),
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
  if (data) {
    const save = async (edited: Editable) => {
      const { stored, why } = await updateOpened(id, data, edited);
      onSaved?.();
      return { why: stored ? null : why };
    };
    return <EditorDialog saved={data} onSave={save} onClose={onClose} />;
  }
  return (
    <Dialog title="Edit a dataset" onClose={onClose}>
      {error ? (
        <ErrorPanel {...toldFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <p role="status">Reading the dataset…</p>
      )}
    </Dialog>
  );
}
