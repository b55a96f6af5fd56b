import { sortOf, type Sort } from "../domain/viewState.ts";
import { isLarge } from "../features/matrix/large.ts";
import { MatrixView } from "../features/matrix/MatrixView.tsx";
import { focusIssueTab } from "./focus.ts";
import { latePanel } from "./latePanel.tsx";
import type { ViewPanelProps } from "./ViewPanel.tsx";

const LateLarge = latePanel("The matrix", () => import("../features/matrix/LargeMatrix.tsx"));

/** The matrix of the issue, drawn whole or, where it is large, in a window. */
export function MatrixPanel(props: ViewPanelProps) {
  const { index, view, selection, patch } = props;
  const panel = {
    index,
    matrix: selection.matrix,
    folded: props.folded,
    chosen: view.cell,
    sort: sortOf(view),
    hrefOfIssue: (issue: string) => props.hrefOf({ issue }),
    onFold: props.fold,
    onChoose: props.choose,
    onSort: (sort: Sort) => patch({ sort }),
    onIssue: (issue: string) => {
      focusIssueTab(issue);
      patch({ issue });
    },
    onRest: props.prefetch,
  };
  if (isLarge(selection.matrix))
    return <LateLarge shows={view.issue} waiting={<p>Loading the matrix…</p>} panel={panel} />;
  return <MatrixView {...panel} />;
}
