import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const asked = new Set<string>();

/** The files that were compared so far. */
export function keptNames(): readonly string[] {
  return [...asked];
}

const folder = join(import.meta.dirname, "pictures");

/**
 * Compares a picture with the one kept under its name. A changed one fails and is written beside the old as
 * NAME.new.svg, to open both; `npm run pictures` keeps the new ones.
 */
export async function expectKept(name: string, markup: string): Promise<void> {
  asked.add(`${name}.svg`);
  const picture = readable(markup);
  const kept = join(folder, `${name}.svg`);
  const changed = join(folder, `${name}.new.svg`);
  if (existsSync(kept) && readFileSync(kept, "utf8") !== picture) writeFileSync(changed, picture);
  await expect(picture, `${name} has changed; the new picture is ${changed}`).toMatchFileSnapshot(kept);
  rmSync(changed, { force: true });
}

/** One element to a line, and ids numbered in order: a change shows where it is. */
function readable(markup: string): string {
  const ids = new Map<string, string>();
  const numbered = markup.replace(/_[RrS]_\w*_(?=\w*["\s)])/g, (id) => {
    if (!ids.has(id)) ids.set(id, `id${ids.size + 1}-`);
    return ids.get(id) ?? id;
  });
  return `${numbered.replaceAll(/(?<=>)(?=<[a-z/])/g, "\n")}\n`;
}
