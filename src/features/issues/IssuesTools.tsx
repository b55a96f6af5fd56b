import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronsDownUp from "lucide-react/icons/chevrons-down-up";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import Search from "lucide-react/icons/search";
import { useId, useState, type ReactNode } from "react";
import type { Patch } from "../../data/useViewState.ts";
import { countOf, rowName } from "../../domain/actors.ts";
import type { ActorSort } from "../../domain/actorOrder.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { groupingsFor, type Grouping } from "../../domain/reference/groupings.ts";
import { listed } from "../../domain/text.ts";
import { sortOf, type ViewState } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import { Status } from "../../ui/Status.tsx";
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
  /** How many actors are. */
  actors: number;
  /** Whether some of them are left out on paper. */
  cut: boolean;
  /** Whether any group is folded. */
  folded: boolean;
  patch: Patch;
  onFoldAll: (folded: boolean) => void;
  /** What the marks mean. */
  children: ReactNode;
}

/** How the rows of all issues are grouped and sorted, the search in its heads, and the key, in a narrow window at a press. */
export function IssuesTools(props: Props) {
  const { index, view, grouping, patch } = props;
  const [keyShown, setKeyShown] = useState(false);
  const keyId = useId();
  const groupings = groupingsFor(index);
  const issues = countOf(index.dataset.issues.length, "issue");
  const unprinted = [...(props.shown > MOST_PRINTED ? ["issues"] : []), ...(props.cut ? ["actors"] : [])];
  const counted = props.shown === index.dataset.issues.length ? issues : `${props.shown} of ${issues}`;
  return (
    <div className={styles.tools}>
      <div className={styles.bar}>
        <HeadSearch heads={view.heads} onType={(heads) => patch({ heads }, "typing")} />
        <span className={styles.count} aria-hidden>
          {counted}
        </span>
        <Status words={`${counted}, ${countOf(props.actors, "actor")} in view`} />
        <Button
          aria-expanded={keyShown}
          aria-controls={keyId}
          className={styles.keyButton}
          onClick={() => setKeyShown(!keyShown)}
        >
          Key {keyShown ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </Button>
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
      </div>
      <Lost {...props} />
      <div id={keyId} className={styles.key} data-shown={keyShown || undefined}>
        {grouping && <p className={styles.note}>{aboutGroups(grouping)}</p>}
        {unprinted.length > 0 && (
          <p className={styles.printed}>
            Not all {listed(unprinted)} fit this page. “Export” makes a picture or a PDF of all of them.
          </p>
        )}
        {props.children}
      </div>
    </div>
  );
}

/** So many columns fit a page upright. */
const MOST_PRINTED = 9;

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

/** What of the address is not here. */
function Lost({ view, grouping, kind }: Props) {
  const lost = [
    ...(view.group !== "" && !grouping ? ["The address groups by what this dataset does not have."] : []),
    ...(sortOf(view) !== kind
      ? ["The address sorts by what is not in this dataset; rows are sorted by name."]
      : []),
  ];
  return lost.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}

/** What the groups rest on. */
function aboutGroups({ asOf, source, note }: Grouping): string {
  return [
    ...(asOf === null ? [] : [`As of ${asOf}.`]),
    source === null ? "A column of the file." : `Source: ${source}.`,
    ...(note === null ? [] : [note]),
  ].join(" ");
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
        maxLength={300}
        value={draft.trim() === heads ? draft : heads}
        onChange={(event) => {
          setDraft(event.target.value);
          onType(event.target.value.trim());
        }}
      />
    </div>
  );
}
