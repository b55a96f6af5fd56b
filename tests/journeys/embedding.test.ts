import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { firstView } from "../../scripts/og/firstView.ts";
import { serialiseWhole } from "../../src/domain/wholeView.ts";
import { figureContent } from "../../src/figures/frame/figureContent.ts";
import { layoutMatrix } from "../../src/figures/matrix/matrixLayout.ts";
import { FIGURE_COLOURS } from "../../src/figures/marks/palette.ts";
import { embedCode, frameAddress, FRAME_WIDTH, frameWith } from "../../src/formats/embedCode.ts";
import { HEIGHT_KEY } from "../../src/formats/heightMessage.ts";
import { BUILDS } from "./buildApps.ts";
import { FAULTS } from "./faults.ts";
import { HOST_ASKED, hostPage, type HostPage } from "./hostPage.ts";
import { useReader } from "./reader.ts";
import { drawn, keepsWithin, SEVERAL, violationsByDayAndNight } from "./resizing.ts";

const first = firstView();
const HEADLINE = "26 nations, two of them named";
const READY = "a[target=_blank]";

/** What the share panel gives as the height: the figure's at the width of a column, and the foot beneath it. */
const heightAt = (width: number) =>
  frameWith(layoutMatrix({ ...first, content: figureContent(first), width }).height, width);
const HEIGHT = heightAt(FRAME_WIDTH);

const hosts: HostPage[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

const reader = useReader("files");

function codeFor(query = "", { height = HEIGHT, spelt = false } = {}): string {
  const src = frameAddress(`${reader.host().url}embed.html`, { query, theme: "system", spelt });
  return embedCode({ title: "Who stands where", src, height });
}

/** Opens another site's page with the code in it, and waits for what its frames come to. */
async function openHost(code: string, visit: Parameters<typeof reader.visit>[1] = {}, ready = READY) {
  const host = await hostPage(code);
  hosts.push(host);
  const expected = [...(visit.expected ?? []), HOST_ASKED];
  const page = await reader.visit("embed.html", { ...visit, expected }, READY);
  reader.host().asked.splice(0);
  await page.goto(host.url);
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  await Promise.all(frames.map((frame) => frame.waitForSelector(ready)));
  const [frame] = frames;
  if (!frame) throw new Error("The host page has no frame.");
  await frame.evaluate(() => document.fonts.ready);
  return { page, frame, frames };
}

/** Waits until the frame is exactly as high as what it shows. */
async function fits(frame: Frame): Promise<number> {
  const element = await frame.frameElement();
  // A browser leaves frames out of sight as they are until they are scrolled to.
  await element.scrollIntoViewIfNeeded();
  const heightOf = () =>
    element.evaluate((box) => (box instanceof Element ? box.getBoundingClientRect().height : 0));
  await expect
    .poll(async () => {
      const [given, needed] = await Promise.all([
        heightOf(),
        frame.evaluate(() => document.querySelector("main > div")?.getBoundingClientRect().height ?? 0),
      ]);
      return given - Math.ceil(needed);
    })
    .toBe(0);
  return heightOf();
}

/** How high the frame is, and how high what it shows. */
const heightsOf = (frame: Frame) =>
  frame.evaluate(() => [
    window.innerHeight,
    document.querySelector("main > div")?.getBoundingClientRect().height,
  ]);

const heardBy = (page: Page) => page.evaluate<unknown[]>("window.heard");

describe("A view in another site's page", () => {
  it("shows headline, legend and source, and leads back to the page with the same view", async () => {
    const { page, frame } = await openHost(codeFor("?country=FRA~RUS"));
    const figure = frame.locator("svg[role=img]");
    for (const part of ["A “reassurance” force in Ukraine", "Filtered view.", "undated", "Sending troops"]) {
      expect((await figure.textContent())?.replace(/\s+/g, " ")).toContain(part);
    }
    await expect.poll(() => frame.locator("[data-legend] > g").count()).toBeGreaterThan(3);
    await expect.poll(() => frame.locator("[role=tablist], [role=treegrid], header").count()).toBe(0);
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      frame.getByRole("link", { name: "Open in Diplomatic Positions" }).click(),
    ]);
    await opened.waitForSelector("[role=treegrid]");
    expect(opened.url()).toBe(`${reader.host().url}?country=FRA~RUS`);
    expect(await opened.evaluate<unknown>("window.opener")).toBeNull();
  });

  it("is as high as the code says in a column of that width, with no script at all", async () => {
    const without = codeFor().replace(/<script>[^]*<\/script>/, "");
    const { frame } = await openHost(without, { viewport: { width: FRAME_WIDTH, height: 900 } });
    await expect.poll(() => heightsOf(frame)).toEqual([HEIGHT, HEIGHT]);
  });

  it("keeps the frame as high as it needs when its width or its content changes", async () => {
    const { page, frame } = await openHost(codeFor("", { height: 300 }));
    const wide = await fits(frame);
    await page.setViewportSize({ width: 390, height: 800 });
    await frame.waitForFunction(() => window.innerWidth === 390);
    await expect.poll(() => fits(frame)).toBe(heightAt(390));
    const narrow = heightAt(390);
    expect(narrow).toBeGreaterThan(wide);
    await frame.getByText("In words").click();
    const open = await fits(frame);
    expect(open).toBeGreaterThan(narrow + 200);
    await frame.getByText("In words").click();
    await expect.poll(() => fits(frame)).toBe(narrow);
  });

  it("tells its host one number and nothing else", async () => {
    const { page, frame } = await openHost(codeFor());
    const height = await fits(frame);
    const heard = await heardBy(page);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.map((data) => Object.keys(data ?? {}))).toEqual(heard.map(() => [HEIGHT_KEY]));
    expect(heard.at(-1)).toEqual({ [HEIGHT_KEY]: height });
  });

  it.each(["Live", "Fixed"])(
    "is as high as the code of the share panel says, and shows the view the panel was opened on: %s",
    async (variant) => {
      const app = await reader.visit("?country=FRA~RUS&sort=name");
      await app.getByRole("button", { name: "Export" }).click();
      await app.getByRole("tab", { name: "Share" }).click();
      await app.getByRole("radio", { name: variant }).check();
      const code = await app.getByRole("textbox", { name: "Embed code" }).inputValue();
      await expect
        .poll(() => app.getByRole("textbox", { name: "Link", exact: true }).inputValue())
        .toBe(app.url());
      const { frame } = await openHost(code.replace(/<script>[^]*<\/script>/, ""), {
        viewport: { width: FRAME_WIDTH, height: 900 },
      });
      const [shown, needed] = await heightsOf(frame);
      expect([shown, needed]).toEqual([shown, shown]);
      const rows = await frame
        .locator("svg [data-mark]")
        .evaluateAll((all) => all.map((mark) => mark.getAttribute("data-mark")));
      expect(rows).toEqual([
        "france.sending-troops",
        "russia.opposing",
        "vladimir-putin.opposing",
        "dmitry-peskov.opposing",
      ]);
    },
  );

  it("does not make its host jump while it loads", async () => {
    let release: (() => void) | undefined;
    reader.host().faults.set("issues/reassurance-force/evidence.json", (response) => {
      release = () => FAULTS.failing(response);
    });
    const { page, frame } = await openHost(codeFor("?q=peace"), { expected: [/500/] }, "[aria-busy=true]");
    await expect.poll(() => release).toBeDefined();
    expect(await heardBy(page)).toEqual([]);
    reader.host().faults.clear();
    release?.();
    await frame.waitForSelector(READY);
    await fits(frame);
  });

  it("listens for no message: whatever it is sent changes nothing", async () => {
    const { page, frame } = await openHost(codeFor(), {
      before: () => {
        const heardTypes: string[] = [];
        Reflect.set(window, "listened", heardTypes);
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function record(this: EventTarget, ...rest) {
          if (this === window) heardTypes.push(rest[0]);
          return add.apply(this, rest);
        };
      },
    });
    await fits(frame);
    const before = await frame.content();
    await page.evaluate((key) => {
      const target = document.querySelector("iframe")?.contentWindow;
      for (const data of [
        { [key]: 10 },
        "?country=RUS",
        { type: "theme", theme: "dark" },
        { view: "bars" },
      ]) {
        target?.postMessage(data, "*");
      }
    }, HEIGHT_KEY);
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await frame.content()).toBe(before);
    const listened = await frame.evaluate<string[]>("listened");
    expect(listened).not.toContain("message");
    expect(await frame.evaluate(() => window.onmessage)).toBeNull();
    await expect.poll(() => page.evaluate<string[]>("listened")).toContain("message");
  });

  it("stands beside others on one page, each with its own height", async () => {
    const { frames } = await openHost(codeFor() + codeFor("?view=bars") + codeFor("?issue=russian-veto"));
    expect(frames).toHaveLength(3);
    const heights = [];
    for (const frame of frames) heights.push(await fits(frame));
    expect(new Set(heights).size).toBe(3);
  });

  it("asks nothing of any third party, and registers no worker", async () => {
    const asked: string[] = [];
    const { page, frame } = await openHost(codeFor(), {}, READY);
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.reload();
    await page.frameLocator("iframe").locator(READY).waitFor();
    const own = new URL(reader.host().url).origin;
    expect([...new Set(asked)].toSorted()).toEqual([own, new URL(page.url()).origin].toSorted());
    expect(reader.host().asked.filter((path) => /worker|msw/i.test(path))).toEqual([]);
    expect(reader.host().asked).toContain("/api/datasets.json");
    const [child] = page.frames().filter((each) => each !== page.mainFrame() && each !== frame);
    const workers = await (child ?? frame).evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    expect(workers).toBe(0);
  });

  it("works where the browser blocks storage and workers in frames, and in a sandbox without forms or navigation", async () => {
    const sandbox = 'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"';
    const { frame } = await openHost(codeFor().replace("<iframe ", `<iframe ${sandbox} `), {
      before: () => {
        const refuse = () => {
          throw new DOMException("Site data is blocked.", "SecurityError");
        };
        Object.defineProperty(Navigator.prototype, "serviceWorker", { get: refuse });
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
          Object.defineProperty(window, name, { get: refuse });
        }
      },
    });
    await fits(frame);
    await expect.poll(() => frame.locator("svg[role=img] desc").textContent()).toContain(HEADLINE);
  });

  it("as the fixed variant is the same view, every parameter in its address", async () => {
    const query = serialiseWhole({ ...first.view, countries: ["russia"], leaders: false }, first.index);
    const { frame } = await openHost(codeFor(query, { spelt: true }));
    expect([...new URL(frame.url()).searchParams.keys()]).toEqual([
      ...new URLSearchParams(query).keys(),
      "theme",
    ]);
    await expect.poll(() => frame.locator("[data-mark]").count()).toBe(1);
    await expect.poll(() => frame.locator("svg[role=img] desc").textContent()).toMatch(/^Russia is opposed/);
    await expect.poll(() => frame.getByRole("status").count()).toBe(0);
  });
});

describe("The page for frames", () => {
  it.each([
    "",
    "?view=bars",
    "?view=map",
    "?view=statements",
    "?country=nato",
    "?q=nothing-like-this",
    "?country=XXX",
    "?dataset=nope",
  ])(
    "never scrolls sideways, fills its width, and has no violation that axe finds: “%s”",
    async (query) => {
      const page = await reader.visit(
        `embed.html${query}`,
        { viewport: { width: 1200, height: 700 } },
        READY,
      );
      for (const width of [1200, 700, 390, 300]) {
        await keepsWithin(page, [width]);
        for (const figure of await page.locator("svg[role=img]").all()) {
          // Less than the width of a scroll bar is missing, and what is there is drawn for that width, not scaled down.
          await expect.poll(async () => (await figure.boundingBox())?.width).toBeGreaterThan(width - 20);
          await expect
            .poll(
              async () =>
                (await figure.getAttribute("width")) === String((await figure.boundingBox())?.width),
            )
            .toBe(true);
        }
      }
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.evaluate(() => document.querySelectorAll("details").forEach((words) => (words.open = true)));
      expect(await violationsByDayAndNight(page, { ready: READY })).toEqual([]);
    },
    SEVERAL,
  );

  it("has a figure with name and sentence, and says it all in words, with conditions, counts and their units", async () => {
    const page = await reader.visit("embed.html", {}, READY);
    const figure = page.getByRole("img", { name: /^A “reassurance” force in Ukraine/ });
    await expect.poll(() => figure.count()).toBe(1);
    await expect.poll(() => page.title()).toBe("A “reassurance” force in Ukraine – Diplomatic Positions");
    await page.getByText("In words").click();
    const words = (await page.locator("details").innerText()).replace(/\s+/g, " ");
    for (const part of [
      "Sending troops: 2 named + 24 not named France: 1 statement (if there is a peace deal)",
      "24 nations not named: 2 statements (if there is a peace deal; if there is a peace agreement)",
      "Italy: 1 statement (for any peace agreement; could assist) Giorgia Meloni, Prime Minister: 1 statement",
      "Russia: 9 statements Vladimir Putin, President: 5 statements",
      "No position stated in this article on this issue: NATO.",
      "Numbers in the marks count statements, not strength.",
      "undated",
    ])
      expect(words).toContain(part);
  });

  it("follows the reader's colours, or those its address asks for", async () => {
    const { light, dark } = FIGURE_COLOURS;
    for (const [query, byDay, byNight] of [
      ["", light, dark],
      ["?theme=light", light, light],
      ["?theme=dark", dark, dark],
      ["?theme=system", light, dark],
    ] as const) {
      const page = await reader.visit(`embed.html${query}`, { colorScheme: "light" }, READY);
      const ground = () => page.locator("svg[role=img] > rect").first().getAttribute("fill");
      await expect.poll(ground, { message: query }).toBe(byDay.paper);
      await page.emulateMedia({ colorScheme: "dark" });
      await drawn(page);
      await expect.poll(ground, { message: query }).toBe(byNight.paper);
    }
  });

  it.each([
    ["?dataset=nope", "The dataset “nope” was not found", true],
    ["?issue=nope", "The issue “nope” was not found", true],
    ["?q=nothing-like-this", "Nothing matches these filters"],
    ["?view=bars&country=nato", "NATO: no position stated in this article on this issue."],
    ["?view=map&country=nato", "NATO: no position stated in this article on this issue."],
  ])(
    "tells what it cannot show, and shows nothing else in its place: %s",
    async (query, told, titled = false) => {
      const page = await reader.visit(`embed.html${query}`, {}, READY);
      await expect.poll(() => page.textContent("main")).toContain(told);
      await expect.poll(() => page.locator("svg[role=img]").count()).toBe(0);
      if (titled) await expect.poll(() => page.title()).toBe(`${told} – Diplomatic Positions`);
    },
  );

  it("does not say that nothing matches where the words could not be searched", async () => {
    reader.host().faults.set("/evidence.json", FAULTS.missing);
    const page = await reader.visit("embed.html?q=vladivostok", { expected: [/404/] }, READY);
    const told = await page.textContent("main");
    expect(told).toContain("No name or title matches; the words could not be searched");
    expect(told).not.toContain("Nothing matches");
  });

  it("tries again when the code of the map could not be loaded, and says that it was the code", async () => {
    const scripts = readdirSync(join(BUILDS.files, "assets")).filter((name) => name.startsWith("MapFigure-"));
    expect(scripts).toHaveLength(1);
    for (const name of scripts) reader.host().faults.set(`/${name}`, FAULTS.down);
    const page = await reader.visit("embed.html?view=map", { expected: [/Failed to load/] }, "[role=alert]");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/^A part of the program could not be loaded/);
    reader.host().faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.waitForSelector(READY);
    await expect.poll(() => page.locator("svg[role=img] [data-country]").count()).toBeGreaterThan(100);
  });

  it("shows a link to the page after a while when its script does not come", async () => {
    const [script = ""] =
      /assets\/embed-[^"]+\.js/.exec(readFileSync(join(BUILDS.files, "embed.html"), "utf8")) ?? [];
    reader.host().faults.set(script, FAULTS.down);
    const page = await reader.visit(
      "embed.html",
      { expected: [/Failed to load resource/], reducedMotion: "reduce" },
      ".shell-note",
    );
    const link = page.getByRole("link", { name: "Diplomatic Positions" });
    await expect.poll(() => link.count()).toBe(0);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect.poll(() => link.isVisible()).toBe(true);
    const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await opened.waitForSelector("[role=treegrid]");
    expect(opened.url()).toBe(reader.host().url);
  });

  it.each([
    ["", `/api/datasets/${first.view.dataset}.json`],
    ["?view=map", "/map/countries.json"],
  ])("says that it failed and tries again when asked: “%s”", async (query, address) => {
    reader.host().faults.set(address, FAULTS.missing);
    const page = await reader.visit(`embed.html${query}`, { expected: [/404/] }, "[role=alert]");
    reader.host().faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.waitForSelector(READY);
    await expect.poll(() => page.locator("svg[role=img] desc").textContent()).toContain(HEADLINE);
  });

  it("leads to the page itself and not back to the frame, though its own address says “embed” and a theme", async () => {
    const page = await reader.visit("embed.html?embed=1&theme=dark&country=RUS", {}, READY);
    const link = page.getByRole("link", { name: "(new tab)" });
    await expect.poll(() => link.getAttribute("href")).toBe("./?country=RUS");
  });

  it("is where “?embed” on the page leads, with the other parameters", async () => {
    const page = await reader.visit("?embed&country=RUS~ITA&theme=dark", {}, READY);
    expect(page.url()).toBe(`${reader.host().url}embed.html?country=RUS%7EITA&theme=dark`);
    const bare = await reader.visit("?embed", {}, READY);
    expect(bare.url()).toBe(`${reader.host().url}embed.html`);
  });
});

describe("The built pages", () => {
  const html = (build: keyof typeof BUILDS, page: string) => readFileSync(join(BUILDS[build], page), "utf8");

  it("carry the tags of the first view, quotation marks and all, on the page alone", () => {
    const page = html("files", "index.html");
    expect(page).toContain('<meta property="og:title" content="A “reassurance” force in Ukraine">');
    expect(page).toContain(`<meta property="og:description" content="${first.headline}">`);
    expect(html("files", "embed.html")).not.toContain("og:");
    expect(html("files", "embed.html")).toContain('<meta name="robots" content="noindex" />');
  });

  it("know nothing of the bundled data where a real server answers", () => {
    expect(html("server", "index.html")).toContain(
      '<meta property="og:title" content="Diplomatic Positions">',
    );
    expect(html("server", "index.html")).not.toContain(first.title);
    expect(existsSync(join(BUILDS.server, "og.png"))).toBe(false);
  });
});
