import { fileURLToPath } from "node:url";
import { build } from "vite";
import { scrollingArea } from "./scale/peers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Rows of the treegrid that are no actor: its head and the row of all actors. */
const OTHER_ROWS = 2;
const FIRST_ROW = `[role=treegrid] [role=row][aria-rowindex='${OTHER_ROWS + 1}']`;
const TOP = `${FIRST_ROW} [role=rowheader]`;
/** The first actor on the first issue: names and totals stand in the columns before. */
const CELL = `${FIRST_ROW} [role=gridcell][data-col='2']`;

/**
 * How the app is driven, as the peers are (`scale/peers.mjs`). It starts at an address of a dataset that is not here yet: the
 * file opened then is shown in the view the address asks for, all issues.
 */
export const OURS = {
  key: "ours",
  name: "This app",
  cannot: "–",
  address: (host) => `${host}ours/?dataset=own-scale&view=issues`,
  // The address of what was opened, all issues.
  storedAddress: (_, page) => page.url(),
  prepare: async (page) => {
    await page.getByRole("button", { name: "Open data", exact: true }).first().click();
    await page.locator(OURS.input).waitFor({ state: "attached" });
  },
  // What was read is told in a dialog over the matrix, unless nothing was guessed.
  settle: async (page) => {
    const told = page.locator("dialog[open]").getByRole("button", { name: "Show it" });
    await page.waitForFunction(() => {
      const dialog = document.querySelector("dialog[open]");
      return !dialog || dialog.textContent.includes("Show it");
    });
    if (await told.isVisible()) await told.click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  },
  input: "dialog[open] input[type=file][aria-label='File to open']",
  search: 'role=searchbox[name="Search"]',
  ready: { kind: "present", selector: CELL },
  kept: { kind: "present", selector: CELL },
  few: (actors) => rowCount("count", actors),
  many: (actors) => rowCount("over", actors),
  top: (value) => ({ kind: "changed", selector: TOP, value }),
  topNow: (page) => page.locator(TOP).textContent(),
  sortEvent: "click",
  pressSort: (page) => page.locator("[role=columnheader][data-col='4'] button").click(),
  area: async (page) => {
    // The matrix stands below filters: the page is scrolled so that as much of it shows as can.
    await page.locator("[role=treegrid]").evaluate((grid) => grid.scrollIntoView({ block: "end" }));
    return scrollingArea(page, { scroller: "[role=treegrid]", cell: CELL });
  },
};

/** Builds the app as it is deployed beside a server of its own, which here is the folder of its mocked endpoints. */
export async function buildOurs(out) {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = "true";
  for (const [folder, apiBase] of [
    ["mocked", ""],
    ["ours", "/mocked/"],
  ]) {
    process.env.VITE_API_BASE_URL = apiBase;
    await build({ root, logLevel: "error", build: { outDir: `${out}/${folder}`, emptyOutDir: true } });
  }
}

function rowCount(kind, actors) {
  return { kind, selector: "[role=treegrid]", attribute: "aria-rowcount", value: actors + OTHER_ROWS };
}
