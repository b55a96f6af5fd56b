import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preview } from "vite";
import { server } from "../../mocks/node.ts";
import { sentHeaders } from "../../scripts/vite/headerRules.ts";
import { hostFiles } from "../../scripts/vite/hostFiles.ts";
import { contentPolicy, sentPolicy, SITE_HEADERS } from "../../scripts/vite/policy.ts";
import { policyPlugin } from "../../scripts/vite/policyPlugin.ts";

const CSP = "Content-Security-Policy";
const CACHE = "Cache-Control";
const FOR_GOOD = "public, max-age=31536000, immutable";
const POLICY = contentPolicy({ pages: ["<script>a()</script>"], connect: [] });
const CLOSED = sentPolicy(POLICY, "none");
const FRAMED = sentPolicy(POLICY, "any");
const FILES = hostFiles(POLICY, ["index.html", "about.html", "embed.html"]);
const PATHS = [
  ["/", CLOSED],
  ["/index.html", CLOSED],
  ["/about.html", CLOSED],
  ["/about", CLOSED],
  ["/assets/readWorker-a1.js", CLOSED],
  ["/mockServiceWorker.js", CLOSED],
  ["/flags/NO.svg", CLOSED],
  ["/embed.html", FRAMED],
  ["/embed", FRAMED],
] as const;

const build = mkdtempSync(join(tmpdir(), "policy-"));
beforeAll(() => {
  const pages = { "index.html": "<!doctype html>", "embed.html": "<!doctype html>" };
  for (const [name, text] of Object.entries({ ...FILES, ...pages })) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  }
});
afterAll(() => rmSync(build, { recursive: true }));

describe("The file that Netlify and Cloudflare Pages read", () => {
  it.each(PATHS)("sends %s with its policy and the headers of every answer", (path, policy) => {
    // Nothing on keeping a file: a host may send it with a 404, which a browser would then keep.
    expect(Object.fromEntries(sentHeaders(build, path))).toEqual({ ...SITE_HEADERS, [CSP]: policy });
  });

  it("gives no path the policy twice, which hosts join or replace as they please, and has no line too long for one", () => {
    const lines = (FILES["_headers"] ?? "").split("\n");
    const rules = lines.filter((line) => line.startsWith("/"));
    for (const [path] of PATHS) {
      const matching = rules.filter(
        (rule) => rule === path || (rule.endsWith("/*") && path.startsWith(rule.slice(0, -1))),
      );
      expect(matching).toHaveLength(2);
      expect(matching[0]).toBe("/*");
    }
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

describe("The sample for", () => {
  it.each([".htaccess", "hosting/nginx.conf", "hosting/Caddyfile"])(
    "%s sends each page with its own",
    (name) => {
      const text = FILES[name] ?? "";
      for (const [header, value] of [...Object.entries(SITE_HEADERS), [CSP, CLOSED] as const])
        expect(text).toContain(header === CSP ? `"${value}"` : `${header} "${value}"`);
      expect(text.split(FRAMED)).toHaveLength(2);
      const around = {
        ".htaccess": '<Files "embed.html">\n    Header always set Content-Security-Policy "',
        "hosting/nginx.conf": '"~/embed\\.html$" "',
        "hosting/Caddyfile": "@framed path */embed.html\n",
      };
      expect(Object.entries(around).some(([of, before]) => of === name && text.includes(before))).toBe(true);
    },
  );
});

describe("The sample that lets browsers keep what has a hash in its name, for", () => {
  it.each([
    [".htaccess", `<If "%{REQUEST_URI} =~ m#/assets/#">\n    Header set ${CACHE} "${FOR_GOOD}"\n`],
    ["hosting/nginx.conf", `default "";\n  "~/assets/" "${FOR_GOOD}";\n`],
    ["hosting/nginx.conf", `add_header ${CACHE} $positions_cache;\n`],
    ["hosting/Caddyfile", "@hashed {\n\t\tpath */assets/*\n\t\tfile\n\t}\n"],
    ["hosting/Caddyfile", `header @hashed ${CACHE} "${FOR_GOOD}"\n`],
  ])("%s, says so of that folder alone, and not of an error", (name, rule) => {
    expect(FILES[name]).toContain(rule);
  });
});

describe("npm start", () => {
  it("serves the build with the headers it asks for, embed.html with its own", async () => {
    server.use(http.all("http://127.0.0.1:*", () => passthrough()));
    const started = await preview({
      configFile: false,
      logLevel: "silent",
      appType: "mpa",
      plugins: [policyPlugin([])],
      build: { outDir: build },
      preview: { host: "127.0.0.1", port: 0 },
    });
    try {
      const [url = ""] = started.resolvedUrls?.local ?? [];
      for (const [path, policy] of [
        ["", CLOSED],
        ["?view=bars", CLOSED],
        ["embed.html?view=bars", FRAMED],
      ] as const) {
        const headers = await headersOf(`${url}${path}`);
        for (const [name, value] of Object.entries({ ...SITE_HEADERS, [CSP]: policy }))
          expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
      }
    } finally {
      await started.close();
    }
  });
});

function headersOf(url: string): Promise<Readonly<Record<string, string | string[] | undefined>>> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      response.resume();
      resolve(response.headers);
    }).on("error", reject);
  });
}
