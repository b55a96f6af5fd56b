/** How long the browser has to tell of a refusal after the request has failed, ms: it does so in a turn of its own. */
const PATIENCE = 300;

/** Who hears whether the page's own policy refused to ask a host. */
export interface RefusalListener {
  readonly heard: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Listens, from before a host is asked, for the policy's refusal: the failure of the request itself does not say that no
 * request was made.
 */
export function listenForRefusal({ origin }: URL): RefusalListener {
  const stopped = new AbortController();
  const refused = new Promise<true>((resolve) => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ effectiveDirective, blockedURI }) => {
        if (effectiveDirective === "connect-src" && originOf(blockedURI) === origin) resolve(true);
      },
      { signal: stopped.signal },
    );
  });
  const given = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return { heard: () => Promise.race([refused, given()]), stop: () => stopped.abort() };
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
