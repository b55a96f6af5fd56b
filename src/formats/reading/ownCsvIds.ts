import type { Actor, Speaker } from "../../domain/schema.ts";
import { RowRefused } from "./ownTable.ts";
import type { Report } from "./report.ts";

/** Sees to it that what the rows name holds together as a dataset. */
export interface IdCheck {
  /** Throws `RowRefused` where a row's actor or speaker contradicts an earlier row's or itself. */
  check(actor: Actor, speaker: Speaker | null): void;
}

/** A check that has seen no row. */
export function createIdCheck(): IdCheck {
  const [actorIds, speakerIds, codes] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
  return {
    check(actor, speaker) {
      const members = actor.kind === "group" ? actor.members : [];
      if (actor.kind === "country" && (codes.get(actor.iso3) ?? actor.id) !== actor.id) {
        throw new RowRefused(
          "actor_iso3",
          "Another country has this code.",
          "Keep one id for a country, or correct the code.",
        );
      }
      if (actor.kind === "group" && actor.size !== null && actor.size < new Set(members).size) {
        throw new RowRefused(
          "group_size",
          "The group has fewer members than are named.",
          "Raise its size, or clear it.",
        );
      }
      if (speaker !== null && speaker.actor !== actor.id) {
        throw new RowRefused(
          "speaker_id",
          "In an earlier row this speaker speaks for another actor.",
          "Give the speaker an id of its own for each actor.",
        );
      }
      if (speaker !== null && speaker.name === null && speaker.titles.length === 0) {
        throw new RowRefused(
          "speaker_name",
          "The speaker has neither name nor title.",
          "Give one, or clear speaker_id.",
        );
      }
      const named = [actor.id, ...members];
      const shared = [...named, ...(speaker ? [speaker.id] : [])].find(
        (id) =>
          (named.includes(id) && speakerIds.has(id)) ||
          (id === speaker?.id && (actorIds.has(id) || named.includes(id))),
      );
      if (shared !== undefined) {
        throw new RowRefused(
          "speaker_id",
          `“${shared}” is both an actor’s and a speaker’s id.`,
          "Rename one of them.",
        );
      }
      for (const id of named) actorIds.add(id);
      if (speaker) speakerIds.add(speaker.id);
      if (actor.kind === "country") codes.set(actor.iso3, actor.id);
    },
  };
}

/** Actors with the named members of groups that have no row of their own: all that is known of those is their ids. */
export function withMembers(actors: readonly Actor[], report: Report): Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const added: Actor[] = [];
  for (const actor of actors) {
    for (const id of actor.kind === "group" ? actor.members : []) {
      if (known.has(id)) continue;
      known.add(id);
      added.push({ id, name: id, kind: "other", otherNames: [] });
      const what = "This member of a group has no row of its own; its id stands for its name.";
      report.tell({
        level: "guessed",
        row: null,
        column: "group_members_named",
        value: id,
        what,
        remedy: null,
      });
    }
  }
  return [...actors, ...added];
}
