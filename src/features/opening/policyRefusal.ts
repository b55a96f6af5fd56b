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

/**
 * Whether the page's own policy lets it ask a host, as far as the page can read it: where it stands in the page. A policy
 * that only a header tells is heard of when a request is refused.
 */
export function mayAsk({ protocol, host, hostname, origin }: URL): boolean {
  const policy = document.querySelector<HTMLMetaElement>("meta[http-equiv=Content-Security-Policy]");
  const listed = /(?:^|;)\s*connect-src([^;]*)/.exec(policy?.content ?? "")?.[1];
  if (listed === undefined) return true;
  return listed.split(/\s+/).some((source) => {
    if (source === "'self'") return origin === window.location.origin;
    const [, scheme, name = "", port] = /^(https?:)(?:\/\/([^:/]+)(?::(\d+|\*))?)?$/.exec(source) ?? [];
    // A policy that admits http admits https.
    if (scheme === undefined || (scheme !== protocol && protocol !== "https:")) return false;
    if (name === "") return true;
    const isNamed = name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : hostname === name;
    const given = host.slice(hostname.length + 1);
    return isNamed && (port === "*" || (port ?? "") === given);
  });
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
