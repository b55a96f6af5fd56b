import type { DatasetIndex } from "../domain/dataset.ts";
import { headline } from "../domain/headline.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { latePanel } from "./latePanel.tsx";
import { isNothing, type Selection } from "./select.ts";

const LateExport = latePanel("The export", () => import("./ExportDialog.tsx"));

/** What is asked to leave the page: a statement as a quote card, or the view as it is (null). */
export interface Exporting {
  readonly statement: string | null;
}

/**
 * The export dialog while it is asked for and there is something to export. It is open at once: what is said while its
 * content loads, or when that fails, stands where a person looks, and closing it leads back to where it was opened.
 */
export function ExportSlot(props: {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  say: () => string;
  searching: boolean;
  folded: ReadonlySet<string>;
  /** Which rows the search finds; null for all. */
  found: RowSet | null;
  exporting: Exporting | null;
  hrefOf: (change: Partial<ViewState>) => string;
  onDone: () => void;
}) {
  const { index, view, selection, folded, found, exporting, hrefOf, onDone } = props;
  if (!exporting || props.searching || (!isWhole(view.view) && isNothing(selection.matrix))) return null;
  const { matrix, inView } = selection;
  const { statement } = exporting;
  const shown = { index, view, matrix, folded, found, hrefOf, statement };
  return (
    <Dialog title="Export and share" onClose={onDone}>
      <LateExport
        shows={view.issue}
        waiting={<p role="status">Loading…</p>}
        panel={{
          ...shown,
          statements: inView,
          headline: isWhole(view.view) ? headline(matrix, index, view.q) : props.say(),
        }}
      />
    </Dialog>
  );
}
