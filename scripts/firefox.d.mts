/** Finds a Firefox: FIREFOX_PATH, or the system's; null where there is none. */
export function firefoxPath(): string | null;
