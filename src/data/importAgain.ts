import { DataError } from "./DataError.ts";

/**
 * Loads a part of the program, and where it does not come asks once more under another address: browsers keep the
 * failure of a module under its own for as long as the page lives. The message of the failure names the address; where
 * it does not (Safari), only a reload helps. Rejects with a `DataError` of the kind "program".
 * https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
export async function importAgain<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load().catch(afresh);
  } catch (cause) {
    throw new DataError("program", "", messageOf(cause));
  }
}

async function afresh(cause: unknown) {
  const [address] = /https?:\/\/\S+\.js\b/.exec(messageOf(cause)) ?? [];
  if (!address?.startsWith(window.location.origin)) throw cause;
  return import(/* @vite-ignore */ `${address}?again=${Date.now()}`);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
