import { COLUMN_ROLES } from "../../src/formats/reading/mapping.ts";
import { aCountry, aDataset, aGroup, anIssue, aPosition, aSpeaker, aStatement } from "../builders.ts";
import { ELSEWHERE, HOSTILE, RAN } from "../hostile/hostileTexts.ts";

/** A table with a column for every role and others with hostile names; in each row every cell is the same hostile text. */
export function hostileTable(): string {
  const roles = Object.keys(COLUMN_ROLES);
  const strange = ["__proto__", "constructor", HOSTILE[0], HOSTILE[7]];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const sound = new Map([
    ["actor", "Norway"],
    ["iso3", "NOR"],
    ["issue", "Fish tariffs"],
    ["position", "support"],
  ]);
  const rows = [
    // Everywhere; and where a row needs sound cells to be read at all.
    ...HOSTILE.map((text) => [...roles, ...strange].map(() => text)),
    ...HOSTILE.map((text) => [...roles, ...strange].map((role) => (role === "iso3" ? "NOR" : text))),
    ...HOSTILE.map((text) => [...roles, ...strange].map((role) => sound.get(role) ?? text)),
  ];
  return [[...roles, ...strange], ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n");
}

/**
 * A dataset file that keeps to the schema, hostile in every text, in ids as far as they may be, and in keys it need not
 * have. `at` gives the text of a place; by default each place has another, and each text a statement.
 */
export function hostileDataset(
  at = (place: number): string => HOSTILE[place % HOSTILE.length] ?? "",
  statements: number = HOSTILE.length,
): string {
  const address = `${ELSEWHERE}/"onmouseover="window.${RAN}=1`;
  const ids = ["constructor", "toString", "valueOf", "hasOwnProperty"] as const;
  const file = aDataset({
    id: "constructor",
    title: at(0),
    description: at(1),
    version: at(2).slice(0, 100),
    licence: at(3),
    sources: ids.map((id, i) => ({
      id,
      title: at(i),
      kind: at(i + 1),
      outlet: at(i + 2),
      author: at(i + 3),
      date: "2024-05-01",
      url: address,
      note: at(i + 4),
    })),
    actors: [
      aCountry({ id: ids[0], name: at(0), otherNames: [at(5), at(11)] }),
      aCountry({ id: ids[1], name: at(2), iso3: "SWE", otherNames: [at(5), at(11)] }),
      aGroup({
        id: ids[2],
        name: at(4),
        members: [ids[0]],
        memberNoun: at(5),
        note: at(6),
        otherNames: [at(7)],
      }),
    ],
    speakers: [
      aSpeaker({ id: ids[3], actor: ids[0], name: at(3), titles: [{ title: at(9), paragraphs: [1] }] }),
    ],
    issues: ids.slice(0, 2).map((id, i) =>
      anIssue({
        id,
        title: `Fish tariffs ${i} ${at(i)}`,
        shortTitle: at(i + 3),
        description: at(i + 4),
        positions: ids.map((own, p) =>
          aPosition(own, at(i + p), {
            definition: at(p + 5),
            clause: { one: at(p + 7), other: at(p + 8) },
          }),
        ),
      }),
    ),
    groupings: [{ id: ids[0], label: at(0), groups: [{ label: at(3), actors: [ids[0], ids[1]] }] }],
    statements: Array.from({ length: statements }, (_, i) =>
      aStatement({
        id: i === 0 ? "constructor" : `s${i}`,
        actor: ids[i % 3] ?? ids[0],
        speaker: i % 3 === 0 ? ids[3] : null,
        issue: ids[i % 2] ?? ids[0],
        position: ids[i % 4] ?? ids[0],
        condition: at(i),
        date: null,
        clause: at(i),
        kind: i % 2 === 0 ? "direct" : "reported",
        summary: at(i),
        quote: i % 2 === 0 ? at(i) : null,
        setting: at(i),
        source: ids[i % 4] ?? ids[0],
        url: address,
        note: at(i),
      }),
    ),
  });
  // `JSON.stringify` writes no such key; `JSON.parse` reads it as any other.
  const proto = `"__proto__":{"${RAN}":1,"title":"taken"},"constructor":{"prototype":{"${RAN}":1}},`;
  return JSON.stringify(file).replaceAll('{"id"', `{${proto}"id"`);
}

/** JSON so many levels deep. */
export const nested = (open: string, close: string, levels = 100_000) =>
  open.repeat(levels) + close.repeat(levels);
