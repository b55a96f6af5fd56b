import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { HOSTILE, RAN } from "../hostile/hostileTexts.ts";
import { quoted, SEPARATOR } from "../../src/domain/viewParameters.ts";
import { HOST_ASKED, hostPage } from "./hostPage.ts";
import { useReader } from "./reader.ts";

declare global {
  interface Window {
    /** The app, as the page that opened it holds it. */
    app: Window;
    /** How many messages have come. */
    arrived: number;
  }
}

const PARAMETERS =
  "dataset issue view country position q cell sort leaders area group by heads compare data theme embed".split(
    " ",
  );

/** What a page opens over itself or beside: windows and the browser's own dialogs. */
function openedBy(page: Page): readonly string[] {
  const opened: string[] = [];
  page.on("popup", (popup) => opened.push(`window: ${popup.url()}`));
  page.on("dialog", (dialog) => {
    opened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return opened;
}

/** What a text grows into where it is taken for markup. */
const GROWN = "[onerror], [onload], iframe, main script, [href^='javascript:' i]";
/** So many values of a list are named in a notice. */
const LISTED = 3;
const missing = (words: string, notices: readonly string[]) =>
  notices.filter((notice) => !words.includes(notice));

const ran = (page: Page) => page.evaluate((name) => name in window || name in {}, RAN);

describe("Nothing is asked of any other host", () => {
  const reader = useReader("files");

  // Any request to another host is noise, which fails this and every other journey.
  it("where help, diagnostics and the report of an error are opened", async () => {
    const page = await reader.visit("?cell=russia.opposing", {}, "aside article");
    const opened = openedBy(page);
    await page.getByRole("button", { name: "Help" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Diagnostics" }).click();
    await page.getByRole("textbox", { name: "Diagnostics" }).waitFor();
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /^Report an error/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: "Report" }).waitFor();
    expect(opened).toEqual([]);
  });
});

describe("The address", () => {
  const reader = useReader("files");

  it("is text in every parameter, in the page, in a frame and about it", async () => {
    const page = await reader.visit();
    const opened = openedBy(page);
    for (let at = 0; at < HOSTILE.length; at += LISTED * 2) {
      const texts = HOSTILE.slice(at, at + LISTED * 2);
      const query = new URLSearchParams(
        PARAMETERS.slice(1, 14).map((name, n) => [name, texts[n % texts.length] ?? ""]),
      );
      query.set("country", texts.slice(0, LISTED).join(SEPARATOR));
      query.set("position", texts.slice(LISTED).join(SEPARATOR));
      query.set(texts[0] ?? "", texts[0] ?? "");
      for (const view of ["issues", "map", texts[0] ?? ""]) {
        query.set("view", view);
        await page.evaluate((search) => {
          history.pushState(null, "", `?${search}`);
          dispatchEvent(new PopStateEvent("popstate"));
        }, query.toString());
        // Half a pair of letters is another letter in an address.
        const notices = texts.map((text) => quoted(Buffer.from(text).toString()));
        const words = () => page.evaluate(() => document.body.textContent);
        await expect.poll(async () => missing(await words(), notices)).toEqual([]);
        await expect.poll(() => page.getByText(/^Loading the (?:view|map)…/).count()).toBe(0);
        expect([await ran(page), await page.locator(GROWN).count()]).toEqual([false, 0]);
      }
    }
    for (const [path, at] of [
      ["", 0],
      ["", 3],
      ["embed.html", 0],
      ["embed.html", 3],
      ["about.html", 0],
    ] as const) {
      const all = new URLSearchParams(PARAMETERS.map((name, n) => [name, HOSTILE[at + (n % 3)] ?? ""]));
      all.delete("embed");
      await page.goto(`${reader.host().url}${path}?${all.toString()}#${encodeURIComponent(HOSTILE[0])}`);
      const read = { "": "[role=status]:has(li)", "embed.html": "a[target=_blank]", "about.html": "h1" };
      await page.locator(read[path]).first().waitFor();
      expect([await ran(page), await page.locator(GROWN).count()], path).toEqual([false, 0]);
    }
    expect(opened).toEqual([]);
  });

  it("to data names a private or look-alike host as such, and asks nothing of it before a person agrees", async () => {
    const page = await reader.visit();
    // A site whose build lists any host over https: others do not come to ask.
    await page.route(/\?data=/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("connect-src 'self'", "connect-src 'self' https:");
      await route.fulfill({ response, body });
    });
    for (const [address, host, note] of [
      ["https://2130706433:9/votes.csv", "127.0.0.1:9", /of this device or of the network/],
      ["https://[::ffff:10.0.0.1]/votes.csv", "[::ffff:a00:1]", /of this device or of the network/],
      ["https://data.exаmple/votes.csv", "data.xn--exmple-4nf", /letters that can be mistaken/],
    ] as const) {
      await page.goto(`${reader.host().url}?data=${encodeURIComponent(address)}`);
      await page.getByRole("heading", { name: `Open data from ${host}?` }).waitFor();
      await page.getByText(note).waitFor();
    }
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByRole("button", { name: "Open data" }).click();
    await page.getByLabel("A web address").fill("https://router.local/votes.csv");
    await page.keyboard.press("Enter");
    await page.getByText(/of this device or of the network/).waitFor();
  });
});

describe("Messages from another site's window", () => {
  const reader = useReader("files");

  it("change nothing and are not answered", async () => {
    const page = await reader.visit("", { expected: [HOST_ASKED] });
    const other = await hostPage("");
    onTestFinished(other.close);
    await page.context().addInitScript(countMessages);
    await page.goto(other.url);
    const [app] = await Promise.all([
      page.context().waitForEvent("page"),
      page.evaluate((url) => {
        window.app = window.open(url) ?? window;
      }, `${reader.host().url}?country=ITA`),
    ]);
    await app.locator("[role=treegrid]").waitFor();
    // What is loaded after the page is there when nothing of it changes any more.
    let whole = "";
    const same = async () => whole === (whole = await app.locator("#root").innerHTML());
    await expect.poll(same, { interval: 1000 }).toBe(true);
    const before = [app.url(), await app.locator("#root").innerHTML()];
    const sent = await page.evaluate((texts) => {
      const proto: unknown = JSON.parse(
        '{"__proto__":{"ranFromFile":1},"constructor":{"prototype":{"ranFromFile":1}}}',
      );
      const known = [
        { datasetId: "reassurance-force", what: "deleted" },
        { "diplomatic-positions-height": 1 },
        { type: "MOCK_ACTIVATE" },
        { type: "webpackHotUpdate" },
        proto,
      ];
      const all = [...texts, ...known, null, 1, new Blob(["x"])];
      for (const data of all) window.app.postMessage(data, "*");
      return all.length;
    }, HOSTILE);
    await expect.poll(() => app.evaluate(() => window.arrived)).toBe(sent);
    expect([app.url(), await app.locator("#root").innerHTML()]).toEqual(before);
    expect(await ran(app)).toBe(false);
    expect(await page.evaluate("window.heard")).toEqual([]);
  });
});

/** Counts the messages that come to a window. */
function countMessages(): void {
  window.arrived = 0;
  window.addEventListener("message", () => {
    window.arrived += 1;
  });
}
