/** What this visit has been told: it holds where the browser keeps nothing, or an older choice. */
const told = new Map<string, string>();

/** Of the keys: other pages of one origin share its storage. */
const PREFIX = "diplomatic-positions:";

/** The choice made under a key on this visit, else that which the browser keeps; null where there is none. */
export function remembered(key: string): string | null {
  try {
    return told.get(key) ?? localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps a choice for good, or for this visit where the browser does not let it. */
export function remember(key: string, value: string): void {
  told.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Storage is blocked or full: the choice holds until the page is left.
  }
}
