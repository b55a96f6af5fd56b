import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import {
  cutDrawing,
  cutHeads,
  cutText,
  hiddenFocus,
  looseCounts,
  sideways,
  smallTargets,
} from "./measures.ts";
import { DESKTOP, PHONE, useReader } from "./reader.ts";
import { drawn, resize, SEVERAL } from "./resizing.ts";
import { openExport } from "./savedPicture.ts";

const reader = useReader("files");
const VIEWS = [
  ["the matrix with filters", "?country=ITA~FRA&q=troops", "[role=treegrid]"],
  ["the evidence", "?cell=italy.monitoring-only", "aside article button"],
  ["the bars", "?view=bars", "[data-bar]"],
  ["the map", "?view=map", "[role=toolbar] [data-mark]"],
  ["the statements", "?view=statements&country=USA~DEU", "article button"],
  ["all issues", "?view=issues&group=region", "[role=treegrid]"],
  ["the agreement", "?view=agreement", "[role=application]"],
  ["the comparison", "?view=compare&compare=RUS~USA", "main table"],
  ["the about page", "about.html", "h1"],
] as const;

const SMALL = { width: 320, height: 640 } as const;
/** 1280 × 1024 px at 400 %. */
const ENLARGED = { width: 320, height: 256 } as const;
/** 1366 × 768 px at 200 %. */
const TWICE = { width: 683, height: 384 } as const;
/** A usual laptop's. */
const LAPTOP = { width: 1280, height: 720 } as const;
/** What WCAG 1.4.12 lets a reader set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
/** More stops than any view has. */
const MOST = 90;
const NOTHING = "nothing has focus";
/** How often is looked, two frames each, before something that has focus is called hidden. */
const LOOKS = 15;
/** As many as the view with the fewest has. */
const FEWEST = 5;

/** What is wrong at a size, each with where. */
async function wrongAt(page: Page, size: { width: number; height: number }, checks: Checks) {
  await resize(page, size);
  const look = async () => (await Promise.all(checks.map(async (check) => check(page)))).flat();
  let found = await look();
  // A chart is drawn anew some frames after its place has another size.
  for (let looks = 0; looks < LOOKS && found.length > 0; looks += 1) {
    await drawn(page);
    found = await look();
  }
  return found.map((one) => `${size.width} × ${size.height}: ${one}`);
}
type Checks = readonly ((page: Page) => Promise<readonly string[]>)[];

async function wide(page: Page): Promise<readonly string[]> {
  const by = await sideways(page);
  return by > 0 ? [`scrolls sideways by ${by} px`] : [];
}

/** Names of rows and labels in cells end in an ellipsis where there is no room: docs/accessibility.md. */
async function cutInGrid(page: Page): Promise<readonly string[]> {
  return cutText(page, "[role=rowheader], [role=gridcell]");
}

/** Tabs through the page from its start to its end and back: what has focus and cannot be seen, and focus that is lost or held. */
async function hiddenOnTheWay(page: Page, more = 0): Promise<readonly string[]> {
  const wrong: string[] = [];
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    // From here the first Tab starts: after a mere blur it would start where focus was.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops: number[] = [];
  for (const key of ["Tab", "Shift+Tab"]) {
    const { count, hidden } = await walk(page, key);
    wrong.push(...hidden);
    if (count === MOST) wrong.push(`${key}: does not come to an end`);
    stops.push(count);
  }
  const [forwards = 0, backwards = 0] = stops;
  if (forwards < FEWEST) wrong.push(`only ${forwards} stops`);
  if (![0, more].includes(backwards - forwards))
    wrong.push(`${forwards} stops forwards, ${backwards} backwards`);
  return wrong;
}

/** Presses a key until nothing has focus: how often something had it, and what of it could not be seen. */
async function walk(page: Page, key: string) {
  const hidden: string[] = [];
  for (let count = 0; count < MOST; count += 1) {
    await page.keyboard.press(key);
    const found = await stillHidden(page);
    if (found === NOTHING) return { count, hidden };
    if (found !== null) hidden.push(`${key}: ${found}`);
  }
  return { count: MOST, hidden };
}

/** What has focus and cannot be seen. A busy browser scrolls to it some frames later. */
async function stillHidden(page: Page): Promise<string | null> {
  let found = await hiddenFocus(page);
  for (let look = 0; look < LOOKS && found !== null && found !== NOTHING; look += 1)
    found = await hiddenFocus(page);
  return found;
}

/** Adds rules as a reader's browser does, which no policy of the page forbids. */
function addSheet(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}

/** Once the chart of agreement has had focus, there may be a button before it that compares the pair it is on. */
const MORE_BACKWARDS: Readonly<Record<string, number>> = { "the agreement": 1 };

it.each(VIEWS)(
  "%s: large targets and nothing cut at 200 and 400 % or with wider text, what has focus in sight both ways",
  async (name, query, ready) => {
    const page = await reader.visit(query, {}, ready);
    await page.evaluate(() => document.fonts.ready);
    const cut = query.includes("view=issues") ? [cutInGrid, cutHeads, looseCounts] : [cutText, cutDrawing];
    const wrong = [
      ...(await wrongAt(page, DESKTOP, [smallTargets, wide])),
      ...(await wrongAt(page, PHONE, [smallTargets, wide, ...cut])),
      ...(await wrongAt(page, SMALL, [wide, ...cut])),
      ...(await wrongAt(page, ENLARGED, [smallTargets, wide, ...cut])),
      ...(await wrongAt(page, TWICE, [wide, ...cut])),
    ];
    for (const size of [PHONE, ENLARGED]) {
      await resize(page, size);
      const hidden = await hiddenOnTheWay(page, MORE_BACKWARDS[name]);
      wrong.push(...hidden.map((one) => `${size.width} × ${size.height}: ${one}`));
    }
    await page.evaluate(addSheet, SPACING);
    for (const size of [PHONE, LAPTOP, DESKTOP]) wrong.push(...(await wrongAt(page, size, [wide, ...cut])));
    expect(wrong).toEqual([]);
  },
  SEVERAL,
);

it("the export dialog: large targets, nothing cut, and what has focus is in sight", async () => {
  const page = await reader.visit("", { viewport: PHONE });
  const dialog = await openExport(page);
  await dialog.locator("[data-sheet] svg").waitFor();
  const wrong: string[] = [];
  for (const tab of ["Picture", "Data", "Share", "Cite"]) {
    await dialog.getByRole("tab", { name: tab }).click();
    await dialog.locator("[role=tabpanel] button").filter({ visible: true }).first().waitFor();
    for (const size of [PHONE, ENLARGED]) {
      wrong.push(...(await wrongAt(page, size, [smallTargets, wide, cutText])));
      const stops = await dialog.locator("button, input:checked, textarea, summary").count();
      for (const key of ["Tab", "Shift+Tab"]) {
        for (let stop = 0; stop < Math.min(stops, 12); stop += 1) {
          await page.keyboard.press(key);
          const hidden = await stillHidden(page);
          if (hidden !== null && hidden !== NOTHING) wrong.push(`${tab}, ${key}: ${hidden}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
