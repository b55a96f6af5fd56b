/** What this visit has been told, where the browser keeps nothing. */
const told = new Map<string, string>();

/** A choice kept in the browser under a key; null where none is. Where storage is blocked, the choice of this visit. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? told.get(key) ?? null;
  } catch {
    return told.get(key) ?? null;
  }
}

/** Keeps a choice for good, or for this visit where the browser does not let it. */
export function remember(key: string, value: string): void {
  told.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked or full: the choice holds until the page is left.
  }
}
