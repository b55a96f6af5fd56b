import { countOf, unnamedMembers } from "../domain/actors.ts";
import { sentenceName } from "../domain/countries.ts";
import { countLabel } from "../domain/counts.ts";
import type { Column, Matrix } from "../domain/matrix.ts";
import type { Actor } from "../domain/schema.ts";
import { listed } from "../domain/text.ts";
import { placeText, sizeOf, TEXT_ROLES, widthOf, type Frame, type TextBlock } from "./placeText.ts";

/** Where bars start, and how long one country is, px. */
export interface BarScale {
  readonly x: number;
  readonly perCountry: number;
  /** 0 where labels stand over their bars. */
  readonly labelWidth: number;
  readonly ticks: readonly number[];
}

export interface BarPlace {
  readonly frame: Frame;
  readonly scale: BarScale;
  readonly top: number;
}

/** What a bar says: who holds its position, in numbers and names, and under which conditions. */
export interface BarSaying {
  readonly column: Column;
  readonly counted: string;
  readonly conditions: readonly string[];
}

/** A position, its holders and their conditions, set into lines. */
export interface BarWords {
  readonly label: TextBlock;
  readonly counted: TextBlock;
  readonly conditions: readonly TextBlock[];
  readonly bottom: number;
}

/** Names, or conditions, told one by one; further ones are counted. */
const MOST_TOLD = 3;
/** Longest comfortable line beside a bar, px at a width of 1200. */
const MEASURE = 440;

/** The words of every bar of a matrix, in the order of its columns. */
export function barSayings(matrix: Matrix): readonly BarSaying[] {
  return matrix.columns.map((column, at) => {
    const { beside } = holdersOf(at, matrix);
    const names = beside.length === 0 ? "" : ` (${namesOf(beside)})`;
    return { column, counted: `${countLabel(column.count)}${names}`, conditions: conditionsOf(at, matrix) };
  });
}

/** What a figure of bars has to say of its counting: who is not counted, and who stands in more than one bar. */
export function barNotes(matrix: Matrix): readonly string[] {
  const holders = matrix.columns.map((_, at) => holdersOf(at, matrix));
  const bars = holders.flatMap(({ counted }) => counted);
  const repeated = [...new Set(bars)].filter((actor) => bars.indexOf(actor) !== bars.lastIndexOf(actor));
  const [only, ...others] = repeated;
  const twice = only && others.length === 0 && bars.filter((actor) => actor === only).length === 2;
  const verb = others.length > 0 || only?.kind === "group" ? "stand" : "stands";
  const where = twice ? "two bars" : "more than one bar";
  return [
    ...(holders.some(({ beside }) => beside.length > 0)
      ? [
          "Bars count countries; organisations and groups of unstated size are named beside them, not counted.",
        ]
      : []),
    ...(only ? [`${capital(namesOf(repeated))} ${verb} in ${where}; bars are never summed.`] : []),
  ];
}

/** Those a bar counts, and those named beside it: of several groups only one is counted, for they may overlap. */
function holdersOf(at: number, { rows, columns }: Matrix) {
  const actors = rows.flatMap(({ actor, cells }) => (cells[at] ? [actor] : []));
  const unnamed = columns[at]?.count.unnamed ?? 0;
  const group = actors.find(
    (actor) => actor.kind === "group" && unnamed > 0 && unnamedMembers(actor) === unnamed,
  );
  const counts = (actor: Actor) => actor.kind === "country" || actor === group;
  return { counted: actors.filter(counts), beside: actors.filter((actor) => !counts(actor)) };
}

/** The different conditions of a position's holders, each with whom it applies to where that is not all of them. */
function conditionsOf(at: number, { rows }: Matrix): readonly string[] {
  const holders = rows.flatMap(({ actor, cells }) => {
    const cell = cells[at];
    return cell ? [{ actor, conditions: cell.conditions }] : [];
  });
  const different = [...new Set(holders.flatMap(({ conditions }) => conditions))];
  const told = different.slice(0, MOST_TOLD).map((condition) => {
    const bound = holders.filter(({ conditions }) => conditions.includes(condition));
    if (bound.length === holders.length) return condition;
    return `${capital(namesOf(bound.map(({ actor }) => actor)))}: ${condition}`;
  });
  const more = different.length - told.length;
  return more > 0 ? [...told, `and ${countOf(more, "more condition")}`] : told;
}

function namesOf(actors: readonly Actor[]): string {
  const names = actors.slice(0, MOST_TOLD).map((actor) => {
    if (actor.kind === "group") return actor.name.replace(/^The /, "the ");
    return actor.kind === "country" ? sentenceName(actor.name, actor.iso3) : actor.name;
  });
  const more = actors.length - names.length;
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The position to the left of its bar; at the bar's end who holds it, and beneath that the conditions. */
export function placeWordsBeside(
  saying: BarSaying,
  { frame, scale, top }: BarPlace,
  bar: { readonly size: number; readonly height: number; readonly length: number },
): BarWords {
  const indent = bar.size + 7 * frame.scale;
  const lift = (role: "head" | "label") => (bar.height - sizeOf(role, frame) * TEXT_ROLES[role].leading) / 2;
  const label = placeText({
    text: saying.column.position.label,
    role: "head",
    frame,
    x: frame.margin + indent,
    top: top + lift("head"),
    maxWidth: scale.labelWidth - indent - 10 * frame.scale,
  });
  const x = scale.x + bar.length + 8 * frame.scale;
  const maxWidth = Math.min(frame.margin + frame.inner - x, MEASURE * frame.scale);
  const at = { frame, x, maxWidth };
  const counted = placeText({ ...at, text: saying.counted, role: "label", top: top + lift("label") });
  const conditions = placeConditions(saying, at, counted.bottom);
  return { label, counted, conditions, bottom: lowest(label, counted, ...conditions) };
}

/** The position over its bar; beside it, or beneath where that is too long, who holds it; then the conditions. */
export function placeWordsOver(saying: BarSaying, { frame, top }: BarPlace, size: number): BarWords {
  const indent = size + 7 * frame.scale;
  const at = { frame, x: frame.margin + indent, maxWidth: frame.inner - indent };
  const label = placeText({ ...at, text: saying.column.position.label, role: "head", top });
  const who = { ...at, text: saying.counted, role: "label" } as const;
  const gap = 8 * frame.scale;
  const free = at.maxWidth - label.width - gap;
  const fits = label.lines.length === 1 && widthOf(who.text, "label", frame) <= free;
  const beside = { x: at.x + label.width + gap, top: label.y - placeText({ ...who, top: 0 }).y };
  const counted = placeText({ ...who, ...(fits ? beside : { top: label.bottom }) });
  const conditions = placeConditions(saying, at, lowest(label, counted));
  return { label, counted, conditions, bottom: lowest(label, counted, ...conditions) };
}

function placeConditions(
  saying: BarSaying,
  at: { readonly frame: Frame; readonly x: number; readonly maxWidth: number },
  from: number,
): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let top = from;
  for (const text of saying.conditions) {
    const block = placeText({ ...at, text, role: "small", top });
    blocks.push(block);
    top = block.bottom + 2 * at.frame.scale;
  }
  return blocks;
}

function lowest(...blocks: readonly TextBlock[]): number {
  return Math.max(...blocks.map(({ bottom }) => bottom));
}
