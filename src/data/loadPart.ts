/** What each file of the program that has come imports. */
const imports = new Map<string, Promise<readonly string[]>>();

/** The file that the build's `import()` names; not that of the mock, which may fail and need not be waited for. */
const FILE = /\.\/(?!browser-)[\w.-]+\.js/;
const IMPORTS = /\b(?:from|import)\s*["'`](\.\/[\w.-]+\.js)/g;

/**
 * Imports a late part of the program once all its files have come. Browsers keep the failure of a module for as long as
 * the page lives, and with it that of all that import it; a failed fetch leaves nothing behind. The build puts this around
 * every `import()` (scripts/vite/partsPlugin.ts). Rejects where a file does not come.
 * https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
export async function loadPart<M>(load: () => Promise<M>, _: unknown, importer: string): Promise<M> {
  // Read from the function's text: a list of the files beside it would weigh 300 bytes before the first matrix.
  await fetchAll(String(load).match(FILE) ?? [], importer, new Set());
  return load();
}

async function fetchAll(files: readonly string[], importer: string, seen: Set<string>): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const { href } = new URL(file, importer);
      const end = file.slice(1);
      // What the page began with is there: its module, and what was preloaded for it.
      if (seen.has(href) || document.querySelector(`[src$="${end}"],[href$="${end}"]`)) return;
      seen.add(href);
      const imported = imports.get(href) ?? fetchFile(href);
      imports.set(href, imported);
      imported.catch(() => imports.delete(href));
      await fetchAll(await imported, href, seen);
    }),
  );
}

async function fetchFile(href: string): Promise<readonly string[]> {
  const response = await fetch(href).catch((cause: unknown) => {
    throw new Error(`${href}: ${String(cause)}`);
  });
  // Some hosts answer with a page where a file is missing.
  if (!response.ok || !response.headers.get("content-type")?.includes("javascript"))
    throw new Error(`${href}: ${response.status}`);
  return Array.from((await response.text()).matchAll(IMPORTS), ([, file = ""]) => file);
}
