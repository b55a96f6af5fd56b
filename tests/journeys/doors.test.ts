import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { HOSTILE, RAN } from "../hostile/hostileTexts.ts";
import { LONG_CSV } from "../features/openingFiles.ts";
import { hostPage } from "./hostPage.ts";
import { pick, sent, shown } from "./givenFiles.ts";
import { useReader } from "./reader.ts";

const PARAMETERS =
  "dataset issue view country position q cell sort leaders area group by heads compare data theme embed".split(
    " ",
  );

/** Every request of a page, its frames and its workers that goes to another host than the app's; dialogs and windows, too. */
function strayFrom(page: Page): readonly string[] {
  const stray: string[] = [];
  const own = new URL(page.url()).host;
  const note = (address: string) => {
    const { protocol, host } = new URL(address);
    if (!["data:", "blob:"].includes(protocol) && host !== own) stray.push(address.slice(0, 200));
  };
  page.context().on("request", (request) => note(request.url()));
  page.on("websocket", (socket) => note(socket.url()));
  page.on("popup", (popup) => stray.push(`window: ${popup.url()}`));
  page.on("dialog", (dialog) => {
    stray.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return stray;
}

const ran = (page: Page) => page.evaluate((name) => name in window || name in {}, RAN);

describe("Nothing is asked of any other host", () => {
  const reader = useReader("files");

  it("in any view, dialog or export, on any page", async () => {
    const page = await reader.visit();
    page.setDefaultTimeout(15_000);
    const stray = strayFrom(page);
    for (const view of ["bars", "map", "statements", "issues", "agreement", "compare", "matrix"]) {
      await page.goto(`${reader.host().url}?view=${view}`);
      await page.locator("#view").waitFor();
      await expect.poll(() => page.getByText("Loading the view…").count()).toBe(0);
    }
    await page.locator("[data-mark]").first().click();
    await page.getByRole("complementary").waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    for (const name of ["PNG", "SVG", "PDF"]) {
      const button = page.getByRole("button", { name: new RegExp(`^(?:Download|Save) ${name}`) });
      await Promise.all([page.waitForEvent("download"), button.click()]);
    }
    for (const [tab, ready] of [
      ["Data", "Download JSON"],
      ["Share", /Copy/],
      ["Cite", "Download BibTeX"],
    ] as const) {
      await page.getByRole("tab", { name: tab }).click();
      await page
        .locator("dialog button:enabled")
        .and(page.getByRole("button", { name: ready }))
        .first()
        .waitFor();
    }
    await page.keyboard.press("Escape");
    await pick(page, sent("votes.csv", LONG_CSV));
    await shown(page, "");
    for (const [path, ready] of [
      ["about.html", "h1"],
      ["embed.html", "a[target=_blank]"],
      ["embed.html?view=map", "a[target=_blank]"],
    ] as const) {
      await page.goto(`${reader.host().url}${path}`);
      await page.locator(ready).first().waitFor();
    }
    expect(stray).toEqual([]);
  });
});

describe("The address", () => {
  const reader = useReader("files");

  it("is text in every parameter, in the page, in a frame and about it", async () => {
    const page = await reader.visit();
    const stray = strayFrom(page);
    for (const text of HOSTILE) {
      const query = new URLSearchParams(PARAMETERS.slice(1, 14).map((name) => [name, text]));
      query.set(text, text);
      for (const view of ["issues", "map"]) {
        query.set("view", view);
        await page.evaluate((search) => {
          history.pushState(null, "", `?${search}`);
          dispatchEvent(new PopStateEvent("popstate"));
        }, query.toString());
      }
    }
    await expect.poll(() => page.getByText(/is not here|does not have/).count()).toBeGreaterThan(0);
    expect(
      await page.locator("[onerror], [onload], iframe, main script, [href^='javascript:' i]").count(),
    ).toBe(0);
    const all = new URLSearchParams(PARAMETERS.map((name) => [name, HOSTILE.slice(0, 6).join(" ")]));
    all.delete("embed");
    for (const path of ["", "embed.html", "about.html"]) {
      await page.goto(`${reader.host().url}${path}?${all.toString()}#${encodeURIComponent(HOSTILE[0])}`);
      await page.locator("h1").first().waitFor();
      expect(await ran(page), path).toBe(false);
    }
    expect(stray).toEqual([]);
  });

  it("to data names a private or look-alike host as such, and asks nothing of it before a person agrees", async () => {
    const page = await reader.visit();
    const stray = strayFrom(page);
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
    expect(stray).toEqual([]);
  });
});

describe("Messages from another site's window", () => {
  const reader = useReader("files");

  it("change nothing and are not answered", async () => {
    const page = await reader.visit();
    const other = await hostPage("");
    onTestFinished(other.close);
    await page.goto(other.url);
    const [app] = await Promise.all([
      page.context().waitForEvent("page"),
      page.evaluate(
        (url) => Reflect.set(window, "app", window.open(url)),
        `${reader.host().url}?country=ITA`,
      ),
    ]);
    await app.locator("[role=treegrid]").waitFor();
    const before = [app.url(), await app.locator("#root").innerHTML()];
    await page.evaluate((texts) => {
      const target: unknown = Reflect.get(window, "app");
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
      for (const data of [...texts, ...known, null, 1, new Blob(["x"])])
        if (target instanceof Object && "postMessage" in target && typeof target.postMessage === "function")
          target.postMessage(data, "*");
    }, HOSTILE);
    await app.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect([app.url(), await app.locator("#root").innerHTML()]).toEqual(before);
    expect(await ran(app)).toBe(false);
    expect(await page.evaluate("window.heard")).toEqual([]);
  });
});
