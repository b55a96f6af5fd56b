import { growthOf, largest, median, share } from "./figures.mjs";

const TASK_LIMIT = 50;
const SLOW_LIMIT = 0.01;
const OPENING_LIMIT = 1.5;
const PEER_LIMIT = 0.5;

/**
 * The bars, each `{ name, value, limit, met }` with value and limit in words. `runs` are the visits of one case by app; `sizes`
 * this app's visits by number of rows, smallest first.
 */
export function barsOf(runs, sizes) {
  const ours = runs.ours ?? [];
  if (ours.length === 0) return [{ name: "This app", value: "was not measured", limit: "", met: false }];
  const peers = Object.entries(runs).filter(([key]) => key !== "ours" && key !== "floor");
  const floor = median(runs.floor.map(({ open }) => open));
  const against = (name, key, say) => {
    const best = Math.min(...peers.map(([, visits]) => median(visits.map((visit) => visit[key]))));
    const value = median(ours.map((visit) => visit[key]));
    return bar(name, { value, limit: best * PEER_LIMIT, say });
  };
  const opening = median(ours.map(({ open }) => open));
  return [
    bar("file chosen to matrix, 1.5 × papaparse alone", {
      value: opening,
      limit: floor * OPENING_LIMIT,
      say: ms,
    }),
    against("first matrix from stored data, half of the best peer", "stored", ms),
    against("key in Search to settled, fewer, half of the best peer", "search", ms),
    against("key in Search to settled, more, half of the best peer", "searchBack", ms),
    against("column sort, half of the best peer", "sort", ms),
    against("heap after opening, half of the leanest peer", "heap", mb),
    against("heap after use, half of the leanest peer", "heapUsed", mb),
    ...["openTask", "searchTask", "sortTask", "scrollTask"].map((key) =>
      bar(`longest task of the page while ${TASKS[key]}`, {
        value: largest(ours, key),
        limit: TASK_LIMIT,
        say: task,
      }),
    ),
    bar("frames over 25 ms on wheel scroll", { value: share(ours), limit: SLOW_LIMIT, say: percent }),
    bar("pictures with blank cells on wheel scroll", {
      value: largest(ours, "blank"),
      limit: 0,
      say: String,
    }),
    ...growthBars(sizes),
  ];
}

const TASKS = { openTask: "opening", searchTask: "searching", sortTask: "sorting", scrollTask: "scrolling" };

/** From the smallest to the largest size, no more times as much as there are times as many rows. */
function growthBars(sizes) {
  if (sizes.length < 2) return [];
  const [smallest, biggest] = [sizes[0], sizes[sizes.length - 1]];
  const limit = biggest.rows / smallest.rows;
  return Object.entries(GROWING).map(([key, name]) =>
    bar(`growth of ${name}, ${smallest.rows} to ${biggest.rows} rows`, {
      value: growthOf(key, smallest.visits, biggest.visits),
      limit,
      say: times,
    }),
  );
}

const GROWING = {
  open: "opening",
  stored: "first matrix from stored data",
  search: "search",
  sort: "sort",
  heap: "heap after opening",
  heapUsed: "heap after use",
};

function bar(name, { value, limit, say }) {
  return { name, value: say(value), limit: say(limit), met: value <= limit };
}

/** Milliseconds, a heap, a task, a share and a factor as they are printed. */
export function ms(value) {
  return `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

export function mb(value) {
  return `${(value / 1e6).toFixed(1)} MB`;
}

export function task(value) {
  return value === 0 ? "≤ 50 ms" : `${value.toFixed(0)} ms`;
}

export function percent(value) {
  return `${(value * 100).toFixed(1)} %`;
}

function times(value) {
  return `${value.toFixed(1)} ×`;
}
