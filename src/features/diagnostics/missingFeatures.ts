/** What the page uses where the browser has it, and how that is found out. */
const FEATURES: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ["secure context", () => window.isSecureContext],
  ["service worker", () => "serviceWorker" in navigator],
  ["worker", () => "Worker" in window],
  ["IndexedDB", () => "indexedDB" in window],
  ["local storage", () => localStorage.length >= 0],
  ["clipboard", () => "clipboard" in navigator],
  ["pictures on the clipboard", () => "ClipboardItem" in window],
  ["OffscreenCanvas", () => "OffscreenCanvas" in window],
  ["BroadcastChannel", () => "BroadcastChannel" in window],
  ["AbortSignal.any", () => "any" in AbortSignal],
  ["share sheet", () => "share" in navigator],
];

/** The names of those that are missing or blocked. */
export function missingFeatures(): readonly string[] {
  return FEATURES.filter(([, isThere]) => !holds(isThere)).map(([name]) => name);
}

/** A blocked storage throws when it is looked at. */
function holds(isThere: () => boolean): boolean {
  try {
    return isThere();
  } catch {
    return false;
  }
}
