import type { Coding } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { DatasetHead } from "./schema.ts";

/** Indexes a dataset that is coded already and known to hold together; each look-up is made when it is first needed. */
export function indexCoded(dataset: DatasetHead, coding: Coding): DatasetIndex {
  const actors = once(() => byId(dataset.actors));
  const speakers = once(() => byId(dataset.speakers));
  const issues = once(() => byId(dataset.issues));
  const sources = once(() => byId(dataset.sources));
  return {
    dataset,
    coding,
    get actors() {
      return actors();
    },
    get speakers() {
      return speakers();
    },
    get issues() {
      return issues();
    },
    get sources() {
      return sources();
    },
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
