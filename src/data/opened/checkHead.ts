import type { PackedHead } from "../../domain/packedHead.ts";
import {
  AGREEMENTS,
  MARK_COLOURS,
  MARK_STYLES,
  SCHEMA_VERSION,
  type Actor,
  type Grouping,
  type Issue,
  type Position,
} from "../../domain/schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a value has the tables of a packed head, each with the fields the program reads. It looks at our own records, and
 * at thousands of positions on the way to the first matrix: a schema library takes ten times as long. The long tables are
 * looked at as they are unpacked.
 */
export function isPackedHead(value: unknown): value is PackedHead {
  return (
    isFields(value) &&
    value.schemaVersion === SCHEMA_VERSION &&
    areTexts(value, "id", "title", "description", "sources", "speakers") &&
    isTextOrNot(value.version) &&
    isTextOrNot(value.credit) &&
    (value.licence === null || isTextOrNot(value.licence)) &&
    isListOf(value.actors, isActor) &&
    isListOf(value.issues, isIssue) &&
    value.issues.length > 0 &&
    (value.groupings === undefined || isListOf(value.groupings, isGrouping))
  );
}

function isActor(value: unknown): value is Actor {
  if (!isFields(value) || !areTexts(value, "id", "name") || !isListOf(value.otherNames, isText)) return false;
  if (value.kind === "country") return isText(value.iso3);
  if (value.kind !== "group") return value.kind === "organisation" || value.kind === "other";
  const { size, members, memberNoun, note } = value;
  return (
    (size === null || typeof size === "number") &&
    isListOf(members, isText) &&
    isText(memberNoun) &&
    (note === null || isText(note))
  );
}

function isIssue(value: unknown): value is Issue {
  return (
    isFields(value) &&
    areTexts(value, "id", "title", "shortTitle", "description") &&
    isListOf(value.positions, isPosition) &&
    value.positions.length > 0
  );
}

function isPosition(value: unknown): value is Position {
  if (!isFields(value) || !areTexts(value, "id", "label")) return false;
  const { definition, style, colour, scale, agreement, clause } = value;
  return (
    (definition === null || isText(definition)) &&
    isOneOrNot(style, MARK_STYLES) &&
    isOneOrNot(colour, MARK_COLOURS) &&
    (scale === undefined || (typeof scale === "number" && Number.isInteger(scale) && Math.abs(scale) <= 2)) &&
    isOneOrNot(agreement, AGREEMENTS) &&
    (clause === undefined || (isFields(clause) && areTexts(clause, "one", "other")))
  );
}

function isGrouping(value: unknown): value is Grouping {
  return (
    isFields(value) &&
    areTexts(value, "id", "label") &&
    isListOf(
      value.groups,
      (group): group is Grouping["groups"][number] =>
        isFields(group) && isText(group.label) && isListOf(group.actors, isText),
    )
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrNot(value: unknown): boolean {
  return value === undefined || isText(value);
}

function areTexts(fields: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => isText(fields[name]));
}

function isListOf<T>(value: unknown, is: (entry: unknown) => entry is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isOneOrNot(value: unknown, names: readonly string[]): boolean {
  return value === undefined || (isText(value) && names.includes(value));
}
