import { groupNote, rowName } from "../../domain/actors.ts";
import { conditionsOn, conditionWords } from "../../domain/conditions.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { IssuesInView } from "../../domain/issuesInView.ts";
import type { Issue } from "../../domain/schema.ts";
import { heldBy, heldPlaces } from "../../domain/stances.ts";
import { asSentence, listed, uncapital } from "../../domain/text.ts";

/** Cells under conditions, and letters, for which there is room; of more, only the dashed edge tells. */
const MOST = 12;
const MOST_LETTERS = 600;
const WITHOUT_WORDS = "A dashed edge: stated under conditions, whose words are not shown here.";
/** Groups of which is said for whom they speak. */
const MOST_GROUPS = 4;

/** What a dashed edge means, with the conditions themselves where they are few: they have no room in a cell. */
export function conditionNotes(index: DatasetIndex, inView: IssuesInView): readonly string[] {
  const { stances, laid } = inView;
  const cells = laid.issues.flatMap((at) => {
    const isConditional = (actor: number) => stances.conditional[actor * stances.issues + at] !== 0;
    return laid.actors.filter(isConditional).map((actor) => ({ at, actor }));
  });
  if (cells.length === 0) return [];
  if (cells.length > MOST) return [WITHOUT_WORDS];
  const said = laid.issues.flatMap((at) => {
    const issue = index.dataset.issues[at];
    const actors = cells.filter((cell) => cell.at === at).map(({ actor }) => actor);
    if (!issue || actors.length === 0) return [];
    return `${issue.shortTitle}: ${conditionsSaid({ index, inView }, issue, { at, actors })}`;
  });
  const note = `A dashed edge: stated under conditions. ${said.join(". ")}.`;
  return [note.length > MOST_LETTERS ? WITHOUT_WORDS : note];
}

/** Whom a group's statements are said of, for the first groups in view of which something is known. */
export function membersNotes({ dataset }: DatasetIndex, { laid }: IssuesInView): readonly string[] {
  const groups = laid.actors.flatMap((at) => {
    const actor = dataset.actors[at];
    return actor?.kind === "group" && (actor.size !== null || actor.note !== null) ? actor : [];
  });
  return groups.slice(0, MOST_GROUPS).flatMap((group) => {
    const said = `${group.name}: ${uncapital(groupNote(group) ?? "")}.`;
    return group.note === null ? [said] : [said, asSentence(group.note)];
  });
}

/** "France and United Kingdom (if there is a peace deal); Italy (for any peace agreement; could assist)". */
function conditionsSaid(
  { index, inView }: { readonly index: DatasetIndex; readonly inView: IssuesInView },
  issue: Issue,
  { at, actors }: { readonly at: number; readonly actors: readonly number[] },
): string {
  const conditions = conditionsOn(index, at);
  const namesBy = new Map<string, string[]>();
  for (const actor of actors) {
    const held = heldPlaces(heldBy(inView.stances, actor, at));
    const words = conditionWords(issue, held, conditions.get(actor));
    const who = index.dataset.actors[actor];
    if (who) namesBy.set(words, [...(namesBy.get(words) ?? []), rowName(who)]);
  }
  return [...namesBy].map(([words, names]) => `${listed(names)} (${words})`).join("; ");
}
