import X from "lucide-react/icons/x";
import { useMemo } from "react";
import { comparedIssues } from "../../domain/comparison.ts";
import { sidesOf, type Side } from "../../domain/sides.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { listed } from "../../domain/text.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { quoted } from "../../domain/viewParameters.ts";
import { blocOf } from "../../domain/reference/groupings.ts";
import type { Stances } from "../../domain/stances.ts";
import { Status } from "../../ui/Status.tsx";
import { HowAgreement } from "./HowAgreement.tsx";
import { IssueList } from "./IssueList.tsx";
import panel from "./Panel.module.css";
import { MOST_SIDES, SidePicker } from "./SidePicker.tsx";
import { SideSummary } from "./SideSummary.tsx";
import styles from "./CompareView.module.css";

/** No id has it. */
const SEPARATOR = "~";

interface Props {
  index: DatasetIndex;
  stances: Stances;
  /** Ids of actors and of blocs, as the address gives them. */
  compare: readonly string[];
  onCompare: (ids: readonly string[]) => void;
  hrefOfIssue: (issueId: string) => string;
  onIssue: (issueId: string) => void;
  /** What is said where nothing is held. */
  silence: string;
  /** The mark whose evidence is open, and the issue it is on. */
  chosen: { readonly cell: CellRef | null; readonly issue: string };
  onChoose: (issueId: string, cell: CellRef) => void;
}

/** Two or more actors or blocs, issue by issue: where they differ first, and how far they agree over all. */
export default function CompareView(props: Props) {
  const { index, stances, compare, onCompare } = props;
  // The address is read anew at each change, so its list is never the same object twice.
  const asked = compare.slice(0, MOST_SIDES).join(SEPARATOR);
  // Measured: the issues of 194 actors and 532 issues take 5 to 15 ms, and every page of the list draws this again.
  const { sides, unknown, issues } = useMemo(() => {
    const found = sidesOf(index, asked.split(SEPARATOR).filter(Boolean));
    return { ...found, issues: found.sides.length < 2 ? [] : comparedIssues(index, stances, found.sides) };
  }, [index, stances, asked]);
  const known = sides.map(({ id }) => id);
  return (
    <section className={panel.panel}>
      <h2>Compare positions</h2>
      <Status words={`Compared: ${listed(sides.map(({ name }) => name)) || "nobody"}`} />
      <SidePicker
        index={index}
        chosen={known}
        onToggle={(id) =>
          onCompare(known.includes(id) ? known.filter((each) => each !== id) : [...known, id])
        }
      />
      <Chosen sides={sides} onDrop={(id) => onCompare(known.filter((each) => each !== id))} />
      {unknown.length > 0 && (
        <p className={styles.told}>Not in this dataset, and left out: {listed(unknown.map(quoted))}.</p>
      )}
      {compare.length > MOST_SIDES && (
        <p className={styles.told}>At most {MOST_SIDES} are compared; the others are left out.</p>
      )}
      {sides.length < 2 ? (
        <p>
          Choose {sides.length === 0 ? "two or more actors or blocs" : "one more actor or bloc"} to compare.
        </p>
      ) : (
        <>
          <SideSummary {...{ index, stances, sides }} />
          <IssueList key={known.join(" ")} {...props} sides={sides} issues={issues} />
        </>
      )}
      <Sources sides={sides} />
      <HowAgreement />
    </section>
  );
}

function Chosen({ sides, onDrop }: { sides: readonly Side[]; onDrop: (id: string) => void }) {
  if (sides.length === 0) return null;
  return (
    <ul aria-label="Compared" className={styles.chosen}>
      {sides.map(({ id, name, bloc, members }) => (
        <li key={id}>
          {name}
          {bloc && <small> {members.length} in this data</small>}
          <button
            type="button"
            aria-label={`Leave out ${name}`}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget);
              onDrop(id);
            }}
          >
            <X aria-hidden="true" size={15} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Takes focus from a button that goes away with its item to that of the next one, else the last, else to the field. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest("li");
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const field = button.closest("section")?.querySelector<HTMLElement>("input");
  (beside?.querySelector<HTMLElement>("button") ?? field)?.focus();
}

/** Who counts as a member of the blocs compared, since when, and on whose word. */
function Sources({ sides }: { sides: readonly Side[] }) {
  return sides.map(({ id }) => {
    const bloc = blocOf(id);
    return (
      bloc && (
        <p key={id} className={panel.hint}>
          {bloc.label}, members as of {bloc.asOf}. {bloc.note} Source: {bloc.source}.
        </p>
      )
    );
  });
}
