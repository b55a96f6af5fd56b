import { useEffect } from "react";
import type { WordsState } from "../data/useWords.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { cellsOf, type Cell } from "../domain/matrix.ts";
import { statementsAt, statementsOn } from "../domain/statements.ts";
import type { CellRef, ViewState } from "../domain/viewState.ts";
import { DataProblem } from "./DataProblem.tsx";
import { focusEvidence } from "./focus.ts";
import { latePanel } from "./latePanel.tsx";
import { isWhole } from "../domain/viewState.ts";
import type { Selection } from "./select.ts";

const LateEvidence = latePanel("The evidence", () => import("../features/evidence/EvidencePanel.tsx"));
const LateHistory = latePanel("The evidence", () => import("../features/evidence/HistoryPanel.tsx"));
/** What a panel shows while its code loads, for as short a time as that may be. */
const WAITING = <p>Loading the evidence…</p>;

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
  /** Told when the panel's code has come and the panel is there. */
  onShown: () => void;
}

/** Loads the evidence panel once the matrix is on screen: a connection that goes after that takes no part of the page along. */
export function useEvidenceAhead(): void {
  useEffect(() => {
    LateEvidence.ahead().catch(() => undefined);
  }, []);
}

/** The evidence of the chosen mark, if one is chosen and the filters leave it in view. */
export function EvidenceSlot(props: Props) {
  const { index, view, chosen, told } = props;
  if (!chosen) return null;
  const whole = statementsAt(statementsOn(index, view.issue), {
    row: chosen.row,
    position: chosen.position.id,
  });
  const error = told.errorOn(view.issue);
  const retry = () => {
    told.retry();
    focusEvidence();
  };
  const problem = error && <DataProblem error={error} onRetry={retry} />;
  const shown = { index, words: told.words, problem, onPicture: props.onPicture, onClose: props.onClose };
  const hidden = whole.length - chosen.statements.length;
  if (isWhole(view.view)) {
    const actorId = chosen.statements[0]?.actor ?? chosen.row;
    return (
      <LateHistory
        shows={`${view.issue} ${chosen.row}`}
        waiting={WAITING}
        panel={{ ...shown, issueId: view.issue, actorId, onShown: props.onShown }}
      />
    );
  }
  return (
    <LateEvidence
      shows={`${view.issue} ${chosen.row} ${chosen.position.id}`}
      waiting={WAITING}
      panel={{
        ...shown,
        hidden,
        cell: chosen,
        cells: walkable(props, chosen),
        onWalk: props.onWalk,
        onChoose: props.onChoose,
        onShown: props.onShown,
      }}
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
