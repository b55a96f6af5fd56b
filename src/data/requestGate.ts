/** Requests wait until the gate opens: the mocked endpoints may need a moment to start. Open unless held. */
export const requestGate: { opened: Promise<unknown> } = { opened: Promise.resolve() };

/** Holds every request until `started` settles, but for no longer than `limit` milliseconds. */
export function holdRequests(started: Promise<unknown>, limit: number): void {
  const late = new Promise((resolve) => setTimeout(resolve, limit));
  requestGate.opened = Promise.race([started.catch(() => undefined), late]);
}
