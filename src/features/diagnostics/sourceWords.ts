import { requestGate } from "../../data/requestGate.ts";
import { safeError } from "./safe.ts";

/** Where the data comes from, and why from there. */
export interface SourceWords {
  readonly source: string;
  readonly why: string;
}

/** What starting the worker came to, in words; src/main.tsx answers with the keys. */
const OUTCOMES: Readonly<Record<string, string>> = {
  none: "This browser offers no service worker here: it has none, or the page came without HTTPS.",
  bypassed: "A service worker is registered, but this page was loaded past it.",
};
const FILES = "Static files beside the page";

/** Which of the sources answers on this page. */
export function sourceWords({ ownData, server }: { ownData: boolean; server: boolean }): SourceWords {
  if (ownData)
    return { source: "Data opened in this browser", why: "The address asks for a dataset kept here." };
  if (server) return { source: "A server", why: "The page was built for one." };
  const { late, outcome } = requestGate;
  const waited = "It had not started within a second, so the first requests went on without it.";
  if (outcome === "started") {
    const source = "The mocked endpoints, in a service worker";
    return { source, why: late ? `${waited} It has started since.` : "The worker started in time." };
  }
  if (outcome === undefined) return { source: FILES, why: late ? waited : "The worker is starting." };
  const known = typeof outcome === "string" ? OUTCOMES[outcome] : undefined;
  return { source: FILES, why: known ?? `The service worker could not start: ${safeError(outcome)}.` };
}
