import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const COMMENT = /\{?\/\*[\s\S]*?\*\/\}?|^\s*\/\/.*$/gm;
/** Words of a page, from where they begin in markup or in a string, that tell of nothing, of waiting or of a failure. */
const TELLING =
  /(?<=[>"`}] ?)(?:(?:No|Nothing|None|Nobody|Not in|There (?:is|are) no) [^<>{}"`$]*|[A-Z][^<>{}"`$=;]*…|[^<>{}"`$=;]*(?:could not be|was not|was deleted|is damaged)[^<>{}"`$=;]*)/g;

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The parts of the page: every file in src that draws HTML, with blanks as a browser takes them and no comments. */
export function partsOfThePage(): readonly Source[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !name.startsWith("figures"))
    .map((name) => sourceAt(`src/${name}`));
}

/** A file by its path from the root. */
export function sourceAt(path: string): Source {
  return { path, text: blanksAsOne(readFileSync(join(ROOT, path), "utf8").replaceAll(COMMENT, "")) };
}

/** What a file says of nothing, of waiting or of a failure, as far as it stands there in one piece. */
export function toldIn({ text }: Source): readonly string[] {
  return (text.match(TELLING) ?? []).map((told) => told.trim());
}

export function blanksAsOne(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
