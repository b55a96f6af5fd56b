import type { QueryClient } from "@tanstack/react-query";
import { noteTrouble } from "../../data/troubles.ts";

const MOST = 20;

/** The last requests for data, oldest first, as the browser timed them. Its own list ends after 250 of any kind. */
export const requests: PerformanceResourceTiming[] = [];

/**
 * Keeps what Diagnostics tells: errors nobody caught, failed queries, and how long requests for data took. In memory
 * alone, and sent nowhere. Answers how to stop.
 */
export function takeNotes(client: QueryClient): () => void {
  const stop = new AbortController();
  // What comes without an error is a notice, such as that of a ResizeObserver.
  const onError = ({ error }: ErrorEvent) => error && noteTrouble("page", error);
  window.addEventListener("error", onError, { signal: stop.signal });
  window.addEventListener("unhandledrejection", ({ reason }) => noteTrouble("page", reason), {
    signal: stop.signal,
  });
  const cache = client.getQueryCache();
  // What has failed before this came.
  for (const { state } of cache.getAll()) if (state.error) noteTrouble("data", state.error);
  const unsubscribe = cache.subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error") noteTrouble("data", event.action.error);
  });
  const observer = followRequests();
  return () => {
    stop.abort();
    unsubscribe();
    observer?.disconnect();
  };
}

function followRequests(): PerformanceObserver | null {
  if (!("PerformanceObserver" in window)) return null;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isData = /\/api\/[^?]*\.json(?:\?|$)|\/map\/[^?]*\.json/.test(entry.name);
      if (!(entry instanceof PerformanceResourceTiming) || !isData) continue;
      if (requests.push(entry) > MOST) requests.shift();
    }
  });
  observer.observe({ type: "resource", buffered: true });
  return observer;
}
