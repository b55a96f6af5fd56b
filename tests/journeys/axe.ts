import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of axe's default set that look at colours: the others say the same by day and by night. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Every violation axe finds within an element, the page if none is named, by these rules, as "rule: element". */
export async function violations(
  page: Page,
  within = "html",
  rules: "all" | "colours" = "all",
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const asked = {
    resultTypes: ["violations"],
    ...(rules === "colours" && { runOnly: { type: "rule", values: OF_COLOURS } }),
  };
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(asked)})`,
  );
  const kinds = results.passes.map(({ id }) => id);
  // Nothing looked at would have no violation, either.
  if (rules === "all") expect(kinds.length).toBeGreaterThan(10);
  else expect(kinds).toContain("color-contrast");
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}
