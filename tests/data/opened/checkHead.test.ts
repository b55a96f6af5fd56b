import { describe, expect, it } from "vitest";
import { isPackedHead } from "../../../src/data/opened/checkHead.ts";
import { packHead } from "../../../src/domain/packedHead.ts";
import { AGREEMENTS, MARK_COLOURS, MARK_STYLES, SCHEMA_VERSION } from "../../../src/domain/schema.ts";
import { realDataset } from "../../builders.ts";
import { opened } from "./anOpened.ts";

const position = {
  id: "for",
  label: "For",
  definition: "Is for it.",
  style: MARK_STYLES[0],
  colour: MARK_COLOURS[0],
  scale: -2,
  agreement: AGREEMENTS[0],
  clause: { one: "is for it", other: "are for it" },
};
const issue = {
  id: "tariffs",
  title: "Tariffs on fish",
  shortTitle: "Tariffs",
  description: "",
  positions: [position],
};
const country = { id: "norway", name: "Norway", kind: "country", iso3: "NOR", otherNames: ["Norge"] };
const group = {
  id: "eight",
  name: "The eight",
  kind: "group",
  otherNames: [],
  size: 8,
  members: ["norway"],
  memberNoun: "states",
  note: "As of 2024.",
};
const grouping = { id: "north", label: "North", groups: [{ label: "Nordic", actors: ["norway"] }] };
const HEAD = {
  schemaVersion: SCHEMA_VERSION,
  id: "own-fish",
  version: "1",
  title: "Fish",
  description: "",
  licence: "CC0",
  sources: "{}",
  speakers: "{}",
  credit: "Source: Gazette.",
  actors: [country, group],
  issues: [issue],
  groupings: [grouping],
};

const withActor = (change: object) => ({ ...HEAD, actors: [{ ...country, ...change }] });
const withGroup = (change: object) => ({ ...HEAD, actors: [country, { ...group, ...change }] });
const withIssue = (change: object) => ({ ...HEAD, issues: [issue, { ...issue, ...change }] });
const withPosition = (change: object) => withIssue({ positions: [position, { ...position, ...change }] });
const withGrouping = (change: object) => ({ ...HEAD, groupings: [{ ...grouping, ...change }] });

/** A case for each value that a field may not have. */
function wrong(of: (change: object) => unknown, values: Readonly<Record<string, readonly unknown[]>>) {
  return Object.entries(values).flatMap(([field, all]) =>
    all.map((value): [field: string, told: string, head: unknown] => [
      field,
      value === undefined ? "missing" : JSON.stringify(value),
      of({ [field]: value }),
    ]),
  );
}

const TEXT = [undefined, null, 5, ["a"]];
const TEXT_IF_ANY = [null, 5, {}];
const TEXT_OR_NULL = [undefined, 5, {}];
const TEXTS = [undefined, null, "a", ["a", 5], [null]];
const NOT_EMPTY = [undefined, null, {}, "a", []];

describe("a head as it is stored", () => {
  it("is taken as a file is written: the real dataset, a small one, one with every field", () => {
    expect(isPackedHead(packHead(realDataset))).toBe(true);
    expect(isPackedHead(packHead(opened().head))).toBe(true);
    expect(isPackedHead(HEAD)).toBe(true);
  });

  it("is taken without what a dataset may do without", () => {
    const bare = { id: "for", label: "For", definition: null };
    for (const field of ["version", "credit", "groupings", "licence"])
      expect(isPackedHead({ ...HEAD, [field]: undefined }), field).toBe(true);
    expect(isPackedHead({ ...HEAD, licence: null, actors: [], groupings: [] })).toBe(true);
    expect(isPackedHead(withIssue({ positions: [bare] }))).toBe(true);
    expect(isPackedHead(withGroup({ size: null, note: null }))).toBe(true);
    for (const kind of ["organisation", "other"])
      expect(isPackedHead(withActor({ kind, iso3: undefined })), kind).toBe(true);
  });

  it.each([[undefined], [null], ["head"], [5], [[]]])("is not %j", (value) => {
    expect(isPackedHead(value)).toBe(false);
  });

  it.each(
    wrong((change) => ({ ...HEAD, ...change }), {
      schemaVersion: [undefined, SCHEMA_VERSION + 1, String(SCHEMA_VERSION)],
      id: TEXT,
      title: TEXT,
      description: TEXT,
      sources: TEXT,
      speakers: TEXT,
      version: TEXT_IF_ANY,
      credit: TEXT_IF_ANY,
      licence: [5, {}],
      actors: [undefined, null, {}, [null], ["norway"], [country, {}]],
      issues: [...NOT_EMPTY, [null], ["tariffs"], [issue, {}]],
      groupings: [null, {}, [null], [grouping, {}]],
    }),
  )("is refused where its “%s” is %s", (_field, _told, head) => {
    expect(isPackedHead(head)).toBe(false);
  });

  it.each([
    ...wrong(withActor, {
      id: TEXT,
      name: TEXT,
      kind: [undefined, null, "state", 5],
      iso3: TEXT,
      otherNames: TEXTS,
    }),
    ...wrong(withGroup, {
      size: [undefined, "8", []],
      members: TEXTS,
      memberNoun: TEXT,
      note: TEXT_OR_NULL,
    }),
  ])("is refused where “%s” of an actor is %s", (_field, _told, head) => {
    expect(isPackedHead(head)).toBe(false);
  });

  it.each(
    wrong(withIssue, {
      id: TEXT,
      title: TEXT,
      shortTitle: TEXT,
      description: TEXT,
      positions: [...NOT_EMPTY, [null], ["for"], [position, {}]],
    }),
  )("is refused where “%s” of an issue is %s", (_field, _told, head) => {
    expect(isPackedHead(head)).toBe(false);
  });

  it.each(
    wrong(withPosition, {
      id: TEXT,
      label: TEXT,
      definition: TEXT_OR_NULL,
      style: [null, "no style", 0, "__proto__"],
      colour: [null, "no colour", 0, "constructor"],
      scale: [null, "1", 1.5, 3, -3],
      agreement: [null, "no agreement", 0],
      clause: [null, "is for it", {}, { one: "is for it" }, { one: "is for it", other: 5 }],
    }),
  )("is refused where “%s” of a position is %s", (_field, _told, head) => {
    expect(isPackedHead(head)).toBe(false);
  });

  it.each(
    wrong(withGrouping, {
      id: TEXT,
      label: TEXT,
      groups: [
        undefined,
        null,
        {},
        [null],
        [{ label: "Nordic" }],
        [{ label: 5, actors: [] }],
        [{ label: "Nordic", actors: [5] }],
      ],
    }),
  )("is refused where “%s” of a grouping is %s", (_field, _told, head) => {
    expect(isPackedHead(head)).toBe(false);
  });
});
