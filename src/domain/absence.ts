import { speakerAside } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Actor, Issue } from "./schema.ts";
import { rowsOn, statementsOn } from "./statements.ts";
import type { ViewState } from "./viewState.ts";

/** Issues that an absent row names; of more it gives the number. */
const MOST_NAMED = 12;

/** An actor without a position on the issue, where it has one, and the speakers who stated it there, if any did. */
export interface AbsentRow {
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
  readonly elsewhere: readonly { readonly issue: Issue; readonly speakers: readonly string[] }[];
  /** How many further issues it has a position on. */
  readonly further: number;
}

/** The actors that a view would show and that state no position on its issue; groups are never among them. */
export function absentRows(index: DatasetIndex, view: ViewState): readonly AbsentRow[] {
  if (view.q.trim() !== "" || view.positions.length > 0) return [];
  const spoke = actorsOn(index, view.issue);
  const absent = index.dataset.actors
    .map((actor, place) => ({ actor, place }))
    .filter(({ actor, place }) => actor.kind !== "group" && spoke[place] === 0)
    .filter(({ actor }) => view.countries.length === 0 || view.countries.includes(actor.id));
  if (absent.length === 0) return [];
  const issues = issuesOf(index, new Set(absent.map(({ place }) => place)));
  return absent.map(({ actor, place }) => {
    const own = issues.get(place) ?? [];
    return {
      id: actor.id,
      name: actor.name,
      actor,
      elsewhere: own.slice(0, MOST_NAMED).map((issue) => ({ issue, speakers: voices(index, actor, issue) })),
      further: Math.max(0, own.length - MOST_NAMED),
    };
  });
}

/** One entry an actor: 1 where it has a statement on the issue. */
function actorsOn(index: DatasetIndex, issueId: string): Uint8Array {
  const [from, to] = rowsOn(index, issueId);
  const spoke = new Uint8Array(index.dataset.actors.length);
  for (let row = from; row < to; row += 1) spoke[index.coding.actor[row] ?? 0] = 1;
  return spoke;
}

/** The issues that some actors, by place, have a statement on, in the dataset's order. */
function issuesOf(
  { dataset, coding }: DatasetIndex,
  actors: ReadonlySet<number>,
): ReadonlyMap<number, Issue[]> {
  const found = new Map<number, Issue[]>();
  dataset.issues.forEach((issue, at) => {
    for (let row = coding.starts[at] ?? 0; row < (coding.starts[at + 1] ?? 0); row += 1) {
      const actor = coding.actor[row] ?? 0;
      if (!actors.has(actor)) continue;
      const own = found.get(actor);
      if (!own) found.set(actor, [issue]);
      else if (own.at(-1) !== issue) own.push(issue);
    }
  });
  return found;
}

function voices(index: DatasetIndex, actor: Actor, issue: Issue): readonly string[] {
  const own = statementsOn(index, issue.id).filter((s) => s.actor === actor.id);
  const speakers = own.flatMap((s) => (s.speaker === null ? [] : (index.speakers.get(s.speaker) ?? [])));
  return [...new Set(speakers.map(speakerAside))];
}
