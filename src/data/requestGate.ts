/** Requests wait until the gate opens: the mocked endpoints may need a moment to start. Open unless held. */
export const requestGate: {
  opened: Promise<unknown>;
  /** Whether the gate opened before what it waited for was there. */
  late?: boolean;
  /** What starting came to, once it has: a word, or why it failed. */
  outcome?: unknown;
} = { opened: Promise.resolve() };

/** Holds every request until `started` settles, but for no longer than `limit` milliseconds. */
export function holdRequests(started: Promise<unknown>, limit: number): void {
  const settled = started
    .catch((cause: unknown) => cause)
    .then((outcome) => {
      requestGate.outcome = outcome;
    });
  const late = new Promise<void>((resolve) =>
    setTimeout(() => {
      requestGate.late = !("outcome" in requestGate);
      resolve();
    }, limit),
  );
  requestGate.opened = Promise.race([settled, late]);
}
