import { DataError } from "./DataError.ts";

/** How long the look for a newer version may take, ms. */
const LIMIT = 3000;

/**
 * Loads a part of the program so that it can be asked for again where it does not come (`loadPart`). Rejects with a
 * `DataError` of the kind "program", or "outdated" where the server has a newer version of the page by now.
 */
export async function importAgain<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (cause) {
    const kind = (await isOutdated().catch(() => false)) ? "outdated" : "program";
    throw new DataError(kind, "", cause instanceof Error ? cause.message : String(cause));
  }
}

/** Whether the server's page starts with another script than this one did. */
async function isOutdated(): Promise<boolean> {
  const src = document.querySelector("script[type=module][src]")?.getAttribute("src");
  const response = await fetch(window.location.pathname, {
    cache: "no-store",
    signal: AbortSignal.timeout(LIMIT),
  });
  const page = await response.text();
  return Boolean(src) && page.includes('id="root"') && !page.includes(src ?? "");
}
