import { inRunningText, rowName } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { namesOf } from "../../domain/actorNames.ts";
import { BLOCS } from "../../domain/reference/blocs.ts";
import { membersOf } from "../../domain/reference/groupings.ts";
import { fold } from "../../domain/text.ts";
import type { Option } from "../../ui/Combobox.tsx";
import { MultiCombobox } from "../../ui/MultiCombobox.tsx";

/** More would not stand beside each other. */
export const MOST_SIDES = 8;
const NO_MATCH = 3;

interface Candidate extends Option {
  readonly names: readonly string[];
}

/** Chooses who is compared, by any name: actors, and blocs of which the dataset has members. */
export function SidePicker(props: {
  index: DatasetIndex;
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  const { index, chosen } = props;
  const full = chosen.length >= MOST_SIDES;
  const match = (typed: string): readonly Option[] => {
    const sought = fold(typed);
    return candidates(index)
      .filter(({ id }) => !full || chosen.includes(id))
      .map(({ id, label, names }) => ({ id, label, rank: rankOf(names, sought) }))
      .filter(({ rank }) => rank < NO_MATCH)
      .toSorted((a, b) => a.rank - b.rank);
  };
  const most = full ? `${MOST_SIDES} chosen, the most that can be` : undefined;
  return (
    <MultiCombobox
      label="Compare actors and blocs"
      placeholder={most ?? "Add an actor or a bloc"}
      none={most && `${most}: take one out to add another`}
      chosen={chosen}
      match={match}
      onToggle={props.onToggle}
    />
  );
}

const made = new WeakMap<DatasetIndex, readonly Candidate[]>();

/** Blocs first, then actors by name. */
function candidates(index: DatasetIndex): readonly Candidate[] {
  const known = made.get(index);
  if (known) return known;
  const blocs = BLOCS.flatMap(({ id, label, inText }): readonly Candidate[] => {
    const grouping = `bloc-${id}`;
    if (membersOf(index, grouping).length === 0) return [];
    return [{ id: grouping, label: `${label} (bloc)`, names: [label, inText, id].map(fold) }];
  });
  const actors = index.dataset.actors.map((actor): Candidate => ({
    id: actor.id,
    label: rowName(actor),
    names: [rowName(actor), ...namesOf(actor), inRunningText(actor)].map(fold),
  }));
  const all = [...blocs, ...actors.toSorted((a, b) => a.label.localeCompare(b.label, "en"))];
  made.set(index, all);
  return all;
}

function rankOf(names: readonly string[], sought: string): number {
  if (names.includes(sought)) return 0;
  if (names.some((name) => name.startsWith(sought))) return 1;
  return names.some((name) => name.includes(` ${sought}`)) ? 2 : NO_MATCH;
}
