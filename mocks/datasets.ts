import type { DatasetFile } from "../src/domain/schema.ts";
import reassuranceForce from "./data/reassurance-force.json" with { type: "json" };
import { parseDatasetFile } from "./parseDatasetFile.ts";

/** Every dataset the mocked endpoints offer, checked; the first is the one shown by default. */
export const datasets: readonly DatasetFile[] = [
  parseDatasetFile("mocks/data/reassurance-force.json", reassuranceForce),
];
