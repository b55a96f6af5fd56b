import type { DatasetIndex } from "../domain/dataset.ts";

/** A dataset as a reference: its title, id, and version where it states one. */
export function datasetWords({ dataset }: DatasetIndex): string {
  const version = dataset.version === undefined ? "version not stated" : `version ${dataset.version}`;
  return `“${dataset.title}” (${dataset.id}, ${version})`;
}
