import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { POSITION_STYLES } from "../../src/figures/marks/positionStyle.ts";
import { useReader } from "./reader.ts";
import { bytesOf, choose, decode, openExport, save } from "./savedPicture.ts";

const EXTERNAL =
  /(?:href|src)="(?!#|data:)|url\((?!['"]?(?:#|data:))|<script|javascript:|<foreignObject|@import/i;

const marksOf = (page: Page, root: string) =>
  page
    .locator(`${root} [data-mark]`)
    .evaluateAll((all) =>
      all.map((mark) => `${mark.getAttribute("data-mark")} ${mark.getAttribute("data-count")}`),
    );

describe("The exported picture", () => {
  const reader = useReader("files");

  it("as a PNG at 1×, 2× and 4× is 1200 wide times the density and shows every position's colour", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    const styles = ["disc", "half", "triangle", "ring", "query", "square"] as const;
    const colours = styles.map((style) => POSITION_STYLES[style].colour.light);
    for (const density of [1, 2, 4]) {
      await choose(dialog, `${density}×`);
      const file = await save(page, "PNG");
      expect(file.suggestedFilename()).toMatch(/^reassurance-force-matrix-.*\.png$/);
      const picture = await decode(page, await bytesOf(file), colours);
      expect(picture.width).toBe(1200 * density);
      expect(picture.height).toBeGreaterThan(500 * density);
      expect(picture.clear).toBe(0);
      expect(picture.pixels.every((count) => count > 200 * density)).toBe(true);
    }
  });

  it("looks the same as PNG and as SVG, fonts included", async () => {
    const page = await reader.visit("?country=RUS~ITA");
    await openExport(page);
    const png = await bytesOf(await save(page, "PNG"));
    const svg = await bytesOf(await save(page, "SVG"));
    const differing = await page.evaluate(
      async ([pngData, svgData]) => {
        const draw = async (src: string) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          await image.decode();
          const canvas = new OffscreenCanvas(1200, 700);
          canvas
            .getContext("2d")
            ?.drawImage(image, 0, 0, 1200, (image.naturalHeight / image.naturalWidth) * 1200);
          return canvas.getContext("2d")?.getImageData(0, 0, 1200, 700).data ?? new Uint8ClampedArray();
        };
        const [a, b] = [await draw(pngData), await draw(svgData)];
        let count = 0;
        const far = (i: number) => Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 48;
        for (let i = 0; i < a.length; i += 4) count += far(i) || far(i + 1) || far(i + 2) ? 1 : 0;
        return count / (a.length / 4);
      },
      [
        `data:image/png;base64,${png.toString("base64")}`,
        `data:image/svg+xml;base64,${svg.toString("base64")}`,
      ] as const,
    );
    expect(differing).toBeLessThan(0.01);
  });

  it.each([
    "",
    "?country=RUS~USA&leaders=off",
    "?issue=russia-as-guarantor&sort=name",
    "?position=sending-troops~undecided&q=peace",
  ])(
    "as an SVG at “%s” parses, stands alone, and has every mark of the grid with its count",
    async (query) => {
      const page = await reader.visit(query);
      await openExport(page);
      // Read once the dialog is there: it waits until a search has come to all the words.
      const shown = await marksOf(page, "[role=treegrid]");
      expect(shown.length).toBeGreaterThan(0);
      const svg = (await bytesOf(await save(page, "SVG"))).toString("utf8");
      // In a page without a policy, as in a drawing program: the app's own forbids the style of what it parses.
      const elsewhere = await page.context().newPage();
      const parsed = await elsewhere.evaluate((text) => {
        const file = new DOMParser().parseFromString(text, "image/svg+xml");
        return {
          broken: file.querySelector("parsererror")?.textContent ?? null,
          title: file.querySelector("title")?.textContent,
          description: file.querySelector("desc")?.textContent,
          marks: [...file.querySelectorAll("[data-mark]")].map(
            (mark) => `${mark.getAttribute("data-mark")} ${mark.getAttribute("data-count")}`,
          ),
          text: file.documentElement.textContent,
          font: file.querySelector("style")?.textContent?.includes("data:font/woff2;base64,"),
        };
      }, svg);
      expect(parsed.broken).toBeNull();
      expect(parsed.title).toBe(await page.textContent("h1"));
      expect(parsed.description).toContain((await page.textContent("[data-headline]")) ?? "no headline");
      expect(parsed.marks.toSorted()).toEqual(shown.toSorted());
      expect(parsed.text).toContain("Western Troops in Ukraine would be");
      expect(parsed.text).toContain("undated");
      expect(parsed.font).toBe(true);
      expect(svg.replace(/xmlns(:\w+)?="[^"]*"/g, "")).not.toMatch(EXTERNAL);
    },
  );

  it("of the bars tells named and unnamed members apart and names its file after the view", async () => {
    const page = await reader.visit("?view=bars&position=sending-troops", {}, "[data-bar]");
    await openExport(page);
    const file = await save(page, "SVG");
    expect(file.suggestedFilename()).toMatch(/^reassurance-force-bars-sending-troops.*\.svg$/);
    const svg = (await bytesOf(file)).toString("utf8");
    expect(svg).toMatch(/data-bar="sending-troops"[^>]*data-named="2"[^>]*data-unnamed="24"/);
    expect(svg).toContain("<pattern");
  });

  it("shows its filters, and keeps the conditions and the note on unnamed members", async () => {
    const page = await reader.visit("?country=FRA~pledging-nations");
    const dialog = await openExport(page);
    const text = await dialog.locator("svg[role=img]").textContent();
    for (const part of [
      "France",
      "24 nations not named",
      "if there is a peace deal",
      "Italy or Germany",
      "undated",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("is copied where the browser allows it", async () => {
    const page = await reader.visit("", { permissions: ["clipboard-read", "clipboard-write"] });
    const dialog = await openExport(page);
    await dialog.getByRole("button", { name: "Copy image" }).click();
    await dialog
      .getByRole("status")
      .getByText(/copied/i)
      .waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types: all }) => [...all]),
    );
    expect(types).toEqual(["image/png"]);
  });

  it("says what to do where copying is refused, or not there at all", async () => {
    const page = await reader.visit("", {
      before: () => {
        const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        Object.defineProperty(navigator, "clipboard", { value: { write: refuse } });
      },
    });
    const dialog = await openExport(page);
    await dialog.getByRole("button", { name: "Copy image" }).click();
    await expect.poll(() => dialog.getByRole("alert").textContent()).toMatch(/download/i);
    const without = await reader.visit("", {
      before: () => void Reflect.deleteProperty(window, "ClipboardItem"),
    });
    const other = await openExport(without);
    await expect.poll(() => other.textContent()).toMatch(/cannot copy/i);
    await expect.poll(() => other.getByRole("button", { name: "Copy image" }).isDisabled()).toBe(true);
  });

  it("says how to go on when the browser cannot draw it", async () => {
    const page = await reader.visit("", {
      before: () => {
        HTMLCanvasElement.prototype.getContext = () => null;
      },
    });
    const dialog = await openExport(page);
    await dialog.getByRole("button", { name: "Download PNG" }).click();
    await expect
      .poll(() => dialog.getByRole("alert").textContent())
      .toMatch(/lower density, or download the SVG/);
    expect((await save(page, "SVG")).suggestedFilename()).toMatch(/\.svg$/);
  });

  it("can be left with Escape, and focus comes back to Export", async () => {
    const page = await reader.visit("?cell=russia.opposing");
    await openExport(page);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Export");
    await expect.poll(() => page.getByRole("complementary", { name: "Evidence" }).isVisible()).toBe(true);
  });
});
