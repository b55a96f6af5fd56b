import { statSync } from "node:fs";

const READY_LIMIT = 20_000;
/** The size every picture is saved at, px. */
const SIZE = { label: /^Landscape/, megapixels: (1200 * 675) / 1e6 };
const KINDS = ["Matrix", "Bars", "Map", "Quote card"];
/** The ways out, and how many dots a px each is drawn with; drawings of lines have none. */
const FORMATS = [
  { name: "PNG 1×", button: "Download PNG", density: 1 },
  { name: "PNG 2×", button: "Download PNG", density: 2 },
  { name: "PNG 4×", button: "Download PNG", density: 4 },
  { name: "SVG", button: "Download SVG", density: null },
  { name: "PDF", button: "Download PDF", density: null },
];

/** One round: the milliseconds from the click to the file and the file's bytes, for each picture in each format. */
export async function timeExports(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector("[role=treegrid] [data-mark]", { timeout: READY_LIMIT });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const round = [];
  for (const kind of KINDS) {
    await dialog.getByRole("radio", { name: kind }).check({ force: true });
    await dialog.getByRole("radio", { name: SIZE.label }).check({ force: true });
    await dialog.locator("[data-sheet] > svg").waitFor({ timeout: READY_LIMIT });
    for (const { name, button, density } of FORMATS) {
      if (density !== null) await dialog.getByRole("radio", { name: `${density}×` }).check({ force: true });
      const started = performance.now();
      const [file] = await Promise.all([
        page.waitForEvent("download", { timeout: READY_LIMIT }),
        dialog.getByRole("button", { name: button }).click(),
      ]);
      const path = await file.path();
      const time = performance.now() - started;
      round.push({ kind, name, time, bytes: statSync(path).size, megapixels: megapixelsAt(density) });
    }
  }
  round.push(await timed("Quote card, copied", () => copied(dialog, "Copy image", "Copied the picture.")));
  await dialog.getByRole("tab", { name: "Data" }).click();
  round.push(await timed("Table, copied", () => copied(dialog, "Copy as table", "Copied the table.")));
  const downloads = dialog.getByRole("button", { name: /^Download/ });
  for (let at = 0; at < (await downloads.count()); at += 1)
    round.push(await downloaded(page, downloads.nth(at)));
  await context.close();
  return round;
}

/** Milliseconds from the click to the sentence that says it is copied; nothing is weighed. */
async function timed(kind, step) {
  const started = performance.now();
  await step();
  return { kind, name: "clipboard", time: performance.now() - started, bytes: null, megapixels: null };
}

async function copied(dialog, button, sentence) {
  await dialog.getByRole("button", { name: button }).click();
  await dialog.getByText(sentence).waitFor({ timeout: READY_LIMIT });
}

async function downloaded(page, button) {
  const started = performance.now();
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: READY_LIMIT }), button.click()]);
  const path = await file.path();
  const time = performance.now() - started;
  const [, extension] = /\.(\w+)$/.exec(file.suggestedFilename()) ?? [];
  const kind = /-([a-z]+(?:-table)?)(?:-|\.)/.exec(
    file.suggestedFilename().replace(/^reassurance-force/, ""),
  )?.[1];
  return {
    kind: `Data, ${kind ?? "file"}`,
    name: extension,
    time,
    bytes: statSync(path).size,
    megapixels: null,
  };
}

/** Prints the median time of each export, by megapixel where it has dots, and the weight of its file. */
export function reportExports(rounds) {
  const cell = (text, width) => text.padStart(width);
  console.log(
    `\n${"export, pictures 1200 × 675".padEnd(28)}${cell("median", 11)}${cell("per megapixel", 16)}${cell("weight", 11)}${cell("runs", 6)}`,
  );
  for (const [at, { kind, name, megapixels, bytes }] of rounds[0].entries()) {
    const times = rounds.map((round) => round[at].time).toSorted((a, b) => a - b);
    const time = times[Math.floor(times.length / 2)];
    if (!Number.isFinite(time) || bytes === 0) throw new Error(`${kind} as ${name}: no time or no file.`);
    const each = megapixels === null ? "–" : `${(time / megapixels).toFixed(0)} ms`;
    console.log(
      `${`${kind}, ${name}`.padEnd(28)}${cell(`${time.toFixed(0)} ms`, 11)}${cell(each, 16)}${cell(bytes === null ? "–" : `${(bytes / 1000).toFixed(1)} kB`, 11)}${cell(String(times.length), 6)}`,
    );
  }
}

function megapixelsAt(density) {
  return density === null ? null : SIZE.megapixels * density ** 2;
}
