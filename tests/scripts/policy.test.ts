import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { contentPolicy, originOf, readOrigins, sentPolicy, SITE_HEADERS } from "../../scripts/vite/policy.ts";
import { trustedTypesScript } from "../../scripts/vite/trustedTypes.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const PAGE = `<!-- <script>a()</script> --><script>
  b();\r\n</script><style>p { color: red }</style><noscript><style>q {}</style></noscript>
  <script type="module" crossorigin src="./assets/index.js"></script>`;
const POLICY = contentPolicy({ pages: [PAGE, "<script>c()</script>"], connect: [] });

function directive(policy: string, name: string): string {
  const found = policy.split("; ").filter((each) => each.split(" ")[0] === name);
  expect(found).toHaveLength(1);
  return found[0]?.slice(name.length + 1) ?? "";
}

describe("The policy of the pages", () => {
  it.each([
    ["default-src", "'self'"],
    ["script-src", `'self' ${hashOf("\n  b();\n")} ${hashOf("c()")}`],
    ["style-src", `'self' ${hashOf("p { color: red }")} ${hashOf("q {}")}`],
    ["img-src", "'self' data: blob:"],
    ["font-src", "'self' data:"],
    ["connect-src", "'self'"],
    ["worker-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["require-trusted-types-for", "'script'"],
    ["trusted-types", "default"],
  ])("has for %s: %s", (name, sources) => {
    expect(directive(POLICY, name)).toBe(sources);
  });

  it("has no other directive, and can stand in an attribute and in a quoted header", () => {
    expect(POLICY.split("; ")).toHaveLength(12);
    expect(POLICY).not.toMatch(/unsafe|["\n]/);
  });

  it("says who may frame a page where it is sent, and only there", () => {
    expect(POLICY).not.toContain("frame-ancestors");
    expect(directive(sentPolicy(POLICY, "none"), "frame-ancestors")).toBe("'none'");
    expect(directive(sentPolicy(POLICY, "any"), "frame-ancestors")).toBe("*");
  });

  it("lets data come from the server of the build and from what the operator lists, each once", () => {
    const listed = readOrigins(" https://data.example.org  https://*.example.org http://localhost:* https: ");
    const connect = [...originOf("https://api.example.org/positions"), ...listed, ...listed];
    expect(directive(contentPolicy({ pages: [], connect }), "connect-src")).toBe(
      "'self' https://api.example.org https://data.example.org https://*.example.org http://localhost:* https:",
    );
    expect([originOf(undefined), originOf(""), originOf("/remote/"), readOrigins(undefined)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it.each([
    "data.example.org",
    "https://a.example/path",
    "*",
    "http:",
    "data:",
    "'unsafe-inline'",
    "https://a.example;",
    "https://a.example,b",
  ])("refuses to be built with %s for an origin, and says what to give", (origin) => {
    expect(() => readOrigins(`https://fine.example ${origin}`)).toThrow(`names “${origin}”. Give origins`);
  });

  it("comes with headers for every answer", () => {
    expect(SITE_HEADERS).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
    });
    expect(SITE_HEADERS["Permissions-Policy"]).toMatch(/camera=\(\), .*microphone=\(\)/);
  });
});

describe("The script that says which texts may become code", () => {
  type Rules = Record<
    "createScriptURL" | "createHTML",
    (text: string, type: string, sink: string) => unknown
  >;
  const made: [string, Rules][] = [];
  const trustedTypes = { createPolicy: (name: string, rules: Rules) => made.push([name, rules]) };
  const document = { baseURI: "https://example.org/positions/?view=bars" };
  const script = trustedTypesScript(["assets/readWorker-a1.js", "mockServiceWorker.js"]);
  runInNewContext(script, { window: { trustedTypes }, document, URL });
  const [name, rules] = made[0] ?? [];

  it.each([
    ["https://example.org/positions/assets/readWorker-a1.js", true],
    ["/positions/mockServiceWorker.js", true],
    ["https://example.org/positions/assets/other.js", false],
    ["https://example.org/mockServiceWorker.js", false],
    ["https://elsewhere.example/positions/mockServiceWorker.js", false],
    ["data:text/javascript,a()", false],
    ["blob:https://example.org/1", false],
    ["javascript:a()", false],
  ])("of the address of a worker, %s: %s", (address, admitted) => {
    expect(name).toBe("default");
    const answer = rules?.createScriptURL(address, "TrustedScriptURL", "Worker constructor");
    expect(typeof answer === "string").toBe(admitted);
  });

  it("lets a text be parsed into a document of its own, and into no element of the page", () => {
    expect(rules?.createHTML("<svg/>", "TrustedHTML", "DOMParser parseFromString")).toBe("<svg/>");
    for (const sink of [
      "Element innerHTML",
      "Document write",
      "Range createContextualFragment",
      "HTMLIFrameElement srcdoc",
    ])
      expect(rules?.createHTML("<svg/>", "TrustedHTML", sink)).toBeNull();
    expect(Object.keys(rules ?? {})).toEqual(["createScriptURL", "createHTML"]);
  });

  it("does nothing in a browser without them", () => {
    expect(() => runInNewContext(script, { window: {}, document, URL })).not.toThrow();
  });
});
