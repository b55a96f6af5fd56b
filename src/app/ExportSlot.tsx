import type { DatasetIndex } from "../domain/dataset.ts";
import type { ViewState } from "../domain/viewState.ts";
import { focusExport } from "./focus.ts";
import { latePanel } from "./latePanel.tsx";
import { isNothing, type Selection } from "./select.ts";

const LateExport = latePanel("The export dialog", () => import("./ExportDialog.tsx"));

/** What is asked to leave the page: a statement as a quote card, or the view as it is (null). */
export interface Exporting {
  readonly statement: string | null;
}

/** The export dialog while it is asked for and there is something to export. */
export function ExportSlot(props: {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  sentence: string;
  searching: boolean;
  folded: ReadonlySet<string>;
  exporting: Exporting | null;
  hrefOf: (change: Partial<ViewState>) => string;
  onDone: () => void;
}) {
  const { index, view, selection, folded, exporting, hrefOf, onDone } = props;
  const { matrix, inView } = selection;
  if (!exporting || props.searching || isNothing(matrix)) return null;
  const { statement } = exporting;
  const shown = { index, view, matrix, folded, hrefOf, statement };
  return (
    <LateExport
      shows={view.issue}
      onClose={() => {
        focusExport();
        onDone();
      }}
      panel={{ ...shown, statements: inView, headline: props.sentence, onClose: onDone }}
    />
  );
}
