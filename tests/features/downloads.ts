import { vi } from "vitest";

/** A file the page handed to the browser's downloads. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: () => Promise<string>;
}

/** Catches what the page downloads, in place of the browser, which jsdom is not. */
export function catchDownloads(): readonly Download[] {
  const caught: Download[] = [];
  const files = new Map<string, Blob>();
  URL.createObjectURL = (file) => {
    if (!(file instanceof Blob)) throw new TypeError("Only files are downloaded.");
    files.set(`blob:${files.size}`, file);
    return `blob:${files.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const file = files.get(this.getAttribute("href") ?? "");
    if (file) caught.push({ name: this.download, type: file.type, text: () => textOf(file) });
  });
  return caught;
}

/** With its byte-order mark, which `Blob.text` would drop. */
function textOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () => reject(new Error("The file cannot be read.")));
    reader.addEventListener("load", () => {
      const { result } = reader;
      if (!(result instanceof ArrayBuffer)) return reject(new Error("The file has no bytes."));
      resolve(new TextDecoder("utf-8", { ignoreBOM: true }).decode(result));
    });
    reader.readAsArrayBuffer(file);
  });
}
