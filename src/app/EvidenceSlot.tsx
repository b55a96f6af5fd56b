import type { WordsState } from "../data/useWords.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { statementsAt } from "../domain/evidence.ts";
import { cellsOf, type Cell } from "../domain/matrix.ts";
import type { CellRef, ViewState } from "../domain/viewState.ts";
import { EvidencePanel } from "../features/evidence/EvidencePanel.tsx";
import { DataProblem } from "./DataProblem.tsx";
import type { Selection } from "./select.ts";

/** The evidence of the chosen mark, if one is chosen and the filters leave it in view. */
export function EvidenceSlot(props: {
  index: DatasetIndex;
  view: ViewState;
  chosen: Cell | null;
  selection: Selection;
  folded: ReadonlySet<string>;
  told: WordsState;
  takesFocus: boolean;
  onChoose: (cell: CellRef) => void;
  onClose: () => void;
}) {
  const { index, view, chosen, selection, told } = props;
  if (!chosen) return null;
  const everywhere = index.dataset.statements.filter(({ issue }) => issue === view.issue);
  const whole = statementsAt(everywhere, { row: chosen.row, position: chosen.position.id });
  return (
    <EvidencePanel
      index={index}
      cell={chosen}
      cells={cellsOf(selection.matrix, view.view === "matrix" ? props.folded : undefined)}
      words={told.words}
      hidden={whole.length - chosen.statements.length}
      takesFocus={props.takesFocus}
      problem={told.error && <DataProblem error={told.error} onRetry={told.retry} />}
      onChoose={props.onChoose}
      onClose={props.onClose}
    />
  );
}
