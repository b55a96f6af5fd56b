/** How long the browser has to start reading the file, milliseconds. */
const KEEP = 60_000;

const FRAMED =
  " If no file arrives, the page around this one does not allow downloads: open this page in a tab of its own.";

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  // A modal dialog makes the rest of the page inert, but a click from script works on a link outside of the page, too.
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}

/**
 * What is told of a file that `save` was given. Whether the browser then keeps it no page learns: a setting, a person or the
 * sandbox of a frame may stop it, so nothing is called saved.
 */
export function handedOver(what: string): string {
  const framed = window.self !== window.top;
  return `Handed to the browser to save: ${what}.${framed ? FRAMED : ""}`;
}

/** A text as a file in UTF-8, of a type such as "text/csv". */
export function textFile(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

/** An SVG text as a file. */
export function svgFile(svg: string): Blob {
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}
