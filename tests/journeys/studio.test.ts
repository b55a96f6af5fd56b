import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Download, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { POSITION_STYLES } from "../../src/figures/marks/positionStyle.ts";
import { PHONE, useReader } from "./reader.ts";
import { drawn, SEVERAL } from "./resizing.ts";
import { bytesOf, choose, chunksOf, decode, openExport, save, textsOf } from "./savedPicture.ts";

const SIZES = [
  ["Landscape", 1200, 675],
  ["Wide", 1600, 900],
  ["Square", 1080, 1080],
  ["Portrait", 1080, 1350],
  ["Link preview", 1200, 630],
] as const;
const KINDS = ["Matrix", "Bars", "Map", "Quote card"] as const;
/** What is said of a picture of each kind to those who cannot see it. */
const SAID = {
  Matrix: /^Matrix of countries/,
  Bars: /^Bars of how many countries/,
  Map: /^Map of countries/,
  "Quote card": /^“?.+ — .+ Coded as: /,
} as const;
const STYLES = ["disc", "half", "triangle", "ring", "query", "square"] as const;

/** Pairs of texts in the preview that lie on one another, and texts outside of it, as the browser set them. */
async function faultsIn(dialog: Locator): Promise<readonly string[]> {
  return dialog.locator("[data-sheet] > svg").evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const whole = sheet.getBoundingClientRect();
      const scale = whole.width / Number(sheet.getAttribute("width"));
      const boxes = [...sheet.querySelectorAll("text > tspan")].map((line) => {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        // The box of a line is as high as its font; its letters are lower.
        const slack = (bottom - top) * 0.18;
        return { words: line.textContent ?? "", left, right, top: top + slack, bottom: bottom - slack };
      });
      const outside = boxes
        .filter(({ left, right, top, bottom }) => {
          const room = 0.5 * scale;
          return (
            left < whole.left - room ||
            right > whole.right + room ||
            top < whole.top - room ||
            bottom > whole.bottom + room
          );
        })
        .map(({ words }) => `“${words}” is cut off`);
      const overlaps = boxes.flatMap((box, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (other) =>
              other.left < box.right - scale &&
              other.right > box.left + scale &&
              other.top < box.bottom &&
              other.bottom > box.top,
          )
          .map((other) => `“${box.words}” lies on “${other.words}”`),
      );
      return [...outside, ...overlaps];
    }),
  );
}

/** Chooses a kind of picture, and waits until its preview says that it is of that kind. */
async function chooseKind(dialog: Locator, kind: (typeof KINDS)[number]): Promise<void> {
  await choose(dialog, kind);
  await expect
    .poll(() => dialog.locator("[data-sheet] > svg > desc").first().textContent())
    .toMatch(SAID[kind]);
}

/** Draws an SVG as an image: its size, and how many shades a sample of its dots has. */
async function drawAlone(page: Page, svg: Buffer) {
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const shades = new Set<number>();
      for (let i = 0; i < data.length; i += 4000) shades.add((data[i] ?? 0) * 65_536 + (data[i + 1] ?? 0));
      return { width: canvas.width, height: canvas.height, shades: shades.size };
    },
    `data:image/svg+xml;base64,${svg.toString("base64")}`,
  );
}

describe("The export studio", () => {
  const reader = useReader("files");

  it("saves a PNG at each size that is exactly so many px", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    for (const [label, width, height] of SIZES) {
      await choose(dialog, new RegExp(`^${label}`));
      const file = await save(page, "PNG");
      expect(file.suggestedFilename()).toContain(`${width}x${height}.png`);
      const { width: wide, height: high } = await decode(page, await bytesOf(file), []);
      expect([wide, high], label).toEqual([width, height]);
    }
  });

  it("says each density in the PNG, and has as many dots", async () => {
    const page = await reader.visit("?issue=istanbul-framework");
    const dialog = await openExport(page);
    await choose(dialog, /^Square/);
    for (const density of [1, 2, 4]) {
      await choose(dialog, `${density}×`);
      const png = await bytesOf(await save(page, "PNG"));
      const header = chunksOf(png).find(({ type }) => type === "IHDR");
      const side = 1080 * density;
      expect([header?.data.readUInt32BE(0), header?.data.readUInt32BE(4)]).toEqual([side, side]);
      const dots = chunksOf(png).find(({ type }) => type === "pHYs")?.data;
      expect(dots?.readUInt32BE(0)).toBe(Math.round((96 * density) / 0.0254));
      expect([dots?.readUInt32BE(4), dots?.readUInt8(8)]).toEqual([dots?.readUInt32BE(0), 1]);
    }
  });

  it("puts the view, the dataset, the source and the alternative text into the PNG", async () => {
    const page = await reader.visit("?country=ITA~RUS&leaders=off");
    const dialog = await openExport(page);
    await dialog.getByText("Title, subtitle, note and alternative text").click();
    const alt = await dialog.getByLabel("Alternative text", { exact: true }).inputValue();
    const texts = textsOf(await bytesOf(await save(page, "PNG")));
    expect(texts.get("Description")).toBe(alt);
    expect(texts.get("Source")).toContain("undated");
    const record: unknown = JSON.parse(texts.get("Diplomatic Positions") ?? "{}");
    expect(record).toMatchObject({
      query: expect.stringMatching(/[?&]view=matrix&.*country=ITA~RUS&.*leaders=off/),
      address: `${reader.host().url}?country=ITA~RUS&leaders=off`,
      dataset: { id: "western-troops-ukraine", version: expect.stringMatching(/./) },
      source: texts.get("Source"),
      licence: expect.stringContaining("MIT"),
      alt,
    });
  });

  it(
    "shows the colour of each visible position in every kind, light and dark",
    async () => {
      const page = await reader.visit();
      const dialog = await openExport(page);
      for (const kind of KINDS) {
        await chooseKind(dialog, kind);
        await choose(dialog, /^Landscape/);
        for (const theme of ["light", "dark"] as const) {
          await choose(dialog, theme === "light" ? /^Light$/ : /^Dark$/);
          const colours = STYLES.map((style) => POSITION_STYLES[style].colour[theme]);
          const png = await bytesOf(await save(page, "PNG"));
          const { pixels } = await decode(page, png, kind === "Quote card" ? colours.slice(-1) : colours);
          expect(
            pixels.filter((count) => count <= 60),
            `${kind}, ${theme}`,
          ).toEqual([]);
        }
      }
    },
    SEVERAL,
  );

  it(
    "sets no text of any kind on another or out of the picture, at any size",
    async () => {
      const page = await reader.visit();
      const dialog = await openExport(page);
      for (const kind of KINDS) {
        await chooseKind(dialog, kind);
        await page.evaluate(() => document.fonts.ready);
        for (const size of ["Full height", ...SIZES.map(([label]) => label)]) {
          await choose(dialog, new RegExp(`^${size}`));
          await drawn(page);
          await page.evaluate(() => document.fonts.ready);
          expect(await faultsIn(dialog), `${kind}, ${size}`).toEqual([]);
        }
      }
    },
    SEVERAL,
  );

  it(
    "saves an SVG of every kind that draws alone as an image",
    async () => {
      const page = await reader.visit();
      const dialog = await openExport(page);
      for (const kind of KINDS) {
        await chooseKind(dialog, kind);
        await choose(dialog, /^Square/);
        const svg = await bytesOf(await save(page, "SVG"));
        const text = svg.toString("utf8");
        expect(text).not.toMatch(/<script|<foreignObject|\son\w+=/i);
        expect(text).toMatch(/<metadata>.*western-troops-ukraine/s);
        expect(/<dc:description>([^<]*)</.exec(text)?.[1]).toMatch(SAID[kind]);
        const drawnAlone = await drawAlone(page, svg);
        expect([drawnAlone.width, drawnAlone.height], kind).toEqual([1080, 1080]);
        expect(drawnAlone.shades, kind).toBeGreaterThan(2);
      }
    },
    SEVERAL,
  );

  it(
    "saves every kind as a PDF of one page with selectable title and embedded fonts",
    async () => {
      const page = await reader.visit();
      const dialog = await openExport(page);
      for (const kind of KINDS) {
        await chooseKind(dialog, kind);
        await choose(dialog, /^Landscape/);
        const bytes = await bytesOf(await save(page, "PDF"));
        const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
        expect(pdf.numPages, kind).toBe(1);
        const sheet = await pdf.getPage(1);
        const { width, height } = sheet.getViewport({ scale: 1 });
        expect([Math.round(width), Math.round(height)], kind).toEqual([900, 506]);
        const content = await sheet.getTextContent();
        const words = content.items.map((part) => ("str" in part ? part.str : "")).join(" ");
        expect(words.replace(/\s+/g, " ")).toContain("A “reassurance” force in Ukraine");
        expect(bytes.toString("latin1")).toMatch(/\/FontFile[23]?\b/);
        await pdf.destroy();
      }
    },
    SEVERAL,
  );

  it("draws a transparent picture for light and for dark pages in their colours, without a ground", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    for (const theme of ["light", "dark"] as const) {
      await choose(dialog, `Transparent for ${theme} pages`);
      await expect
        .poll(() =>
          dialog.locator("[data-sheet]").evaluate((sheet) => getComputedStyle(sheet).backgroundImage),
        )
        .toContain(theme === "light" ? "rgb(255, 255, 255)" : "rgb(22, 27, 34)");
      const colours = [POSITION_STYLES.disc.colour[theme]];
      const { clear, pixels } = await decode(page, await bytesOf(await save(page, "PNG")), colours);
      expect(clear).toBeGreaterThan(500_000);
      expect(pixels[0]).toBeGreaterThan(60);
    }
  });

  it("saves the map of a chosen part of the world, and its record leads back to that part", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await choose(dialog, "Map");
    await choose(dialog, "Europe");
    await dialog.locator("[data-sheet] > svg").waitFor();
    const file = await save(page, "PNG");
    expect(file.suggestedFilename()).toMatch(/^reassurance-force-map-europe/);
    const record = textsOf(await bytesOf(file)).get("Diplomatic Positions") ?? "{}";
    expect(JSON.parse(record)).toMatchObject({
      query: expect.stringMatching(/view=map.*area=europe/),
      address: expect.stringMatching(/view=map.*area=europe/),
    });
  });

  it("numbers every statement beneath, and goes on on a second picture where one is too small", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await dialog.getByRole("switch", { name: "Footnoted" }).check();
    await dialog.getByText("Statements, numbered as in the marks").waitFor();
    await expect.poll(() => dialog.locator("[data-sheet]").count()).toBe(1);
    await choose(dialog, /^Landscape/);
    await dialog.getByText("continue on a second one").waitFor();
    await expect.poll(() => dialog.locator("[data-sheet]").count()).toBe(2);
    const files: Download[] = [];
    page.on("download", (file) => files.push(file));
    await dialog.getByRole("button", { name: "Download SVG" }).click();
    await dialog
      .getByRole("status")
      .getByText(/2of2.*\.svg/)
      .waitFor();
    // The page has its say before the browser tells of the second.
    await expect.poll(() => files.length).toBe(2);
    expect(files.map((file) => file.suggestedFilename())).toEqual([
      expect.stringContaining("1of2"),
      expect.stringContaining("2of2"),
    ]);
    const texts = await Promise.all(files.map(async (file) => (await bytesOf(file)).toString("utf8")));
    const alts = texts.map((text) => /<dc:description>([^<]*)</.exec(text)?.[1]);
    expect(alts).toEqual([
      expect.stringMatching(/^Matrix of countries/),
      expect.stringMatching(/^Statements/),
    ]);
  });

  it("says before saving that something does not fit, and cuts nothing", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await choose(dialog, /^Own size/);
    await dialog.getByLabel("Width, px").fill("640");
    await dialog.getByLabel("Height, px").fill("240");
    await dialog.getByText("This does not fit 640 × 240 px").waitFor();
    await dialog.getByText("leave out the leaders with the switch under the matrix").waitFor();
    const { height } = await decode(page, await bytesOf(await save(page, "PNG")), []);
    expect(height).toBeGreaterThan(240);
    await dialog.getByLabel("Height, px").fill("12");
    await dialog.getByRole("alert").getByText("Give whole numbers").waitFor();
    await expect.poll(() => dialog.getByRole("button", { name: "Download PNG" }).isDisabled()).toBe(true);
  });

  it("takes a title of one's own into the picture and its file, and back with one click", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await dialog.getByText("Title, subtitle, note and alternative text").click();
    await dialog.getByLabel("Title", { exact: true }).fill("Who would send troops?");
    await dialog.locator("[data-sheet] > svg text", { hasText: "Who would send troops?" }).waitFor();
    const svg = (await bytesOf(await save(page, "SVG"))).toString("utf8");
    expect(svg).toMatch(/<title[^>]*>Who would send troops\?<\/title>/);
    await expect.poll(() => page.textContent("h1")).toBe("A “reassurance” force in Ukraine");
    await dialog.getByRole("button", { name: "Reset the words" }).click();
    const title = dialog.getByLabel("Title", { exact: true });
    await expect.poll(() => title.inputValue()).toBe("A “reassurance” force in Ukraine");
    await expect.poll(() => title.isVisible()).toBe(true);
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("says when a title is cut at its limit, pasted or typed", async () => {
    const page = await reader.visit("", { permissions: ["clipboard-read", "clipboard-write"] });
    const dialog = await openExport(page);
    await dialog.getByText("Title, subtitle, note and alternative text").click();
    const title = dialog.getByLabel("Title", { exact: true });
    const cut = dialog.getByRole("status").getByText("Cut at 200 characters.");
    const paste = async (text: string) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await title.press("ControlOrMeta+v");
    };
    await title.fill("");
    await paste("long ".repeat(40));
    await expect.poll(() => title.inputValue()).toHaveLength(200);
    await expect.poll(() => cut.count()).toBe(0);
    await title.press("x");
    await cut.waitFor();
    await title.press("Backspace");
    await cut.waitFor({ state: "detached" });
    await title.fill("");
    await paste("longer ".repeat(40));
    await cut.waitFor();
    await expect.poll(() => title.inputValue()).toHaveLength(200);
    await expect.poll(() => dialog.locator("[data-sheet] > svg > title").textContent()).toHaveLength(200);
  });

  it("names the letters that a PDF cannot hold", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await dialog.getByText("Title, subtitle, note and alternative text").click();
    await dialog.getByLabel("Title", { exact: true }).fill("Who stands where 中文");
    await dialog.getByRole("button", { name: "Download PDF" }).click();
    await dialog
      .getByRole("alert")
      .getByText(/lack letters of this picture: “中”, “文”\. Write/)
      .waitFor();
  });

  it("no longer says what was saved once a setting makes another picture of it", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await save(page, "PNG");
    const saved = dialog.getByRole("status").getByText(/^Handed to the browser to save: /);
    await saved.waitFor();
    await choose(dialog, "2×");
    await saved.waitFor({ state: "detached" });
  });

  it("makes a card of a statement from its evidence, and names it after the statement", async () => {
    const page = await reader.visit("?cell=russia.opposing");
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByRole("button", { name: /Make a picture.*¶7/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("[data-sheet] > svg").getByText("Dmitry Peskov", { exact: true }).waitFor();
    const file = await save(page, "SVG");
    expect(file.suggestedFilename()).toMatch(/^reassurance-force-card-p07-peskov-threat-quote-1200x675/);
  });

  it("warns that a plain picture drops its notes and source, and gives them to put beside it", async () => {
    const page = await reader.visit();
    const dialog = await openExport(page);
    await dialog.getByRole("switch", { name: "Plain" }).check();
    await dialog.getByText("A plain picture drops its notes and its source").waitFor();
    await expect.poll(() => dialog.locator("[data-sheet] text", { hasText: "Source:" }).count()).toBe(0);
    const beside = await dialog.getByRole("textbox", { name: "Notes and source" }).inputValue();
    expect(beside).toMatch(/Numbers in the marks count statements, not strength\. Source: .*undated/);
  });

  it("fits a phone: nothing is wider than the screen, and every button can be pressed", async () => {
    const page = await reader.visit("", { viewport: PHONE });
    const dialog = await openExport(page);
    const wide = await dialog.evaluate((element) =>
      [...element.querySelectorAll("button, input, textarea, select, legend")]
        .filter((part) => part.getBoundingClientRect().right > window.innerWidth)
        .map((part) => part.textContent),
    );
    expect(wide).toEqual([]);
    await save(page, "PNG");
  });
});
