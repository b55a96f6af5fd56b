import type { DatasetFile, DatasetHead } from "./schema.ts";

/** Names the state of a dataset as it was answered: its own version, else the fingerprint of its coding. */
export function datasetVersion(dataset: DatasetHead): string {
  const known = dataset.version ?? versions.get(dataset) ?? fingerprint(dataset);
  versions.set(dataset, known);
  return known;
}

/** A fingerprint reads the whole dataset, and a dataset does not change. */
const versions = new WeakMap<DatasetHead, string>();

/** Names the state of a dataset file: its own version, else the fingerprint of all it says, words included. */
export function versionOfFile(file: DatasetFile): string {
  return file.version ?? fingerprint({ ...file, $schema: undefined });
}

/**
 * The version that people gave a dataset; null where there is none but a fingerprint, which the endpoints answer for a
 * file without a version. It is told by its form, so nobody should write 16 hexadecimal digits themselves.
 */
export function authoredVersion({ version }: DatasetHead): string | null {
  return version === undefined || /^[0-9a-f]{16}$/.test(version) ? null : version;
}

/**
 * A hash of a JSON value as 16 hexadecimal digits. The order of keys does not count, that of lists does, and a key that
 * is undefined counts as absent. It tells two states of a dataset apart; it is no protection against someone who wants
 * two to look alike.
 */
export function fingerprint(value: unknown): string {
  const text = canonical(value);
  // Two lanes of 32 bits, each multiplied by a prime for every UTF-16 unit and mixed with the other at the end.
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const [mixedHigh, mixedLow] = [
    mixed(high) ^ mixed(low ^ text.length),
    mixed(low) ^ mixed(high + text.length),
  ];
  return hex(mixedHigh) + hex(mixedLow);
}

/** JSON without blanks and with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}

/** Spreads every bit over all 32: the last step of MurmurHash3, https://github.com/aappleby/smhasher */
function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
