import { ExportError } from "./ExportError.ts";

/**
 * A loader of font files that keeps each in the form its bytes are given, and asks again for one that failed. The
 * loader throws `ExportError` "fonts".
 */
export function fontLoader<T>(formOf: (bytes: Uint8Array) => T): (url: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (url) => {
    const known = loaded.get(url);
    if (known) return known;
    const loading = bytesAt(url)
      .then(formOf)
      .catch((cause: unknown) => {
        loaded.delete(url);
        throw new ExportError("fonts", cause);
      });
    loaded.set(url, loading);
    return loading;
  };
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
