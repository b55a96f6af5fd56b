import type { WordsState } from "../data/useWords.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { statementsAt } from "../domain/evidence.ts";
import { cellsOf } from "../domain/matrix.ts";
import type { CellRef, ViewState } from "../domain/viewState.ts";
import { EvidencePanel } from "../features/evidence/EvidencePanel.tsx";
import { DataProblem } from "./DataProblem.tsx";
import type { Selection } from "./select.ts";

/** The evidence of the chosen mark, if one is chosen and the filters leave it in view. */
export function EvidenceSlot(props: {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  folded: ReadonlySet<string>;
  told: WordsState;
  takesFocus: boolean;
  onChoose: (cell: CellRef) => void;
  onClose: () => void;
}) {
  const { index, view, selection, told } = props;
  const { cell } = view;
  if (!cell) return null;
  const all = cellsOf(selection.matrix);
  const chosen = all.find(({ row, position }) => row === cell.row && position.id === cell.position);
  if (!chosen) return null;
  const everywhere = index.dataset.statements.filter((s) => s.issue === view.issue);
  return (
    <EvidencePanel
      index={index}
      cell={chosen}
      cells={view.view === "matrix" ? cellsOf(selection.matrix, props.folded) : all}
      words={told.words}
      hidden={statementsAt(everywhere, cell).length - chosen.statements.length}
      takesFocus={props.takesFocus}
      problem={told.error && <DataProblem error={told.error} onRetry={told.retry} />}
      onChoose={props.onChoose}
      onClose={props.onClose}
    />
  );
}
