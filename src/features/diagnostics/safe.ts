import { DataError } from "../../data/DataError.ts";

/** Beginnings of messages that browsers and React word themselves, without a value of the data in them. */
const KNOWN_WORDS = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^(?:undefined|null) is not an object/,
  /^Failed to fetch(?: dynamically imported module)?/,
  /^error loading dynamically imported module/,
  /^Importing a module script failed/,
  /^Load failed/,
  /^NetworkError when attempting to fetch resource/,
  /^Minified React error #\d+/,
  /^Maximum call stack size exceeded/,
  /^too much recursion/,
  /^The operation was aborted/,
  /^signal timed out/,
];
/** A name of an error or of a kind, as programs spell it. */
const NAME = /^[A-Za-z]{1,40}$/;
/** A place in our own scripts. */
const FRAME = /\/(?:assets|src)\/(?:[\w.-]+\/)*([\w-]+\.(?:js|tsx?))(?:\?[^:\s]*)?:(\d+):(\d+)/g;
const FRAMES = 5;

/**
 * An error in words that can be shown to anybody: its kind, and what the browser itself says of it. Messages may quote
 * data, addresses or names of files, so only words known to be free of them are kept.
 */
export function safeError(error: unknown): string {
  if (error instanceof DataError) {
    const status = /^\d{3}\b/.exec(error.detail)?.[0];
    return ["DataError", error.kind, status, safeAddress(error.url)].filter(Boolean).join(" ");
  }
  if (!(error instanceof Error || error instanceof DOMException)) return "a value that is no error";
  const name = NAME.test(error.name) ? error.name : "Error";
  const words = KNOWN_WORDS.map((known) => known.exec(error.message)?.[0]).find(Boolean);
  const frames = framesOf(error);
  return `${name}${words ? `: ${words}` : ""}${frames.length > 0 ? ` at ${frames.join(" < ")}` : ""}`;
}

function framesOf({ stack = "", message }: Pick<Error, "stack" | "message">): readonly string[] {
  // A stack begins with the message in some browsers.
  const own = stack.replace(message, "");
  return [...own.matchAll(FRAME)]
    .slice(0, FRAMES)
    .map(([, file, line, column]) => `${file}:${line}:${column}`);
}

/** The kind of data at an address, without ids; of anybody's own data, or of another host, not even that. */
export function safeAddress(address: string): string {
  if (address === "") return "";
  if (/\bown-/.test(address)) return "(data of one’s own)";
  const below = [import.meta.env.VITE_API_BASE_URL || ".", "."]
    .map((base) => new URL(base, document.baseURI).href)
    .find((base) => address.startsWith(base));
  const path = below === undefined ? "" : address.slice(below.length);
  if (!/^\/?(?:api|map)\/[^?#]+\.json$/.test(path)) return "(another address)";
  return path.replace(/^(\/?api\/datasets\/).*?(\/evidence)?\.json$/, "$1…$2.json");
}
