import * as fc from "fast-check";
import {
  AGREEMENTS,
  MARK_COLOURS,
  MARK_STYLES,
  type Actor,
  type DatasetFile,
  type Issue,
  type Source,
  type Speaker,
} from "../../../src/domain/schema.ts";
import { nastyPieces } from "../nastyTexts.ts";

/** Texts that have broken files before; never empty, as no text of a dataset is. */
const text = fc
  .array(fc.constantFrom(...nastyPieces), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(""));
const textOrNull = fc.option(text, { nil: null });
const date = fc.option(fc.constantFrom("0999", "2024", "2024-05", "2024-02-29"), { nil: null });
const url = fc.option(fc.constantFrom("https://example.org/a?b=1&c=%22", "HTTP://example.org/;,'"), {
  nil: null,
});
const paragraphs = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 3 });

/** Ids, all different; some are names that objects have anyway. */
function ids(prefix: string, max: number) {
  const names = fc.constantFrom(
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "1",
    "x-1",
    "A",
    "length",
  );
  return fc
    .uniqueArray(names, { minLength: 1, maxLength: max })
    .map((found) => found.map((name) => `${prefix}${name}`));
}

const actors = fc
  .record({
    ids: ids("", 5),
    names: fc.array(text, { minLength: 5, maxLength: 5 }),
    otherNames: fc.array(text, { maxLength: 2 }),
    kinds: fc.array(fc.constantFrom("country", "organisation", "group", "other"), {
      minLength: 5,
      maxLength: 5,
    }),
    note: textOrNull,
    sized: fc.boolean(),
  })
  .map(({ ids: found, names, otherNames, kinds, note, sized }) =>
    found.map((id, at): Actor => {
      const shared = { id, name: names[at] ?? "Name", otherNames };
      const kind = kinds[at] ?? "other";
      if (kind === "country") return { ...shared, kind, iso3: `Q${"ABCDE"[at] ?? "A"}X` };
      if (kind !== "group") return { ...shared, kind };
      const members = found.slice(0, 1);
      return { ...shared, kind, size: sized ? 9 : null, members, memberNoun: names[0] ?? "members", note };
    }),
  );

const position = fc.record(
  {
    label: text,
    definition: textOrNull,
    style: fc.constantFrom(...MARK_STYLES),
    colour: fc.constantFrom(...MARK_COLOURS),
    scale: fc.integer({ min: -2, max: 2 }),
    agreement: fc.constantFrom(...AGREEMENTS),
    clause: fc.record({ one: text, other: text }),
  },
  { requiredKeys: ["label", "definition"] },
);

const issue = fc.record({
  title: text,
  shortTitle: text,
  description: text,
  positions: fc
    .tuple(ids("p", 3), fc.array(position, { minLength: 3, maxLength: 3 }))
    .map(([found, all]) => found.map((id, at) => ({ id, label: id, definition: null, ...all[at] }))),
});

const issues = fc
  .tuple(ids("", 3), fc.array(issue, { minLength: 3, maxLength: 3 }))
  .map(([found, all]) =>
    all.slice(0, found.length).map((one, at): Issue => ({ id: found[at] ?? "i", ...one })),
  );

const sources = fc
  .tuple(
    ids("", 2),
    fc.record({
      title: text,
      kind: text,
      outlet: textOrNull,
      author: textOrNull,
      date,
      url,
      note: textOrNull,
    }),
  )
  .map(([found, source]) => found.map((id): Source => ({ id, ...source })));

const speaker = fc.record({
  name: textOrNull,
  titles: fc.array(fc.record({ title: text, paragraphs }), { minLength: 1, maxLength: 2 }),
});

const said = fc.record({
  who: fc.nat(),
  speaks: fc.option(fc.nat(), { nil: null }),
  on: fc.nat(),
  holds: fc.nat(),
  where: fc.nat(),
  condition: textOrNull,
  kind: fc.constantFrom("direct", "reported", "narrated", "recorded", null),
  date,
  clause: textOrNull,
  summary: textOrNull,
  quote: text,
  setting: textOrNull,
  paragraphs,
  url,
  note: textOrNull,
});

/** Any dataset that holds together, with nasty texts wherever a text can stand. */
export const arbitraryDataset: fc.Arbitrary<DatasetFile> = fc
  .record({
    tables: fc.record({ actors, issues, sources, speakers: fc.array(speaker, { maxLength: 2 }) }),
    said: fc.array(said, { minLength: 1, maxLength: 8 }),
    title: text,
    description: text,
    licence: textOrNull,
    plainIds: fc.boolean(),
    grouped: fc.option(fc.record({ label: text, groups: fc.array(text, { maxLength: 2 }) }), {
      nil: undefined,
    }),
  })
  .map(({ tables, said: sayings, title, description, licence, plainIds, grouped }) => {
    const speakers = tables.speakers.map((one, at): Speaker => ({
      id: `speaker-${at}`,
      actor: pick(tables.actors, at).id,
      ...one,
    }));
    const statements = sayings.map(({ who, speaks, on, holds, where, ...rest }, at) => {
      const issueOf = pick(tables.issues, on);
      const speaking = speaks === null || speakers.length === 0 ? null : pick(speakers, speaks);
      return {
        ...rest,
        id: plainIds ? `s${at + 1}` : `said-${at}`,
        actor: speaking?.actor ?? pick(tables.actors, who).id,
        speaker: speaking?.id ?? null,
        issue: issueOf.id,
        position: pick(issueOf.positions, holds).id,
        quote: mayQuote(rest.kind, who) ? rest.quote : null,
        source: pick(tables.sources, where).id,
      };
    });
    const { actors: all, issues: asked, sources: cited } = tables;
    return {
      schemaVersion: 1,
      id: "invented",
      title,
      description,
      licence,
      sources: cited,
      actors: all,
      speakers,
      issues: asked,
      ...(grouped && {
        groupings: [
          {
            id: "by-something",
            label: grouped.label,
            groups: grouped.groups.map((label, at) => ({ label, actors: [pick(all, at).id] })),
          },
        ],
      }),
      statements,
    };
  });

/** A direct statement is quoted; an act on record, or what is of no stated kind, may be. */
function mayQuote(kind: string | null, chance: number): boolean {
  return kind === "direct" || ((kind === null || kind === "recorded") && chance % 2 === 0);
}

function pick<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length];
  if (found === undefined) throw new RangeError("Nothing to pick from.");
  return found;
}
