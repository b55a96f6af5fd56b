/** How long the browser has to start reading the file, milliseconds. */
const KEEP = 60_000;

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

/** A text as a file in UTF-8, of a type such as "text/csv". */
export function textFile(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

/** An SVG text as a file. */
export function svgFile(svg: string): Blob {
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}
