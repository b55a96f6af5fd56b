import type { WordsState } from "../data/useWords.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { statementsAt } from "../domain/evidence.ts";
import { cellsOf, type Cell } from "../domain/matrix.ts";
import type { CellRef, ViewState } from "../domain/viewState.ts";
import { EvidencePanel } from "../features/evidence/EvidencePanel.tsx";
import { DataProblem } from "./DataProblem.tsx";
import { focusEvidence } from "./focus.ts";
import type { Selection } from "./select.ts";

interface Props {
  index: DatasetIndex;
  view: ViewState;
  chosen: Cell | null;
  selection: Selection;
  folded: ReadonlySet<string>;
  told: WordsState;
  /** Makes a picture of a statement. */
  onPicture: (statementId: string) => void;
  onWalk: (cell: CellRef) => void;
  onChoose: (cell: CellRef) => void;
  onClose: () => void;
}

/** The evidence of the chosen mark, if one is chosen and the filters leave it in view. */
export function EvidenceSlot(props: Props) {
  const { index, view, chosen, told } = props;
  if (!chosen) return null;
  const everywhere = index.dataset.statements.filter(({ issue }) => issue === view.issue);
  const whole = statementsAt(everywhere, { row: chosen.row, position: chosen.position.id });
  const error = told.errorOn(view.issue);
  const retry = () => {
    told.retry();
    focusEvidence();
  };
  return (
    <EvidencePanel
      index={index}
      cell={chosen}
      cells={walkable(props, chosen)}
      words={told.words}
      hidden={whole.length - chosen.statements.length}
      problem={error && <DataProblem error={error} onRetry={retry} />}
      onPicture={props.onPicture}
      onWalk={props.onWalk}
      onChoose={props.onChoose}
      onClose={props.onClose}
    />
  );
}

/** The marks to walk: those in sight, and the chosen one even where its row is folded. */
function walkable({ selection, view, folded }: Props, chosen: Cell): readonly Cell[] {
  const all = cellsOf(selection.matrix);
  if (view.view === "bars" || view.view === "statements") return all;
  // On the map speakers have no marks of their own, as if every row were folded.
  const shut = view.view === "map" ? new Set(selection.matrix.rows.map(({ id }) => id)) : folded;
  const inSight = new Set(cellsOf(selection.matrix, shut));
  return all.filter(
    (cell) => inSight.has(cell) || (cell.row === chosen.row && cell.position === chosen.position),
  );
}
