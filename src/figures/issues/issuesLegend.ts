import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { labelAt } from "../../domain/positionAt.ts";
import type { IssuesInView } from "../../domain/issuesInView.ts";
import type { Issue, Position } from "../../domain/schema.ts";
import { heldBy, heldPlaces } from "../../domain/stances.ts";
import { listed } from "../../domain/text.ts";
import type { LegendEntry } from "../frame/legendLayout.ts";
import type { PositionStyle } from "../marks/positionStyle.ts";
import { lookAt, lookKey } from "./issueLooks.ts";

/** A glyph in use, and every position it stands for. */
export interface LookInUse {
  readonly key: string;
  readonly look: PositionStyle;
  readonly position: Position;
  /** The issues on which it stands for each label. */
  readonly labels: ReadonlyMap<string, readonly Issue[]>;
  /** How far down the positions of its issue it stands, from 0 for the first to 1 for the last; the least of all issues. */
  readonly part: number;
}

/** Labels of one glyph named one by one, and issues of a label named rather than counted. */
const [MOST_LABELS, MOST_ISSUES] = [6, 1];

/** Every glyph that a cell in view has, in the order of the positions. */
export function looksInUse(index: DatasetIndex, { stances, laid }: IssuesInView): readonly LookInUse[] {
  const used = new Map<string, { look: LookInUse; labels: Map<string, Issue[]> }>();
  for (const at of laid.issues) {
    const issue = index.dataset.issues[at];
    let held = 0;
    for (const actor of laid.actors) held |= heldBy(stances, actor, at);
    for (const place of heldPlaces(held)) {
      const look = issue && lookAt(issue, place);
      const position = issue?.positions[place];
      if (!look || !position) continue;
      const key = lookKey(look);
      const labels = used.get(key)?.labels ?? new Map<string, Issue[]>();
      const label = labelAt(issue, place);
      labels.set(label, [...(labels.get(label) ?? []), issue]);
      const part = place / Math.max(1, issue.positions.length - 1);
      const least = Math.min(part, used.get(key)?.look.part ?? part);
      used.set(key, { labels, look: { key, look, position, labels, part: least } });
    }
  }
  return [...used.values()].map(({ look }) => look).toSorted((a, b) => a.part - b.part);
}

/** An entry for each glyph: the label, or where it stands for several, each with its issue or how many they are. */
export function issuesLegend(looks: readonly LookInUse[]): readonly LegendEntry[] {
  return looks.map(({ key, position, labels }) => ({
    // The frame looks a position's glyph up by its id, and ids are those of one issue.
    sign: { kind: "position", position: { ...position, id: key } },
    text: textOf(labels),
  }));
}

/** Whether a glyph stands for different positions on different issues. */
export function isShared({ labels }: LookInUse): boolean {
  return labels.size > 1;
}

function textOf(labels: LookInUse["labels"]): string {
  const all = [...labels];
  if (all.length === 1) return all[0]?.[0] ?? "";
  const told = all.slice(0, MOST_LABELS).map(([label, issues]) => `${label} (${whereOf(issues)})`);
  const more = all.length - told.length;
  return [...told, ...(more > 0 ? [`${more} more labels`] : [])].join("; ");
}

function whereOf(issues: readonly Issue[]): string {
  if (issues.length > MOST_ISSUES) return countOf(issues.length, "issue");
  return listed(issues.map(({ shortTitle }) => shortTitle));
}
