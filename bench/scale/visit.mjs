import { PLANTED } from "../generate.mjs";
import { heapOf, privateMemory } from "./heap.mjs";
import { installProbe, longestTask, now, timed, timedLoad, waitFor } from "./probe.mjs";
import { countBlanks, scrolledBlanks, scrolledFrames } from "./scroll.mjs";

const QUIET = 500;

/**
 * One visit with a fresh profile: a file is opened, searched, sorted and scrolled, and opened again from the browser's store.
 * Gives times in ms, bytes and counts by the name of the measure.
 */
export async function visit(browser, { app, host, path }) {
  const { context, page } = await freshPage(browser);
  try {
    await page.goto(app.address(host));
    await step("before the opening", app.prepare(page));
    await page.waitForTimeout(QUIET);
    const opened = await step("opening", open(page, app, path));
    await step("after the opening", app.settle(page));
    const address = app.storedAddress(host, page);
    const openedHeap = await heapOf(page);
    const found = await step("search", search(page, app));
    const sorted = await step("sort", sort(page, app));
    const scrolled = await step("scroll", scroll(browser, page, app));
    const usedHeap = await heapOf(page);
    const memory = await privateMemory(browser);
    await page.close();
    const again = await context.newPage();
    await again.addInitScript(installProbe);
    const stored = await step("stored data", timedLoad(again, address, app.ready));
    return {
      ...opened,
      ...found,
      ...sorted,
      ...scrolled,
      stored: stored.time,
      heap: openedHeap.total,
      heapUsed: usedHeap.total,
      heapPage: usedHeap.page,
      heapWorkers: usedHeap.workers,
      heapBuffers: usedHeap.buffers,
      memory,
    };
  } finally {
    await context.close();
  }
}

/** The time papaparse alone takes for the file in a worker, measured like an opening. */
export async function visitFloor(browser, { host, path }) {
  const { context, page } = await freshPage(browser);
  await page.goto(`${host}peers/floor.html`);
  await page.waitForTimeout(QUIET);
  const { time } = await timed(page, {
    event: "change",
    expected: { kind: "changed", selector: "#rows", value: "" },
    act: () => page.setInputFiles("#file", path),
  });
  await context.close();
  return { open: time };
}

/** Says which step of a visit failed. */
async function step(name, work) {
  try {
    return await work;
  } catch (error) {
    throw new Error(`${name}: ${error.message.split("\n")[0]}`, { cause: error });
  }
}

async function freshPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  return { context, page };
}

async function open(page, app, path) {
  const { start, time } = await timed(page, {
    event: "change",
    expected: app.ready,
    act: () => page.setInputFiles(app.input, path),
  });
  await waitFor(page, app.kept);
  return { open: time, openTask: await longestTask(page, start, await now(page)) };
}

/** A key that leaves few rows of many, and the key that takes it back. */
async function search(page, app) {
  const box = page.locator(app.search);
  await box.fill(PLANTED.few);
  await waitFor(page, app.few(PLANTED.fewActors));
  await box.press("Backspace");
  await waitFor(page, app.many(PLANTED.fewActors));
  await page.waitForTimeout(QUIET);
  const fewer = await timed(page, {
    event: "keydown",
    expected: app.few(PLANTED.fewActors),
    act: () => box.press(PLANTED.few.at(-1)),
  });
  await page.waitForTimeout(QUIET);
  const more = await timed(page, {
    event: "keydown",
    expected: app.many(PLANTED.fewActors),
    act: () => box.press("Backspace"),
  });
  const searchTask = await longestTask(page, fewer.start, await now(page));
  await box.fill("");
  await page.waitForTimeout(QUIET);
  return { search: fewer.time, searchBack: more.time, searchTask };
}

async function sort(page, app) {
  const before = (await app.topNow(page)).trim();
  const { start, time } = await timed(page, {
    event: app.sortEvent,
    expected: app.top(before),
    act: () => app.pressSort(page),
  });
  await page.waitForTimeout(QUIET);
  return { sort: time, sortTask: await longestTask(page, start, await now(page)) };
}

async function scroll(browser, page, app) {
  const area = await app.area(page);
  const frames = await scrolledFrames(page, area);
  const scrollTask = await longestTask(page, frames.from, frames.to);
  const blanks = await countBlanks(browser, await scrolledBlanks(page, area), area);
  return {
    slow: frames.slow,
    frames: frames.frames,
    longestFrame: frames.longestFrame,
    scrollTask,
    blank: blanks.withBlanks,
    pictures: blanks.pictures,
    mostBlank: blanks.tiles === 0 ? 0 : blanks.most / blanks.tiles,
  };
}
