import type { DatasetIndex } from "../domain/dataset.ts";
import { datasetVersion } from "../domain/datasetVersion.ts";

/** A dataset as a reference: its title, its id, and the version that names its state everywhere. */
export function datasetWords({ dataset }: DatasetIndex): string {
  return `“${dataset.title}” (${dataset.id}, version ${datasetVersion(dataset)})`;
}
