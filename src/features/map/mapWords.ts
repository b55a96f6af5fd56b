import { absenceLabel, countOf } from "../../domain/actors.ts";
import { countryByIso3 } from "../../domain/countries.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Cell } from "../../domain/matrix.ts";
import type { MapScene } from "../../figures/map/mapScene.ts";

/** The name of a mark: "Italy: Monitoring only, for any peace deal; could assist; 1 statement". */
export function markName(cell: Cell): string {
  return `${cell.rowName}: ${[cell.position.label, conditionsAndCount(cell)].join(", ")}`;
}

/** The conditions of a mark, then how many statements are behind it. */
export function conditionsAndCount({ conditions, statements }: Cell): string {
  return [...conditions, countOf(statements.length, "statement")].join("; ");
}

/** What is said of a country without a mark: that it states no position, is left out, or is not in the data. */
export function withoutMark(
  code: string,
  scene: MapScene,
  index: DatasetIndex,
): { readonly name: string; readonly why: string } {
  const absent = scene.absent.get(code);
  if (absent) return { name: absent.name, why: absenceLabel(index.dataset) };
  const leftOut = scene.leftOut.get(code);
  if (leftOut !== undefined) return { name: leftOut, why: "Left out by the filters" };
  return { name: plainName(code), why: "Not in this dataset" };
}

let names: Intl.DisplayNames | undefined;

/** What the browser calls a country that the dataset does not name. */
function plainName(code: string): string {
  const country = countryByIso3(code);
  if (!country) return code;
  names ??= new Intl.DisplayNames(["en"], { type: "region" });
  return names.of(country.iso2) ?? code;
}
