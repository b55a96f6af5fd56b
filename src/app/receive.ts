import { givenFiles, isPicture, type Given } from "../features/opening/given.ts";

/** Who is told of what reaches the window. */
export interface Receivers {
  readonly onOver: (over: boolean) => void;
  readonly onPictures: (files: readonly File[]) => void;
  readonly onGiven: (given: Given) => void;
}

/** An open dialog takes neither drops nor pastes, but for the one that says so. */
const BUSY = "dialog[open]:not(:has([data-takes-files]))";
const FIELDS = "input, textarea, select, [contenteditable]";

/**
 * Follows what is dropped on the window or pasted into it where no field has the focus, and sorts it: pictures lead back
 * to their views, anything else is data. Answers how to stop.
 */
export function receive(to: Receivers): () => void {
  const stop = new AbortController();
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, listener, { signal: stop.signal });
  const hand = (files: readonly File[], kind: "file" | "pasted") => {
    const given = givenFiles(files, kind);
    if (files[0] && isPicture(files[0])) to.onPictures(files);
    else if (given) to.onGiven(given);
  };
  // An image of the page itself is dragged as a file, too.
  let ours = false;
  const take = (event: DragEvent): boolean => {
    if (ours || !event.dataTransfer?.types.includes("Files")) return false;
    // Without this the browser leaves the page for the file.
    event.preventDefault();
    if (!document.querySelector(BUSY)) return true;
    event.dataTransfer.dropEffect = "none";
    return false;
  };
  on("dragstart", () => (ours = true));
  on("dragend", () => (ours = false));
  on("dragover", (event) => to.onOver(take(event)));
  on("dragleave", ({ relatedTarget }) => {
    // Out of the window, and not only out of one element into the next.
    if (!relatedTarget) to.onOver(false);
  });
  on("drop", (event) => {
    to.onOver(false);
    if (take(event)) hand([...(event.dataTransfer?.files ?? [])], "file");
  });
  on("paste", (event) => {
    if (event.target instanceof Element && event.target.closest(FIELDS)) return;
    if (!event.clipboardData || document.querySelector(BUSY)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData("text/plain");
    // Spreadsheets put a picture of the cells beside their text; a file manager puts its file's name there.
    const data = files.filter((file) => !isPicture(file));
    if (data.length > 0) hand(data, "pasted");
    else if (text.trim() !== "") to.onGiven({ kind: "text", text });
    else hand(files, "pasted");
  });
  return () => stop.abort();
}
