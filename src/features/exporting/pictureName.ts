import type { DatasetIndex } from "../../domain/dataset.ts";
import { filterCodes } from "../../domain/filterWords.ts";
import type { StudioPicture } from "./studioPicture.ts";

/** What the file is named from: issue, kind, whether leaders are left out, and every filter in force. */
export function nameParts({ kind, view, detail }: StudioPicture, index: DatasetIndex): readonly string[] {
  if (detail) return [view.issue, kind, detail.statement.id];
  const leaders = kind === "matrix" && !view.leaders ? ["no-leaders"] : [];
  return [view.issue, kind, ...leaders, ...filterCodes(view, index)];
}
