import { createHash } from "node:crypto";

/** What the policy is written from. */
export interface PolicyFacts {
  /** The pages as they are built: their inline scripts and styles are admitted by hash, and no others. */
  readonly pages: readonly string[];
  /** Where data may come from beside the app's own origin, as `readOrigins` and `originOf` give them. */
  readonly connect: readonly string[];
}

/** The one page that other sites may put in a frame. */
export const FRAMED = "embed.html";

/** What every answer is sent with, whatever it is. */
export const SITE_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  // The address of a view says what is looked at: no other site hears of it.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
  ]
    .map((feature) => `${feature}=()`)
    .join(", "),
} as const;

/**
 * The Content-Security-Policy of every page, but for who may frame it, which a page cannot say of itself. Styles need no
 * `unsafe-inline`: React sets them through the object model, which a policy does not govern.
 */
export function contentPolicy({ pages, connect }: PolicyFacts): string {
  return Object.entries({
    "default-src": ["'self'"],
    "script-src": ["'self'", ...hashesOf(pages, "script")],
    "style-src": ["'self'", ...hashesOf(pages, "style")],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", ...new Set(connect)],
    "worker-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["default"],
  })
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}

/** The same for an answer's header: who may frame it is said there. Any site may, or none. */
export function sentPolicy(policy: string, framing: "any" | "none"): string {
  return `${policy}; frame-ancestors ${framing === "any" ? "*" : "'none'"}`;
}

/**
 * Reads DATA_ORIGINS: the origins that `?data=` may fetch from, with spaces between them; `https:` is any host over
 * https. Throws with the remedy where one is none.
 */
export function readOrigins(value: string | undefined): readonly string[] {
  const origins = value?.split(/\s+/).filter((origin) => origin !== "") ?? [];
  const wrong = origins.find(
    (origin) => !/^(?:https:|https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d+|\*))?)$/.test(origin),
  );
  if (wrong !== undefined)
    throw new Error(
      `DATA_ORIGINS names “${wrong}”. Give origins without a path, such as https://data.example.org, https://*.example.org or https: for any host, with spaces between them, or leave it unset.`,
    );
  return origins;
}

/** The origin of the server a build is for, as a list; empty where the server is the page's own. */
export function originOf(apiBase: string | undefined): readonly string[] {
  return apiBase && URL.canParse(apiBase) ? [new URL(apiBase).origin] : [];
}

/** What a policy calls each inline script or style of some pages: the hash of what stands between its tags. */
function hashesOf(pages: readonly string[], tag: "script" | "style"): readonly string[] {
  const inline = new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([^]*?)</${tag}>`, "g");
  const texts = pages.flatMap((html) =>
    [...html.replaceAll(/<!--[^]*?-->/g, "").matchAll(inline)].map(([, text = ""]) => text),
  );
  return [...new Set(texts.map((text) => `'sha256-${hash(text)}'`))];
}

/** A browser reads a page with one sort of line end, and hashes what it has read. */
function hash(text: string): string {
  return createHash("sha256").update(text.replaceAll(/\r\n?/g, "\n")).digest("base64");
}
