import { remember, remembered } from "./remembered.ts";

const KEY = "single-keys";

/** What single keys do anywhere on the page. */
export interface SingleKeyActions {
  readonly onHelp: () => void;
  /** Takes focus to the search; false where there is none. */
  readonly onSearch: () => boolean;
}

/** Where a key is text, or chooses in a list by its letter. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const TYPING_ROLES = "[role=combobox], [role=textbox], [role=searchbox], [role=listbox]";

/** Whether the single keys are on; a person may turn them off for good. https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
export function singleKeysOn(): boolean {
  return remembered(KEY) !== "off";
}

/** Turns the single keys on or off, kept where the browser lets it. */
export function setSingleKeys(on: boolean): void {
  remember(KEY, on ? "on" : "off");
}

/** Follows the keys that act anywhere on the page, "?" and "/". Answers how to stop. */
export function followSingleKeys(to: SingleKeyActions): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isElsewhere(event) || !singleKeysOn()) return;
    if (event.key === "?") to.onHelp();
    else if (event.key !== "/" || !to.onSearch()) return;
    // Else "/" would be typed into the search, or open the browser's own.
    event.preventDefault();
  };
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}

/** Whether a key is somebody else's: of a field, an open dialog, the system, an input method, or one that is held down. */
function isElsewhere(event: KeyboardEvent): boolean {
  // 229 is what Safari sends for a key that ends a composition.
  const composing = event.isComposing || event.keyCode === 229;
  if (event.defaultPrevented || event.repeat || composing) return true;
  if (event.altKey || event.ctrlKey || event.metaKey) return true;
  const { target } = event;
  if (target instanceof Element && target.closest(`${TYPING}, ${TYPING_ROLES}`)) return true;
  return document.querySelector("dialog[open]") !== null;
}
