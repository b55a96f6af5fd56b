import { isOwn } from "../../data/ownData.ts";
import { troubles } from "../../data/troubles.ts";
import { askedView } from "../../domain/askedView.ts";
import { parseDatasetId } from "../../domain/viewState.ts";
import { browserName } from "./browserName.ts";
import { missingFeatures } from "./missingFeatures.ts";
import { safeAddress, safeError } from "./safe.ts";
import { sourceWords } from "./sourceWords.ts";
import { storageWords } from "./storageWords.ts";
import { requests } from "./takeNotes.ts";

/** What Diagnostics tells under one heading, each in a line. */
export interface Finding {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Everything Diagnostics tells, now. Nothing of it names a person, a dataset of one's own, what was searched or a file. */
export async function diagnose(search: string): Promise<readonly Finding[]> {
  const asked = parseDatasetId(search);
  const server = Boolean(import.meta.env.VITE_API_BASE_URL);
  const { source, why } = sourceWords({ ownData: asked !== null && isOwn(asked), server });
  const storage = await storageWords();
  const missing = missingFeatures();
  return [
    { heading: "Version", lines: [`${import.meta.env.APP_VERSION ?? "unknown"}, build ${buildName()}`] },
    { heading: "Data", lines: [source, why] },
    { heading: "View", lines: [viewWords(search)] },
    { heading: "Last loads", lines: [...pageLines(), ...requests.toReversed().map(requestLine)] },
    { heading: "Storage", lines: storage },
    { heading: "Recent errors", lines: orNone(troubleLines()) },
    { heading: "Browser", lines: [browserWords(), `missing: ${missing.join(", ") || "nothing"}`] },
  ];
}

/** Findings as plain text, for a report. */
export function reportOf(findings: readonly Finding[]): string {
  return findings
    .map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join("\n"))
    .join("\n");
}

/** The name of the entry script: it holds a hash of the build's content, so that equal builds have equal names. */
function buildName(): string {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  return /([\w-]+)\.js$/.exec(script?.src ?? "")?.[1] ?? "from source";
}

/** Which view, and which parameters of the address are set; their values may name what a person looks for. */
function viewWords(search: string): string {
  const params = new URLSearchParams(search);
  const set = [...new Set(params.keys())].filter((name) => NAMES.includes(name) && name !== "view");
  return `${askedView(params)}${set.length > 0 ? `; set: ${set.join(", ")}` : ""}`;
}

/** Names of parameters that may be told. */
const NAMES = "dataset issue country position q sort leaders cell area data group by compare heads".split(
  " ",
);

function pageLines(): readonly string[] {
  const [page] = performance.getEntriesByType("navigation");
  const views = performance.getEntriesByName("first view");
  const timed = "PerformanceNavigationTiming" in window && page instanceof PerformanceNavigationTiming;
  return [
    ...(timed
      ? [`page: answered after ${ms(page.responseStart)}, loaded after ${ms(page.loadEventEnd)}`]
      : []),
    ...views.slice(-1).map(({ startTime }) => `view drawn after ${ms(startTime)}`),
  ];
}

function requestLine(entry: PerformanceResourceTiming): string {
  const size = entry.decodedBodySize > 0 ? `, ${(entry.decodedBodySize / 1000).toFixed(1)} kB` : "";
  const by = entry.workerStart > 0 ? ", by way of the worker" : "";
  return `${safeAddress(entry.name)}: ${ms(entry.duration)}${size}${by}`;
}

/** What went wrong, the last first; what went wrong more than once in one line. */
function troubleLines(): readonly string[] {
  const lines = new Map<string, { at: number; times: number }>();
  for (const { at, where, error } of troubles.toReversed()) {
    const line = `${where}: ${safeError(error)}`;
    const known = lines.get(line);
    lines.set(line, { at: known?.at ?? at, times: (known?.times ?? 0) + 1 });
  }
  return [...lines].map(
    ([line, { at, times }]) =>
      `after ${(at / 1000).toFixed(1)} s, ${line}${times > 1 ? `, ${times} times` : ""}`,
  );
}

function browserWords(): string {
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  return `${browserName(navigator.userAgent)}, window ${innerWidth} × ${innerHeight} at ${devicePixelRatio}`;
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ["none"];
}

function ms(time: number): string {
  return `${Math.round(time)} ms`;
}
