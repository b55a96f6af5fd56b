import type { Patch } from "../data/useViewState.ts";
import { isOwn } from "../data/ownData.ts";
import { absenceLabel } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { statementsOn } from "../domain/statements.ts";
import { stancesOf } from "../domain/stances.ts";
import type { CellRef, ViewState } from "../domain/viewState.ts";
import { capital, grouped, uncapital } from "../domain/text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { focusIssueTab, focusViewTab } from "./focus.ts";
import { emptyWords } from "../features/issues/cellLook.ts";
import IssuesView from "../features/issues/IssuesView.tsx";
import type { FoldedGroups } from "./useFolded.ts";
import { latePanel } from "./latePanel.tsx";

const LateCompare = latePanel("The comparison", () => import("../features/comparing/CompareView.tsx"));
const LateAgreement = latePanel("The agreement", () => import("../features/comparing/AgreementView.tsx"));
const WAITING = <p>Loading the view…</p>;

/** Above these a page would stand still: pairs of actors grow with their square, cells with actors and issues. */
const MOST_COMPARED = 1000;
const MOST_CELLS = 20_000_000;

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
  const onChoose = (issueId: string, cell: CellRef) => props.choose(heldIn(index, issueId, cell), issueId);
  const silence = silenceIn(index, found !== null);
  const cells = index.dataset.actors.length * index.dataset.issues.length;
  if (cells > MOST_CELLS) return <TooMany cells={cells} />;
  if (view.view === "issues") {
    return (
      <IssuesView
        {...{ index, view, found, silence, patch, hrefOf, onIssue }}
        folded={props.groups.folded}
        onFolded={props.groups.onFolded}
        onChoose={onChoose}
      />
    );
  }
  const stances = stancesOf(index, found);
  if (view.view === "agreement") {
    const actors = view.countries.length > 0 ? view.countries : index.dataset.actors.map(({ id }) => id);
    if (actors.length > MOST_COMPARED)
      return (
        <EmptyState title={`${grouped(actors.length)} actors are too many to compare each with each`}>
          <p>Choose up to {grouped(MOST_COMPARED)} of them under Countries.</p>
        </EmptyState>
      );
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
        silence: capital(silence),
        chosen: view,
        onChoose,
      }}
    />
  );
}

/** What an empty cell means, in small letters. The sources of an opened dataset are not unpacked for it, and may be damaged. */
function silenceIn({ dataset }: DatasetIndex, searching: boolean): string {
  const isShort = searching || isOwn(dataset.id);
  return isShort ? emptyWords(searching) : uncapital(absenceLabel(dataset));
}

function TooMany({ cells }: { cells: number }) {
  return (
    <EmptyState title="Too many actors and issues to show at once">
      <p>
        {grouped(cells)} cells, {grouped(MOST_CELLS)} at most. Each issue can be opened by itself; a file with
        fewer actors or issues shows all of them.
      </p>
    </EmptyState>
  );
}

/** The mark of a cell by a position that its actor states: beyond the 32nd, a cell does not tell positions apart. */
function heldIn(index: DatasetIndex, issueId: string, { row, position }: CellRef): CellRef {
  const own = statementsOn(index, issueId).filter(({ actor }) => actor === row);
  const stated = own.some((statement) => statement.position === position);
  return { row, position: stated ? position : (own[0]?.position ?? position) };
}
