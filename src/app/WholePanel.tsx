import type { Patch } from "../data/useViewState.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { stancesOf } from "../domain/stances.ts";
import type { CellRef, ViewState } from "../domain/viewState.ts";
import { focusIssueTab, focusViewTab } from "./focus.ts";
import IssuesView from "../features/issues/IssuesView.tsx";
import type { FoldedGroups } from "./useFolded.ts";
import { latePanel } from "./latePanel.tsx";

const LateCompare = latePanel("The comparison", () => import("../features/comparing/CompareView.tsx"));
const LateAgreement = latePanel("The agreement", () => import("../features/comparing/AgreementView.tsx"));
const WAITING = <p>Loading the view…</p>;

interface Props {
  index: DatasetIndex;
  view: ViewState;
  found: RowSet | null;
  groups: FoldedGroups;
  patch: Patch;
  hrefOf: (change: Partial<ViewState>) => string;
  choose: (cell: CellRef, issueId: string) => void;
}

/** A view of every issue at once: all of them, two or more actors compared, or who agrees with whom. */
export default function WholePanel(props: Props) {
  const { index, view, found, patch, hrefOf } = props;
  const onIssue = (issue: string) => {
    patch({ view: "matrix", issue, cell: null, sort: null });
    focusIssueTab(issue);
  };
  if (view.view === "issues") {
    return (
      <IssuesView
        {...{ index, view, found, patch, hrefOf, onIssue }}
        folded={props.groups.folded}
        onFolded={props.groups.onFolded}
        onChoose={(issueId, cell) => props.choose(cell, issueId)}
      />
    );
  }
  const stances = stancesOf(index, found);
  if (view.view === "agreement") {
    const actors = view.countries.length > 0 ? view.countries : index.dataset.actors.map(({ id }) => id);
    const onCompare = (compare: readonly string[]) => {
      focusViewTab("compare");
      patch({ view: "compare", compare });
    };
    return (
      <LateAgreement shows="agreement" waiting={WAITING} panel={{ index, stances, actors, onCompare }} />
    );
  }
  return (
    <LateCompare
      shows="compare"
      waiting={WAITING}
      panel={{
        index,
        stances,
        compare: view.compare,
        onCompare: (compare) => patch({ compare }),
        hrefOfIssue: (issue) => hrefOf({ view: "matrix", issue }),
        onIssue,
      }}
    />
  );
}
