import type { DatasetIndex } from "../dataset.ts";
import { BLOCS, type Bloc } from "./blocs.ts";
import { regions, REGIONS_SOURCE, subregions, type Region } from "./regions.ts";

/** A way to group the actors of a dataset: each actor is in exactly one group, and no group is empty. */
export interface Grouping {
  /** "region", "subregion", "bloc-eu", or the id of a grouping of the dataset. */
  readonly id: string;
  readonly label: string;
  /** The date of which reference data tell; null for regions and for groupings of the dataset. */
  readonly asOf: string | null;
  readonly source: string | null;
  /** What the groups do not show; null for nothing. */
  readonly note: string | null;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly label: string;
  /** Ids, in the dataset's order. */
  readonly actors: readonly string[];
}

const REGIONS_NOTE =
  "M49 gives no region to Antarctica, Taiwan and Kosovo; Palestine and Western Sahara stand where it lists them. Grouping is for statistics and no judgement on a status.";
const NO_REGION = "Not in a region of UN M49";
const kept = new WeakMap<DatasetIndex, readonly Grouping[]>();

/** Every grouping that tells some actors of a dataset from others: UN M49 regions, blocs, then the dataset's own. */
export function groupingsFor(index: DatasetIndex): readonly Grouping[] {
  const groupings = kept.get(index) ?? made(index);
  kept.set(index, groupings);
  return groupings;
}

/** The members that a dataset has of a bloc, by the id of its grouping ("bloc-eu"), as ids; none for another id. */
export function membersOf(index: DatasetIndex, groupingId: string): readonly string[] {
  const bloc = blocOf(groupingId);
  return bloc ? actorsWith(index, bloc.codes) : [];
}

/** The bloc of a grouping's id. */
export function blocOf(groupingId: string): Bloc | undefined {
  return BLOCS.find(({ id }) => groupingId === `bloc-${id}`);
}

function made(index: DatasetIndex): readonly Grouping[] {
  const { groupings = [] } = index.dataset;
  const reference = [
    byRegion(index, { id: "region", label: "Region (UN M49)", regions: regions() }),
    byRegion(index, { id: "subregion", label: "Sub-region (UN M49)", regions: subregions() }),
    ...BLOCS.map((bloc) => byBloc(index, bloc)),
  ];
  const idOf = idsBeside(reference);
  return [
    ...reference,
    ...groupings.map(({ id, label, groups }) => ({
      id: idOf(id),
      label,
      asOf: null,
      source: null,
      note: null,
      groups: complete(index, groups, "In no group"),
    })),
  ].filter(({ groups }) => groups.length > 1);
}

/** An address names a grouping by its id: one of a dataset that has another's gets one of its own. */
function idsBeside(reference: readonly Grouping[]): (id: string) => string {
  const taken = new Set(reference.map(({ id }) => id));
  return (wanted) => {
    let id = wanted;
    while (taken.has(id)) id = `column-${id}`;
    taken.add(id);
    return id;
  };
}

function byRegion(
  index: DatasetIndex,
  {
    id,
    label,
    regions: listed,
  }: { readonly id: string; readonly label: string; readonly regions: readonly Region[] },
): Grouping {
  const groups = listed.map((region) => ({ label: region.label, actors: actorsWith(index, region.codes) }));
  return {
    id,
    label,
    asOf: null,
    source: REGIONS_SOURCE,
    note: REGIONS_NOTE,
    groups: complete(index, groups, NO_REGION),
  };
}

function byBloc(index: DatasetIndex, { id, label, inText, codes, asOf, source, note }: Bloc): Grouping {
  const members = { label: `Members of ${inText}`, actors: actorsWith(index, codes) };
  const groups = members.actors.length === 0 ? [] : complete(index, [members], "Everyone else");
  return { id: `bloc-${id}`, label, asOf, source, note, groups };
}

/**
 * Groups without the empty ones, and with whoever is in none; an actor named twice stays in the first, and groups of one
 * name are one.
 */
function complete(index: DatasetIndex, groups: readonly Group[], rest: string): readonly Group[] {
  const taken = new Set<string>();
  const byLabel = new Map<string, readonly string[]>();
  const add = (label: string, actors: readonly string[]) => {
    if (actors.length > 0) byLabel.set(label, [...(byLabel.get(label) ?? []), ...actors]);
  };
  for (const { label, actors } of groups) {
    const fresh = [...new Set(actors)].filter((actor) => index.actors.has(actor) && !taken.has(actor));
    for (const actor of fresh) taken.add(actor);
    add(label, fresh);
  }
  add(
    rest,
    index.dataset.actors.flatMap(({ id }) => (taken.has(id) ? [] : [id])),
  );
  return [...byLabel].map(([label, actors]) => ({ label, actors }));
}

function actorsWith({ dataset }: DatasetIndex, codes: readonly string[]): readonly string[] {
  const wanted = new Set(codes);
  return dataset.actors.flatMap((actor) =>
    actor.kind === "country" && wanted.has(actor.iso3) ? [actor.id] : [],
  );
}
