/**
 * Runs in every measured page before its own scripts: notes the long tasks, and times from an event, by its own stamp, to the
 * frame after the page shows what is expected.
 */
export function installProbe() {
  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  const holds = ({ kind, selector, attribute, value }) => {
    const found = document.querySelector(selector);
    if (kind === "present" || found === null) return found !== null;
    if (kind === "changed") {
      const text = (attribute ? found.getAttribute(attribute) : found.textContent).trim();
      return text !== "" && text !== value;
    }
    const count = attribute
      ? Number(found.getAttribute(attribute))
      : document.querySelectorAll(selector).length;
    return kind === "count" ? count === value : count > value;
  };

  /** Waits for an expected state: `{ kind: present | count | over | changed, selector, attribute?, value? }`. */
  const watch = (expected) =>
    new Promise((resolve) => {
      const look = () => {
        if (!holds(expected)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      look();
    });

  /** Arms a timer: from the next event of a kind to the expected state. Its result is at `probe.result`. */
  const arm = (event, expected) => {
    window.probe.result = null;
    const begin = ({ timeStamp }) =>
      watch(expected).then((end) => (window.probe.result = { start: timeStamp, end, time: end - timeStamp }));
    if (event === null) void begin({ timeStamp: 0 });
    else addEventListener(event, begin, { capture: true, once: true });
  };

  /** Notes the time of every frame until stopped. */
  const frames = () => {
    const times = [];
    let going = true;
    const next = (time) => {
      times.push(time);
      if (going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return () => {
      going = false;
      return times;
    };
  };
  window.probe = { longTasks, arm, frames, result: null };
}

const LIMIT = 60_000;

/** `{ start, end, time }` of an act in ms, from its event's own stamp to the frame after the expected state. */
export async function timed(page, { event, expected, act }) {
  await page.evaluate(([kind, state]) => window.probe.arm(kind, state), [event, expected]);
  await act();
  return result(page);
}

/** The same from the start of navigation. */
export async function timedLoad(page, address, expected) {
  await page.addInitScript((state) => window.probe.arm(null, state), expected);
  await page.goto(address);
  return result(page);
}

/** The longest task that ran between two moments of the page's clock; 0 if none was over 50 ms. */
export async function longestTask(page, from, to) {
  // Long tasks are told a little after they end.
  await page.waitForTimeout(150);
  return page.evaluate(
    ([start, end]) =>
      Math.max(
        0,
        ...window.probe.longTasks
          .filter((task) => task.start < end && task.start + task.duration > start)
          .map(({ duration }) => duration),
      ),
    [from, to],
  );
}

/** The page's own clock, ms since it was opened. */
export function now(page) {
  return page.evaluate(() => performance.now());
}

async function result(page) {
  const done = await page.waitForFunction(() => window.probe.result, undefined, { timeout: LIMIT });
  return done.jsonValue();
}

/** Waits for an expected state without timing it. */
export async function waitFor(page, expected) {
  await page.evaluate((state) => window.probe.arm(null, state), expected);
  await result(page);
}
