import { rowName } from "./actors.ts";
import { otherNamesOf } from "./countryNames.ts";
import type { Actor } from "./schema.ts";

/** All names an actor goes by: its own, those of the source, and those of the country table, code included. */
export function namesOf(actor: Actor): readonly string[] {
  return [...spokenNames(actor), ...(actor.kind === "country" ? [actor.iso3] : [])];
}

/** The names an actor goes by in prose: all but its code. */
export function spokenNames(actor: Actor): readonly string[] {
  const others = actor.kind === "country" ? otherNamesOf(actor.iso3) : [];
  return [actor.name, rowName(actor), ...actor.otherNames, ...others];
}
