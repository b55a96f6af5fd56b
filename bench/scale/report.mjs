import { mb, ms, percent, task } from "./bars.mjs";
import { growthOf, largest, median, share } from "./figures.mjs";

const medianOf = (key) => (visits) => median(visits.map((visit) => visit[key]));
const largestOf = (key) => (visits) => largest(visits, key);

/** What is reported, in this order: its name, how the visits make one figure, how that is printed, and whether it is compared. */
const MEASURES = [
  { name: "file chosen → matrix visible", of: medianOf("open"), say: ms, compared: true },
  { name: "first matrix from stored data", of: medianOf("stored"), say: ms, compared: true },
  { name: "key in Search → settled, fewer", of: medianOf("search"), say: ms, compared: true },
  { name: "key in Search → settled, more", of: medianOf("searchBack"), say: ms, compared: true },
  { name: "column sort → settled", of: medianOf("sort"), say: ms, compared: true },
  { name: "heap after opening", of: medianOf("heap"), say: mb, compared: true },
  { name: "heap after use", of: medianOf("heapUsed"), say: mb, compared: true },
  { name: "· of it on the page", of: medianOf("heapPage"), say: mb },
  { name: "· of it in workers", of: medianOf("heapWorkers"), say: mb },
  { name: "· of it buffers", of: medianOf("heapBuffers"), say: mb },
  { name: "all of the browser’s processes", of: medianOf("memory"), say: mb },
  { name: "wheel: frames over 25 ms", of: share, say: percent },
  { name: "wheel: longest frame", of: medianOf("longestFrame"), say: ms },
  { name: "wheel: pictures with blank cells", of: largestOf("blank"), say: String },
  { name: "longest task, opening", of: largestOf("openTask"), say: task },
  { name: "longest task, searching", of: largestOf("searchTask"), say: task },
  { name: "longest task, sorting", of: largestOf("sortTask"), say: task },
  { name: "longest task, scrolling", of: largestOf("scrollTask"), say: task },
];

/** A table of all measures of one case as rows of text: medians, their spread for times, and this app against the best peer. */
export function tableOf(runs, apps) {
  const shown = apps.filter(({ key }) => runs[key]?.length > 0);
  const head = ["", ...shown.map(({ name }) => name), "this app ÷ best peer"];
  return [
    head,
    ...MEASURES.map(({ name, of, say, compared }) => [
      name,
      ...shown.map(({ key }) => cellOf(of(runs[key]), say)),
      compared ? ratioOf(runs, shown, of) : "",
    ]),
  ];
}

/** How each app’s medians grow from one case to a larger one. */
export function growthTable(from, to, apps) {
  const keys = {
    open: "opening",
    stored: "stored",
    search: "search",
    sort: "sort",
    heap: "heap",
    heapUsed: "heap in use",
  };
  const shown = apps.filter(({ key }) => key !== "floor" && from[key]?.length > 0 && to[key]?.length > 0);
  return [
    ["", ...Object.values(keys)],
    ...shown.map(({ key, name }) => [
      name,
      ...Object.keys(keys).map((measure) => `${growthOf(measure, from[key], to[key]).toFixed(1)} ×`),
    ]),
  ];
}

/** Rows of text as a table of Markdown, which is also readable as it is. */
export function asMarkdown(rows) {
  const widths = rows[0].map((_, at) => Math.max(3, ...rows.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((text, at) => text.padEnd(widths[at])).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  const [head, ...body] = rows;
  return [line(head), rule, ...body.map(line)].join("\n");
}

function cellOf(value, say) {
  return Number.isFinite(value) ? say(value) : "–";
}

function ratioOf(runs, shown, of) {
  const peers = shown.filter(({ key }) => key !== "ours" && key !== "floor").map(({ key }) => of(runs[key]));
  const ours = runs.ours?.length > 0 ? of(runs.ours) : Number.NaN;
  const ratio = ours / Math.min(...peers);
  return Number.isFinite(ratio) ? ratio.toFixed(2) : "–";
}
