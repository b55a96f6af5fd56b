import { describe, expect, it } from "vitest";
import { quiet, useReader } from "./reader.ts";

describe.each(["server", "files"] as const)("Answers that come out of order (build: %s)", (build) => {
  const reader = useReader(build);

  it("never stand under a newer choice: headline, heading, marks and words are those of the last", async () => {
    const held: (() => void)[] = [];
    // With its mocked endpoints a page answers itself, in order: they are left out.
    const page = await reader.visit("", build === "files" ? { serviceWorkers: "block" } : {});
    await quiet(page);
    let holding = true;
    await page.route("**/evidence.json", async (route) => {
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    const press = async (name: string | RegExp, role: "tab" | "button" = "tab") =>
      page.getByRole(role, { name }).first().click();
    await press(/^Russia, Opposing/, "button");
    await press("Russian veto");
    await press(/^NATO, Rejecting/, "button");
    await press("“Reassurance” force");
    await press(/^Italy, /, "button");
    await press("Russian veto");
    await press(/^NATO, Rejecting/, "button");
    await expect.poll(() => held.length).toBeGreaterThanOrEqual(2);
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("Loading the words…").first().waitFor();
    // The words of the last choice come first, those of the one before after them.
    holding = false;
    for (const release of held.toReversed()) release();
    await evidence.getByText("¶23").waitFor();
    await quiet(page);
    await expect.poll(() => page.textContent("h1")).toContain("A Russian veto");
    await expect.poll(() => page.textContent("[data-headline]")).toContain("NATO");
    expect(await evidence.textContent()).not.toMatch(/¶20|¶18/);
    expect(await page.getByRole("button", { name: /^Italy, / }).count()).toBe(0);
    await expect.poll(() => page.title()).toContain("A Russian veto");
    expect(page.url()).toContain("issue=russian-veto");
  });
});
