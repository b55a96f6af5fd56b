import { useState } from "react";
import { rowName } from "../../domain/actors.ts";
import type { Actor } from "../../domain/schema.ts";
import { fold } from "../../domain/text.ts";
import { MultiCombobox } from "../../ui/MultiCombobox.tsx";

const NO_MATCH = 3;

type NamesOf = (actor: Actor) => readonly string[];
const ownNames: NamesOf = (actor) => [actor.name, rowName(actor), ...actor.otherNames];

/** Chooses the countries, organisations and groups in view; finds them by any name they go by. */
export function CountryFilter(props: {
  actors: readonly Actor[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { actors, chosen } = props;
  // The names of all countries are only needed here: until they come, and should they not, the data's own are searched.
  const [{ namesOf, coming }, setNames] = useState({ namesOf: ownNames, coming: true });
  const fetchNames = () =>
    void import("../../domain/actorNames.ts").then(
      (all) => setNames({ namesOf: all.namesOf, coming: false }),
      () => setNames({ namesOf: ownNames, coming: false }),
    );
  const match = (typed: string) => {
    const sought = fold(typed);
    const rank = (actor: Actor) => {
      const names = namesOf(actor).map(fold);
      if (names.includes(sought)) return 0;
      if (names.some((name) => name.startsWith(sought))) return 1;
      return names.some((name) => name.includes(` ${sought}`)) ? 2 : NO_MATCH;
    };
    return actors
      .map((actor) => ({ id: actor.id, label: rowName(actor), rank: rank(actor) }))
      .filter(({ rank: r }) => r < NO_MATCH)
      .toSorted((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, "en"));
  };
  return (
    <MultiCombobox
      label="Countries"
      placeholder={chosen.length === 0 ? "Countries: all" : `Countries: ${chosen.length} chosen`}
      chosen={chosen}
      match={match}
      onFocus={fetchNames}
      awaited={coming ? "Looking up other names…" : undefined}
      onToggle={(id) =>
        props.onChange(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id])
      }
    />
  );
}
