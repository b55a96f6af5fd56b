import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ACTORS } from "./actors.mjs";

/** The files the benchmark opens. `bar` is the size of ten years of General Assembly votes: the bars are held there. */
export const CASES = {
  small: { name: "scale-10k.csv", actors: 200, issues: 50 },
  bar: { name: "scale-bar.csv", actors: 194, issues: 532 },
  middle: { name: "scale-100k.csv", actors: 200, issues: 500 },
  large: { name: "scale-200k.csv", actors: 200, issues: 1000 },
};

/**
 * Words planted so that a search has a known result at every size: `many` is in every 53rd quotation, `few` is `many`
 * with one letter more, in one statement each by `fewActors` actors.
 */
export const PLANTED = { many: "concordat", few: "concordats", fewActors: 7 };

/**
 * On the issue by which the pages sort, the actor that is first by name holds a position that no page puts first: that
 * another actor comes to the top tells that a page has sorted.
 */
export const SORTED = { issue: 2, position: "no" };

const SEED = 20_240_229;
const HEADER = "actor,iso3,issue,position,date,speaker,quote,source";
/** How many of a hundred actor-issue pairs have no statement, and as many have a second, earlier one. */
const GAPS = 0.03;
const GIVEN =
  "Ada Boro Cleo Dario Edda Faro Gala Hugo Irma Jona Kaya Levi Mira Nilo Orla Pavo Runa Silvo Tova Ugo".split(
    " ",
  );
const FAMILY =
  "Abel Brand Cort Delf Ember Falk Grau Holm Iven Jarl Kest Lund Marl Nord Oster Pell Quist Rask".split(" ");
const TOPICS =
  "access to water,safety at sea,fisheries,air traffic,postal rates,public health,radio spectrum,seed banks,weather stations,school meals,migratory birds,bridges,harbour dues,archives".split(
    ",",
  );
const PLACES =
  "border regions,island states,river basins,high mountains,landlocked states,coastal towns,dry lands,the upper air".split(
    ",",
  );
const WORDS =
  "we the of and to in for our with this text draft view vote call support concern measure balance review process member states paragraph progress capacity language consensus practical careful further common equal long early open clear".split(
    " ",
  );

/**
 * A made-up table of statements as CSV, always the same for the same size: one row a statement, as many rows as
 * actors × issues, about 155 bytes each. Quotations have commas, quotation marks and line breaks.
 */
export function generate({ actors, issues }) {
  const random = seeded(SEED + actors * 7919 + issues);
  const pick = (from) => from[Math.floor(random() * from.length)];
  const cast = ACTORS.slice(0, actors).map((actor) => ({
    ...actor,
    lean: random() * 2 - 1,
    speakers: [0, 1, 2].map(() => `${pick(GIVEN)} ${pick(FAMILY)}`),
  }));
  const planted = new Map(
    Array.from({ length: PLANTED.fewActors }, (_, at) => [
      `${Math.floor(((at + 0.5) * actors) / PLANTED.fewActors)} ${Math.floor((at * issues) / PLANTED.fewActors)}`,
      PLANTED.few,
    ]),
  );
  const { gaps, doubles } = irregular(random, actors * issues, planted, issues);
  const lines = [HEADER];
  for (let issue = 0; issue < issues; issue += 1) {
    const title = `Question ${String(issue + 1).padStart(4, "0")}: ${pick(TOPICS)} in ${pick(PLACES)}`;
    const lean = random() * 2 - 1;
    const day = issue * 7;
    for (const [at, actor] of cast.entries()) {
      const pair = at * issues + issue;
      if (gaps.has(pair)) continue;
      const dates = doubles.has(pair) ? [day - 400, day] : [day];
      for (const date of dates) {
        const word = planted.get(`${at} ${issue}`) ?? (lines.length % 53 === 0 ? PLANTED.many : null);
        const speaker = random() < 0.7 ? pick(actor.speakers) : "";
        const drawn = positionOf(actor.lean * lean + random() * 0.9 - 0.45, random());
        const position = pair === SORTED.issue ? SORTED.position : drawn;
        const source = `Record ${1000 + issue}, ${1 + Math.floor(random() * 40)}`;
        lines.push(
          [
            cell(actor.name),
            actor.iso3,
            title,
            position,
            isoDate(date),
            speaker,
            cell(quotation(random, pick, word)),
            cell(source),
          ].join(","),
        );
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Writes the files of the cases named into a folder and returns their paths, sizes, rows and SHA-256. */
export function writeCases(folder, names = Object.keys(CASES)) {
  mkdirSync(folder, { recursive: true });
  return names.map((key) => {
    const given = CASES[key];
    const text = generate(given);
    const bytes = Buffer.from(text);
    const path = `${folder}/${given.name}`;
    writeFileSync(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { key, ...given, path, bytes: bytes.length, rows: given.actors * given.issues, sha256 };
  });
}

/** As many pairs without a statement as pairs with two, so that the number of rows is the number of pairs. */
function irregular(random, pairs, planted, issues) {
  const kept = new Set([SORTED.issue, ...[...planted.keys()].map((key) => pairOf(key, issues))]);
  const [gaps, doubles] = [new Set(), new Set()];
  const draw = (into) => {
    while (into.size < Math.floor(pairs * GAPS)) {
      const pair = Math.floor(random() * pairs);
      if (!kept.has(pair) && !gaps.has(pair)) into.add(pair);
    }
  };
  draw(gaps);
  draw(doubles);
  return { gaps, doubles };
}

function pairOf(key, issues) {
  const [actor, issue] = key.split(" ").map(Number);
  return actor * issues + issue;
}

function positionOf(towards, chance) {
  if (chance < 0.05) return "non-voting";
  if (towards > 0.1) return "yes";
  return towards < -0.25 ? "no" : "abstain";
}

/** Mostly a short sentence, at times a long one, as statements are. */
function quotation(random, pick, word) {
  const length = 4 + Math.floor(random() ** 4 * 28);
  const words = Array.from({ length }, () => pick(WORDS));
  if (word !== null) words.splice(Math.floor(random() * length), 0, word);
  const kind = random();
  if (kind < 0.3) words[1] = `${words[1]},`;
  if (kind < 0.1) words[2] = `"${words[2]}"`;
  const [first = "", ...rest] = words;
  const text = `${first[0]?.toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
  return kind > 0.95 ? text.replace(" ", "\n") : text;
}

function cell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isoDate(day) {
  return new Date(Date.UTC(2004, 0, 1 + day)).toISOString().slice(0, 10);
}

/** mulberry32, a small public-domain generator by Tommy Ettinger: numbers from 0 to 1, the same for the same seed. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? new URL("dist/data", import.meta.url).pathname;
  for (const { path, rows, bytes, sha256 } of writeCases(folder))
    console.log(`${path}  ${rows} rows  ${(bytes / 1e6).toFixed(1)} MB  ${sha256.slice(0, 16)}`);
}
