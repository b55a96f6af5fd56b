import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { BUILDS } from "./buildApps.ts";
import { HOST_ASKED, hostPage, type HostPage } from "./hostPage.ts";
import { useReader } from "./reader.ts";

/** What a browser itself prints of a refusal. */
const REFUSED = [/Content Security Policy|TrustedHTML|TrustedScript/, /Failed to load resource/];

/** The directives that refuse what is planted in the markup; a frame has none of its own. */
const PLANTED = ["base-uri", "frame-src", "img-src", "script-src-elem", "style-src-elem"];

/** Writes down on the root what the policy refuses. */
function noteRefusals(): void {
  const refused = new Set<string>();
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    refused.add(effectiveDirective);
    document.documentElement.dataset["refused"] = [...refused].join(" ");
  });
}

const hosts: HostPage[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

describe("What is planted in a page", () => {
  const reader = useReader("files");

  it("does nothing: script, style, picture, frame, worker, evaluated text, markup", async () => {
    const page = await reader.visit("about.html", { expected: REFUSED, before: noteRefusals }, "h1");
    const html = readFileSync(join(BUILDS.files, "index.html"), "utf8");
    await page.route("**/planted.html", async (route) => {
      const answer = await route.fetch({ url: `${reader.host().url}index.html` });
      const planted = `<style id="style">h1 { color: red }</style><script>window.planted = "script";</script>
        <img src="https://elsewhere.example/a.png" onerror="window.planted = 'handler'"><base href="https://elsewhere.example/">
        <iframe src="https://elsewhere.example/"></iframe>`;
      await route.fulfill({ response: answer, body: html.replace("<body>", `<body>${planted}`) });
    });
    await page.goto(`${reader.host().url}planted.html`);
    await page.waitForSelector("[role=treegrid]");
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset["refused"]?.split(" ").toSorted()))
      .toEqual(expect.arrayContaining(PLANTED));
    const outcomes = await page.evaluate(
      () =>
        new Promise<Record<string, string>>((resolve) => {
          const attempts: Record<string, () => unknown> = {
            markup: () => (document.createElement("p").innerHTML = "<b>bold</b>"),
            text: () => (document.createElement("script").textContent = "window.planted = 'text'"),
            worker: () => new Worker("favicon.svg"),
            foreignWorker: () => new Worker("data:text/javascript,1"),
            evaluated: () => Reflect.construct(Function, ["return 1"]),
          };
          const met: Record<string, string> = {};
          // In a turn of the page's own: what a debugger evaluates may do more.
          setTimeout(() => {
            for (const [name, attempt] of Object.entries(attempts)) {
              try {
                attempt();
                met[name] = "done";
              } catch (error) {
                met[name] = error instanceof Error ? error.name : "refused";
              }
            }
            resolve(met);
          });
        }),
    );
    expect(outcomes).toEqual({
      markup: "TypeError",
      text: "TypeError",
      worker: "TypeError",
      foreignWorker: "TypeError",
      evaluated: "EvalError",
    });
    expect(
      await page.evaluate(() => [
        "planted" in window,
        document.baseURI === window.location.href,
        getComputedStyle(document.querySelector("h1") ?? document.body).color === "rgb(255, 0, 0)",
      ]),
    ).toEqual([false, true, false]);
  });

  it("is no frame of another site around the app, but for the page that is made for frames", async () => {
    const frames = ["", "about.html", "embed.html"].map(
      (name) => `<iframe title="${name}" src="${reader.host().url}${name}"></iframe>`,
    );
    const host = await hostPage(frames.join(""));
    hosts.push(host);
    const page = await reader.visit("about.html", { expected: [/frame-ancestors/, HOST_ASKED] }, "h1");
    await page.goto(host.url);
    await page.frameLocator("iframe[title='embed.html']").locator("svg[role=img]").waitFor();
    const shownIn = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.locator("main, .shell").count()),
    );
    expect(shownIn.map((count) => count > 0)).toEqual([false, false, true]);
  });
});
