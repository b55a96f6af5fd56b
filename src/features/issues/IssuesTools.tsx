import { ChevronsDownUp, ChevronsUpDown, Search } from "lucide-react";
import { useId, useState } from "react";
import type { Patch } from "../../data/useViewState.ts";
import { countOf, rowName } from "../../domain/actors.ts";
import type { ActorSort } from "../../domain/actorOrder.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { groupingsFor, type Grouping } from "../../domain/reference/groupings.ts";
import { sortOf, type ViewState } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "./Choice.tsx";
import styles from "./IssuesTools.module.css";

interface Props {
  index: DatasetIndex;
  view: ViewState;
  grouping: Grouping | null;
  /** The order in force. */
  kind: ActorSort["kind"];
  /** How many issues are in view. */
  shown: number;
  /** Whether any group is folded. */
  folded: boolean;
  patch: Patch;
  onFoldAll: (folded: boolean) => void;
}

/** How the rows of all issues are grouped and sorted, and the search in its heads. */
export function IssuesTools(props: Props) {
  const { index, view, grouping, patch } = props;
  const groupings = groupingsFor(index);
  return (
    <div className={styles.tools}>
      <div className={styles.bar}>
        <HeadSearch heads={view.heads} onType={(heads) => patch({ heads }, "typing")} />
        <Choice
          label="Group by"
          chosen={grouping?.id ?? ""}
          options={[{ id: "", label: "None" }, ...groupings]}
          onChoose={(group) => patch({ group })}
        />
        <Sorting {...props} />
        {grouping && (
          <Button look="quiet" onClick={() => props.onFoldAll(!props.folded)}>
            {props.folded ? (
              <ChevronsUpDown size={14} aria-hidden />
            ) : (
              <ChevronsDownUp size={14} aria-hidden />
            )}
            {props.folded ? "Unfold all" : "Fold all"}
          </Button>
        )}
        <span role="status" className={styles.count}>
          {props.shown === index.dataset.issues.length
            ? countOf(props.shown, "issue")
            : `${props.shown} of ${countOf(index.dataset.issues.length, "issue")}`}
        </span>
      </div>
      <Notes {...props} />
    </div>
  );
}

function Sorting({ index, view, kind, patch }: Props) {
  const { actors, issues } = index.dataset;
  const sorted = kind === "issue" ? issues.find(({ id }) => id === view.by) : undefined;
  const sortBy = (sort: string) => {
    if (sort === "agreement") patch({ sort, by: actors[0]?.id ?? "" });
    else patch({ sort: sort === "statements" ? sort : null, by: "" });
  };
  return (
    <>
      <Choice
        label="Sort by"
        chosen={kind}
        options={[
          { id: "name", label: "Name" },
          { id: "statements", label: "Number of issues" },
          { id: "agreement", label: "Agreement with…" },
          ...(sorted ? [{ id: "issue", label: `Issue: ${sorted.shortTitle}` }] : []),
        ]}
        onChoose={(sort) => sort !== kind && sortBy(sort)}
      />
      {kind === "agreement" && (
        <Choice
          label="Agreement with"
          chosen={view.by}
          options={actors
            .map((actor) => ({ id: actor.id, label: rowName(actor) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }))}
          onChoose={(by) => patch({ sort: "agreement", by })}
        />
      )}
    </>
  );
}

/** What the groups rest on, and what of the address is not here. */
function Notes({ view, grouping, kind }: Props) {
  const asked = sortOf(view);
  const lost = [
    ...(view.group !== "" && !grouping ? ["The address groups by what this dataset does not have."] : []),
    ...(asked !== kind ? ["The address sorts by what is not in this dataset; rows are sorted by name."] : []),
  ];
  const about = grouping && [
    ...(grouping.asOf === null ? [] : [`As of ${grouping.asOf}.`]),
    ...(grouping.source === null ? ["A column of the file."] : [`Source: ${grouping.source}.`]),
    ...(grouping.note === null ? [] : [grouping.note]),
  ];
  return [...lost, ...(about ? [about.join(" ")] : [])].map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}

/** Finds columns. What is being typed is kept as typed; the view has it without outer blanks. */
function HeadSearch({ heads, onType }: { heads: string; onType: (heads: string) => void }) {
  const id = useId();
  const [draft, setDraft] = useState(heads);
  return (
    <div className={styles.search}>
      <Search size={14} aria-hidden className={styles.lens} />
      <label htmlFor={id} className="visually-hidden">
        Filter issues
      </label>
      <input
        id={id}
        type="search"
        placeholder="Filter issues"
        autoComplete="off"
        value={draft.trim() === heads ? draft : heads}
        onChange={(event) => {
          setDraft(event.target.value);
          onType(event.target.value.trim());
        }}
      />
    </div>
  );
}
