import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { contrast } from "../figures/colourMaths.ts";
import { PHONE, useReader } from "./reader.ts";

const hex = (rgb: string) =>
  `#${(rgb.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((each) => Number(each).toString(16).padStart(2, "0"))
    .join("")}`;

/** A question of the system's that Playwright has no option for. */
async function prefers(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setEmulatedMedia", { features: [{ name, value: "reduce" }] });
}

describe("However the system shows it", () => {
  const reader = useReader("files");

  it("under dark forced colours the words of the bars stand out, whatever theme was chosen", async () => {
    const page = await reader.visit(
      "?view=bars",
      {
        forcedColors: "active",
        colorScheme: "dark",
        before: () => localStorage.setItem("theme", "light"),
      },
      "[data-bar]",
    );
    const colours = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      words: [...document.querySelectorAll("main svg text")].map((each) => getComputedStyle(each).fill),
    }));
    expect(colours.words.length).toBeGreaterThan(6);
    for (const fill of colours.words) expect(contrast(hex(fill), hex(colours.ground))).toBeGreaterThan(7);
    await page.goto(`${reader.host().url}?view=issues`);
    await page.locator("[role=gridcell]").first().waitFor();
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await expect.poll(scheme).toBe("light dark");
  });

  it("with more contrast asked for, what is muted has the ink of the rest", async () => {
    const page = await reader.visit("", { contrast: "more" });
    const colours = () =>
      page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return [style.getPropertyValue("--muted"), style.getPropertyValue("--ink")];
      });
    const [muted, ink] = await colours();
    expect(muted).toBe(ink);
  });

  it("with less motion and transparency asked for, nothing moves and no layer shows through", async () => {
    const page = await reader.visit("", { reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    // Whatever asks to move, it does not.
    const moving = await page.evaluate(() => {
      const one = document.querySelector("dialog") ?? document.body;
      one.style.animation = "appear 9s";
      one.style.transition = "opacity 9s";
      const { animationName, transitionProperty, transitionDuration } = getComputedStyle(one);
      return [animationName, transitionProperty, transitionDuration];
    });
    expect(moving).toEqual(["none", "none", "0s"]);
    const backdrop = () =>
      page.getByRole("dialog").evaluate((dialog) => getComputedStyle(dialog, "::backdrop").backgroundColor);
    expect(await backdrop()).toMatch(/rgba|\//);
    await prefers(page, "prefers-reduced-transparency");
    await expect.poll(backdrop).toBe("rgb(217, 223, 230)");
  });

  it("a finger gets what a pointer does: evidence, what a kind means, how a map is asked", async () => {
    const page = await reader.visit("", { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.getByRole("button", { name: /^Italy, Monitoring only/ }).tap();
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("Attributed to the speaker, without a whole sentence").waitFor();
    await page.goto(`${reader.host().url}?view=map`);
    await page.getByText("Tap a country, or its mark for the words behind it.").waitFor();
  });
});
