import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DOCUMENT = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));
const [BEGIN, END] = ["<!-- figures of bench:scale begin -->", "<!-- figures of bench:scale end -->"];

/** Replaces the figures in docs/performance.md by those of a run, with the day and the machine they are of. */
export function writeFigures(sections, { browser, processor, cores }) {
  const before = readFileSync(DOCUMENT, "utf8");
  const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (from === -1 || to < from)
    throw new Error("docs/performance.md has lost the marks between which figures are put.");
  const day = new Date().toISOString().slice(0, 10);
  const told = `Measured on ${day} with Chromium ${browser}, ${cores} × ${processor.trim() || "unknown processor"}.`;
  const tables = sections.map(({ title, table }) => `### ${title}\n\n${table}`).join("\n\n");
  writeFileSync(DOCUMENT, `${before.slice(0, from)}${BEGIN}\n\n${told}\n\n${tables}\n\n${before.slice(to)}`);
}
