import { rowName } from "./actors.ts";
import { places } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";
import { blocOf, membersOf } from "./reference/groupings.ts";

/** Who is compared: an actor, or the members of a bloc that the dataset has. */
export interface Side {
  /** An actor's id, or "bloc-eu". */
  readonly id: string;
  readonly name: string;
  /** Places in the dataset's actors. */
  readonly members: readonly number[];
  readonly bloc: boolean;
}

/** The sides of some ids, and the ids that name none here: no actor, and no bloc of which the dataset has a member. */
export function sidesOf(index: DatasetIndex, ids: readonly string[]) {
  const placeOf = places(index.dataset.actors);
  const found = ids.map((id): Side | string => {
    const actor = index.actors.get(id);
    if (actor) return { id, name: rowName(actor), members: [placeOf.get(id) ?? 0], bloc: false };
    const members = membersOf(index, id).map((member) => placeOf.get(member) ?? 0);
    const bloc = blocOf(id);
    return bloc && members.length > 0 ? { id, name: bloc.label, members, bloc: true } : id;
  });
  return {
    sides: found.flatMap((side) => (typeof side === "string" ? [] : [side])),
    unknown: found.filter((side) => typeof side === "string"),
  };
}
