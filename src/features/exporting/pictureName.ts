import type { DatasetIndex } from "../../domain/dataset.ts";
import type { ViewState } from "../../domain/viewState.ts";
import type { StudioPicture } from "./studioPicture.ts";

/** What the file is named from: issue, kind, whether leaders are left out, and every filter in force. */
export function nameParts({ kind, view, detail }: StudioPicture, index: DatasetIndex): readonly string[] {
  if (detail) return [view.issue, kind, detail.statement.id];
  return [view.issue, kind, ...leadersPart(kind, view), ...filterParts(view, index)];
}

function leadersPart(kind: string, view: ViewState): readonly string[] {
  return kind === "matrix" && !view.leaders ? ["no-leaders"] : [];
}

function filterParts(view: ViewState, index: DatasetIndex): readonly string[] {
  const codes = view.countries.map((id) => {
    const actor = index.actors.get(id);
    return actor?.kind === "country" ? actor.iso3 : id;
  });
  return [...codes, ...view.positions, view.q];
}
