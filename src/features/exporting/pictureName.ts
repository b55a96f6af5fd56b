import type { DatasetIndex } from "../../domain/dataset.ts";
import { filterCodes } from "../../domain/filterWords.ts";
import { AREAS, isWhole } from "../../domain/viewState.ts";
import type { StudioPicture } from "./studioPicture.ts";

/** What the file is named from: issue, kind, what of it is left out or shown, and every filter in force. */
export function nameParts({ kind, view, detail }: StudioPicture, index: DatasetIndex): readonly string[] {
  if (isWhole(view.view)) {
    const group = kind === "issues" && view.group !== "" ? [`by-${view.group}`] : [];
    return [index.dataset.id, kind, ...filterCodes(view, index), ...group];
  }
  if (detail) return [view.issue, kind, detail.statement.id];
  const leaders = kind === "matrix" && !view.leaders ? ["no-leaders"] : [];
  const area = view.area === AREAS[0] ? [] : [view.area];
  return [view.issue, kind, ...leaders, ...area, ...filterCodes(view, index)];
}
