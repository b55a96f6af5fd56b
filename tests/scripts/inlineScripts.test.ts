import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(root, name), "utf8");

/** What a content security policy calls a script: the hash of what stands between its tags. */
function hashesIn(html: string): readonly string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = ""]) => `sha256-${createHash("sha256").update(script).digest("base64")}`,
  );
}

it("the README names the hash of every inline script, for policies that allow no other", () => {
  const readme = read("README.md");
  const scripts = ["index.html", "about.html"].map((page) => [page, hashesIn(read(page))] as const);
  expect(scripts.map(([, hashes]) => hashes.length)).toEqual([1, 1]);
  for (const [page, hashes] of scripts)
    for (const hash of hashes) expect(readme).toContain(`| \`${page}\` | \`'${hash}'\` |`);
  expect(hashesIn(read("embed.html"))).toEqual([]);
});
