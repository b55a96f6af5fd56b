import type { Coding } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";

/** What each actor holds on each issue. A cell (a, i) is at `a * issues + i`, by the places of both in the dataset. */
export interface Stances {
  readonly actors: number;
  readonly issues: number;
  /** Bit p is set where the position at place p of the issue is held; bit 31 stands for every place from 31. 0: none. */
  readonly held: Uint32Array;
  /** Those of the positions held that are stated under a condition, bits as in `held`. */
  readonly conditional: Uint32Array;
  /** 1 where an earlier dated statement held something else. */
  readonly changed: Uint8Array;
  /** How many statements there are, at most 65,535; with a search, how many it finds. */
  readonly statements: Uint16Array;
}

/** The last bit of a set of positions; it stands for every position from its place on. */
export const LAST_BIT = 31;

const MOST = 0xff_ff;
const kept = new WeakMap<object, Stances>();
const keptFound = new WeakMap<DatasetIndex, WeakMap<object, Stances>>();

/**
 * What each actor holds on each issue: what its latest dated statements say, and its undated ones beside them. `found`
 * (1 for each row of the coding that a search finds) leaves out the cells without a found statement and changes no other:
 * a search never makes a past position a present one.
 */
export function stancesOf(index: DatasetIndex, found: Uint8Array | null = null): Stances {
  const own = found === null ? kept : (keptFound.get(index) ?? new WeakMap<object, Stances>());
  if (found !== null) keptFound.set(index, own);
  const key = found ?? index;
  const stances = own.get(key) ?? made(index, found);
  own.set(key, stances);
  return stances;
}

/** What an actor holds on an issue, both by place: a set of places, 0 for none. */
export function heldBy(stances: Stances, actor: number, issue: number): number {
  return stances.held[actor * stances.issues + issue] ?? 0;
}

/** The places of the positions in a set, in order. */
export function heldPlaces(held: number): readonly number[] {
  const places: number[] = [];
  for (let bit = 0; bit <= LAST_BIT; bit += 1) if ((held >>> bit) & 1) places.push(bit);
  return places;
}

/** The bit of the position at a place of its issue. */
export function bitOf(place: number): number {
  return (1 << Math.min(place, LAST_BIT)) >>> 0;
}

function made({ dataset, coding }: DatasetIndex, found: Uint8Array | null): Stances {
  const [actors, issues] = [dataset.actors.length, dataset.issues.length];
  const stances: Stances = {
    actors,
    issues,
    held: new Uint32Array(actors * issues),
    conditional: new Uint32Array(actors * issues),
    changed: new Uint8Array(actors * issues),
    statements: new Uint16Array(actors * issues),
  };
  const latest = new Uint32Array(actors);
  const before = new Uint32Array(actors);
  const now = new Uint32Array(actors);
  for (let issue = 0; issue < issues; issue += 1) {
    readLatest(coding, issue, latest);
    readHeld(coding, issue, { stances, found, latest, before, now });
  }
  return stances;
}

/** The rows of the coding that say what is held on an issue: the latest dated ones of each actor, and the undated. */
export function standingRows({ dataset, coding }: DatasetIndex, issue: number): readonly number[] {
  const latest = new Uint32Array(dataset.actors.length);
  readLatest(coding, issue, latest);
  const rows: number[] = [];
  const end = coding.starts[issue + 1] ?? 0;
  for (let row = coding.starts[issue] ?? 0; row < end; row += 1) {
    if (stands(coding.date[row] ?? 0, latest[coding.actor[row] ?? 0] ?? 0)) rows.push(row);
  }
  return rows;
}

/** The day from which each actor's latest dated statement on an issue counts; 0 for none. */
function readLatest(coding: Coding, issue: number, latest: Uint32Array): void {
  latest.fill(0);
  const end = coding.starts[issue + 1] ?? 0;
  for (let row = coding.starts[issue] ?? 0; row < end; row += 1) {
    const actor = coding.actor[row] ?? 0;
    const date = coding.date[row] ?? 0;
    if (date > (latest[actor] ?? 0)) latest[actor] = date;
  }
}

interface Reading {
  readonly stances: Stances;
  readonly found: Uint8Array | null;
  readonly latest: Uint32Array;
  /** Positions of dated statements that later ones have taken the place of, by actor. */
  readonly before: Uint32Array;
  /** Positions of dated statements that stand, by actor. */
  readonly now: Uint32Array;
}

function readHeld(coding: Coding, issue: number, reading: Reading): void {
  const { stances, found, latest, before, now } = reading;
  const { held, conditional, changed, statements, issues } = stances;
  before.fill(0);
  now.fill(0);
  const end = coding.starts[issue + 1] ?? 0;
  for (let row = coding.starts[issue] ?? 0; row < end; row += 1) {
    const actor = coding.actor[row] ?? 0;
    const cell = actor * issues + issue;
    const bit = bitOf(coding.position[row] ?? 0);
    const date = coding.date[row] ?? 0;
    if (!stands(date, latest[actor] ?? 0)) before[actor] = (before[actor] ?? 0) | bit;
    else {
      held[cell] = (held[cell] ?? 0) | bit;
      if (coding.condition[row] !== 0) conditional[cell] = (conditional[cell] ?? 0) | bit;
      if (date !== 0) now[actor] = (now[actor] ?? 0) | bit;
    }
    if (found === null || found[row] === 1) {
      statements[cell] = Math.min((statements[cell] ?? 0) + 1, MOST);
    }
  }
  for (let actor = 0; actor < stances.actors; actor += 1) {
    const cell = actor * issues + issue;
    if (statements[cell] === 0) {
      held[cell] = 0;
      conditional[cell] = 0;
    } else if (((before[actor] ?? 0) & ~(now[actor] ?? 0)) !== 0) changed[cell] = 1;
  }
}

/** Whether a statement of a packed date counts beside its actor's latest. */
function stands(date: number, latest: number): boolean {
  return date === 0 || lastDay(date) >= latest;
}

/** The last day a packed date may mean: 20240000, a year, lasts to its 12th month's 31st day. */
export function lastDay(date: number): number {
  if (date % 10_000 === 0) return date + 1231;
  return date % 100 === 0 ? date + 31 : date;
}
