/** An address that data can be asked from, or why it is not followed. */
export type Asked =
  | { readonly url: URL; readonly problem: null }
  | { readonly url: null; readonly problem: string };

/** Reads what a person or a link gives as an address: http or https, without a user name or a password. */
export function askedAddress(text: string): Asked {
  const url = parsed(text.trim());
  if (!url) return refused("This is not a whole web address. It begins with https:// and names a host.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refused(`An address that begins with ${url.protocol} is not followed. Only https: and http: are.`);
  if (url.username !== "" || url.password !== "")
    return refused("The address holds a user name or a password and is not followed. Take them out.");
  return { url, problem: null };
}

/** The name of the file an address leads to: the last part of its path, or else its host. */
export function nameOfAddress(url: URL): string {
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    return decodeURIComponent(last) || url.host;
  } catch {
    return last;
  }
}

/** Whether a text is one address and nothing else. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function refused(problem: string): Asked {
  return { url: null, problem };
}
