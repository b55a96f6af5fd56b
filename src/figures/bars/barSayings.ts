import { countOf, inRunningText, unnamedMembers } from "../../domain/actors.ts";
import { countLabel } from "../../domain/counts.ts";
import type { Column, Matrix } from "../../domain/matrix.ts";
import type { Actor } from "../../domain/schema.ts";
import { capital, listed } from "../../domain/text.ts";

/** What a bar says: who holds its position, in numbers and names, and under which conditions. */
export interface BarSaying {
  readonly column: Column;
  readonly counted: string;
  readonly conditions: readonly string[];
}

/** Names, or conditions, told one by one; further ones are counted. */
const MOST_TOLD = 3;
/** The words of every bar of a matrix, in the order of its columns. */
export function barSayings(matrix: Matrix): readonly BarSaying[] {
  return matrix.columns.map((column, at) => {
    const { counted, beside } = holdersOf(at, matrix);
    const countries = counted.filter(({ kind }) => kind === "country");
    const names = [
      ...(countries.length > 0 ? [`${column.count.unnamed > 0 ? "named: " : ""}${namesOf(countries)}`] : []),
      ...(beside.length > 0 ? [namesOf(beside)] : []),
    ];
    const told = names.length === 0 ? "" : ` (${names.join("; ")})`;
    return { column, counted: `${countLabel(column.count)}${told}`, conditions: conditionsOf(at, matrix) };
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
          bars.some(({ kind }) => kind === "group")
            ? "Bars count countries and the members of one group; organisations and further groups are named beside them, not counted."
            : holders.some(({ beside }) => beside.some(({ kind }) => kind === "other"))
              ? "Bars count countries; all other actors are named beside them, not counted."
              : "Bars count countries; organisations and groups are named beside them, not counted.",
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
  const names = actors.slice(0, MOST_TOLD).map(inRunningText);
  const more = actors.length - names.length;
  return listed(more > 0 ? [...names, `${more} more`] : names);
}
