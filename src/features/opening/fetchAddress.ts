import { MOST_BYTES } from "../../formats/reading/openFile.ts";
import { listenForRefusal, mayAsk } from "./policyRefusal.ts";

/** How long a host has for the beginning of its answer, ms; what follows can be cancelled. */
const LIMIT = 30_000;

/** How much of an answer has come, bytes; the whole is null where the host does not say. */
export interface Fetched {
  readonly bytes: number;
  readonly ofBytes: number | null;
}

/** A file that could not be fetched, with a sentence for the reader. */
export class FetchProblem extends Error {
  readonly remedy: string;
  constructor(what: string, remedy: string) {
    super(what);
    this.name = "FetchProblem";
    this.remedy = remedy;
  }
}

/**
 * Fetches a file from another host, without cookies; that host learns the site that asks, not the view. Does not follow
 * to yet another host, which nobody was asked about. Rejects with a `FetchProblem`, or with the signal's own reason.
 */
export async function fetchAddress(
  url: URL,
  how: { readonly onProgress: (progress: Fetched) => void; readonly signal: AbortSignal },
): Promise<Blob> {
  const response = await answerOf(url, how.signal);
  if (response.type === "opaqueredirect")
    throw new FetchProblem(
      `${url.host} sends on to another address, which is not followed.`,
      "Give the address it leads to, or save the file and open it here.",
    );
  if (!response.ok) throw refusal(url, response);
  const ofBytes = lengthOf(response);
  if (ofBytes !== null && ofBytes > MOST_BYTES) throw tooLarge(url);
  const parts: BlobPart[] = [];
  let bytes = 0;
  try {
    for await (const part of chunksOf(response)) {
      bytes += part.byteLength;
      if (bytes > MOST_BYTES) throw tooLarge(url);
      parts.push(part);
      // The length told is that of the compressed answer: once it is passed, the whole is not known.
      how.onProgress({ bytes, ofBytes: ofBytes !== null && bytes <= ofBytes ? ofBytes : null });
    }
  } catch (cause) {
    how.signal.throwIfAborted();
    if (cause instanceof FetchProblem) throw cause;
    throw new FetchProblem(
      `The connection to ${url.host} broke off before the file was complete.`,
      "Check the connection and try again.",
    );
  }
  return new Blob(parts);
}

async function answerOf(url: URL, signal: AbortSignal): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LIMIT);
  const listener = listenForRefusal(url);
  try {
    return await fetch(url, {
      mode: "cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      signal: AbortSignal.any([signal, late.signal]),
    });
  } catch {
    signal.throwIfAborted();
    if (await listener.heard()) throw notListed(url);
    throw unreachable(url, late.signal.aborted);
  } finally {
    clearTimeout(timer);
    listener.stop();
  }
}

/** Whoever runs the site lists the hosts it may ask (docs/hosting.md); the reader's own way is open all the same. */
function notListed({ host }: URL): FetchProblem {
  return new FetchProblem(
    `This site does not take data from ${host} by address.`,
    "Save the file with the browser and open it here from this device.",
  );
}

/** Why a host is not asked at all, as far as the policy of the page can be read; null where it may be. */
export function whyNotAsked(url: URL): string | null {
  if (mayAsk(url)) return null;
  const { message, remedy } = notListed(url);
  return `${message} ${remedy}`;
}

/** A browser does not tell a page why it got no answer; what can be known is told, the rest named as possible. */
function unreachable(url: URL, late: boolean): FetchProblem {
  const remedy = "Save the file with the browser and open it here from this device.";
  if (late)
    return new FetchProblem(`${url.host} did not answer within ${LIMIT / 1000} seconds.`, "Try again later.");
  if (!navigator.onLine)
    return new FetchProblem("There is no connection to the internet.", "Check it and try again.");
  if (url.protocol === "http:" && window.location.protocol === "https:")
    return new FetchProblem(
      `This page came over https, and a browser does not let it read ${url.host} over http.`,
      "Try the address with https.",
    );
  return new FetchProblem(
    `${url.host} could not be reached, or does not let other pages read this file (CORS).`,
    remedy,
  );
}

function refusal({ host }: URL, { status }: Response): FetchProblem {
  if (status === 404 || status === 410)
    return new FetchProblem(`${host} has no file at this address (${status}).`, "Check the address.");
  if (status === 401 || status === 403)
    return new FetchProblem(
      `${host} does not give this file to everybody (${status}).`,
      "Save the file with the browser and open it here from this device.",
    );
  return new FetchProblem(`${host} answered with an error (${status}).`, "Try again later.");
}

function tooLarge({ host }: URL): FetchProblem {
  return new FetchProblem(
    `The file at ${host} is larger than ${MOST_BYTES / 1024 / 1024} MB and was not read.`,
    "Save it and open a part of it.",
  );
}

function lengthOf(response: Response): number | null {
  const length = Number(response.headers.get("content-length"));
  return length > 0 ? length : null;
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    // Stops what has not come yet, where the reading ends early.
    void reader.cancel().catch(() => undefined);
  }
}
