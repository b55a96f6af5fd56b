import type { Coding } from "../../domain/coding.ts";
import { STATEMENT_KINDS, type DatasetHead } from "../../domain/schema.ts";

/** Whether a value has the columns of a coding, each of the type it should be. */
export function isCoding(value: unknown): value is Coding {
  if (typeof value !== "object" || value === null) return false;
  const columns = new Map<string, unknown>(Object.entries(value));
  const texts = columns.get("texts");
  const ids = columns.get("ids");
  return (
    Number.isInteger(columns.get("rows")) &&
    WORDS.every((name) => columns.get(name) instanceof Uint32Array) &&
    columns.get("position") instanceof Uint16Array &&
    columns.get("kind") instanceof Uint8Array &&
    isTexts(texts) &&
    (ids === null || isTexts(ids))
  );
}

/** What is wrong with a coding of a dataset, in a clause; null where it holds together. Costs a few passes over its columns. */
export function codingTrouble(head: DatasetHead, coding: Coding): string | null {
  const { rows, starts, texts } = coding;
  const short = COLUMNS.find((name) => coding[name].length !== rows);
  if (short) return `its column “${short}” has ${coding[short].length} rows in place of ${rows}`;
  if (coding.ids && coding.ids.length !== rows) return `it has ${coding.ids.length} ids for ${rows} rows`;
  if (starts.length !== head.issues.length + 1) return "it does not say where each issue begins";
  if (starts[0] !== 0 || starts.at(-1) !== rows || !rises(starts)) return "its issues are not in order";
  const bounds = [
    ["actor", head.actors.length],
    ["speaker", head.speakers.length + 1],
    ["kind", STATEMENT_KINDS.length + 1],
    ["condition", texts.length + 1],
    ["clause", texts.length + 1],
    ["place", rows],
  ] as const;
  const most = largest(coding);
  const past = bounds.find(([name, bound]) => most[name] >= bound);
  if (past) return `its column “${past[0]}” points past the table it refers to`;
  if (!positionsHold(head, coding)) return "its column “position” points past the positions of an issue";
  if (!isOrder(coding.place)) return "two of its rows have the same place";
  return areDates(coding.date) ? null : "its column “date” holds something that is no date";
}

const WORDS = ["starts", "actor", "speaker", "date", "condition", "clause", "place"] as const;
const COLUMNS = ["actor", "position", "speaker", "kind", "date", "condition", "clause", "place"] as const;
type Bounded = "actor" | "speaker" | "kind" | "condition" | "clause" | "place";

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function rises(starts: Uint32Array): boolean {
  for (let i = 1; i < starts.length; i += 1) if ((starts[i] ?? 0) < (starts[i - 1] ?? 0)) return false;
  return true;
}

/** The largest number of each column, in one pass: seven short ones would each begin in code that is not compiled yet. */
function largest(coding: Coding): Record<Bounded, number> {
  const { rows, actor, speaker, kind, condition, clause, place } = coding;
  const most = { actor: -1, speaker: -1, kind: -1, condition: -1, clause: -1, place: -1 };
  for (let row = 0; row < rows; row += 1) {
    most.actor = Math.max(most.actor, actor[row] ?? 0);
    most.speaker = Math.max(most.speaker, speaker[row] ?? 0);
    most.kind = Math.max(most.kind, kind[row] ?? 0);
    most.condition = Math.max(most.condition, condition[row] ?? 0);
    most.clause = Math.max(most.clause, clause[row] ?? 0);
    most.place = Math.max(most.place, place[row] ?? 0);
  }
  return most;
}

function positionsHold({ issues }: DatasetHead, { starts, position }: Coding): boolean {
  let row = 0;
  for (let issue = 0; issue < issues.length; issue += 1) {
    const positions = issues[issue]?.positions.length ?? 0;
    const end = starts[issue + 1] ?? 0;
    for (; row < end; row += 1) if ((position[row] ?? 0) >= positions) return false;
  }
  return true;
}

/** Whether every place from 0 is there once. */
function isOrder(place: Uint32Array): boolean {
  const seen = new Uint8Array(place.length);
  for (let row = 0; row < place.length; row += 1) seen[place[row] ?? 0] = 1;
  return !seen.includes(0);
}

/** Most rows have the day of the row before. */
function areDates(dates: Uint32Array): boolean {
  let last = 0;
  for (let row = 0; row < dates.length; row += 1) {
    const packed = dates[row] ?? 0;
    if (packed === last) continue;
    last = packed;
    const month = Math.floor(packed / 100) % 100;
    const day = packed % 100;
    if (packed >= 100_000_000 || month > 12 || day > 31 || (month === 0 && day > 0)) return false;
  }
  return true;
}
