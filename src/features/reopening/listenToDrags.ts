/** Follows files dragged over the window, except while a dialog is open; answers how to stop. */
export function listenToDrags(to: {
  readonly onOver: (over: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
}): () => void {
  const stop = new AbortController();
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, listener, { signal: stop.signal });
  // An image of the page itself is dragged as a file, too.
  let ours = false;
  const take = (event: DragEvent): boolean => {
    if (ours || !event.dataTransfer?.types.includes("Files")) return false;
    // Without this the browser leaves the page for the file.
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) return true;
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
    if (take(event)) to.onDrop([...(event.dataTransfer?.files ?? [])]);
  });
  return () => stop.abort();
}
