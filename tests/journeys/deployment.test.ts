import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FAULTS } from "./faults.ts";
import { quiet, useReader } from "./reader.ts";
import { serve, type TestServer } from "./server.ts";

const WORKER = "/mockServiceWorker.js";
const workerText = readFileSync(new URL("../../mocks/mockServiceWorker.js", import.meta.url), "utf8");
const CHECKSUM = /INTEGRITY_CHECKSUM = '(\w+)'/;
/** What a server tells of a file that bears on how it is used. */
const SENT = ["content-type", "content-security-policy"];
const CODE_LINES = [/Failed to load resource/, /There is a newer version of this page/];

describe.each([
  ["files", "server"],
  ["server", "files"],
] as const)("A tab of the build “%s”, when “%s” is put in its place,", (before, after) => {
  const reader = useReader(before);
  let next: TestServer | undefined;
  beforeAll(async () => {
    next = await serve(after);
  });
  afterAll(() => next?.close());

  it("goes on beside a tab of the new one, says that there is a newer version where a part is gone, and Reload keeps the view", async () => {
    const page = await reader.visit(
      "?issue=russian-veto&cell=nato.rejecting",
      { expected: CODE_LINES },
      "aside article",
    );
    const entry = await entryOf(page);
    await quiet(page);
    // All of the host is the new deployment's now; what only the old one had is gone.
    reader.host().faults.set("", (response) => void forward(response, next?.url ?? ""));
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText("¶23").waitFor();
    expect(await entryOf(other)).not.toBe(entry);
    await page.getByRole("tablist", { name: "Issue" }).getByRole("tab").nth(1).click();
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("article").getByText("¶20").first().waitFor();
    const view = page.url();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toContain("There is a newer version of this page");
    await alert.getByRole("button", { name: "Reload the page" }).click();
    await page.getByRole("article").getByText("¶20").first().waitFor();
    await expect.poll(() => alert.count()).toBe(0);
    expect([page.url(), await entryOf(page)]).toEqual([view, await entryOf(other)]);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.locator("[data-sheet] svg").waitFor();
  });
});

describe("A worker left in the browser by an older build", () => {
  const files = useReader("files");
  const server = useReader("server");

  it("of another version of msw does no harm, nor when the one of now is there", async () => {
    const older = workerText.replace(CHECKSUM, "INTEGRITY_CHECKSUM = 'older'");
    files.host().faults.set(WORKER, (response) => sendScript(response, older));
    const page = await files.visit("?cell=russia.opposing", { expected: [/MSW/] }, "aside article");
    await page.getByRole("article").getByText("¶20").first().waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await workerOf(page)).toContain("older");
    files.host().faults.clear();
    await page.reload();
    await page.getByRole("article").getByText("¶20").first().waitFor();
  });

  it("keeps nothing from a build for a real server, which no longer has its script", async () => {
    server.host().faults.set(WORKER, (response) => sendScript(response, workerText));
    const page = await server.visit("about.html", {}, "h1");
    await page.evaluate(async () => {
      // This page starts no worker, so it has no policy that lets one be started.
      const addresses = { createScriptURL: (address: string) => address };
      Reflect.get(window, "trustedTypes")?.createPolicy("default", addresses);
      await navigator.serviceWorker.register("mockServiceWorker.js");
      await navigator.serviceWorker.ready;
    });
    server.host().faults.set(WORKER, FAULTS.missing);
    server.host().asked.splice(0);
    await page.goto(`${server.host().url}?cell=russia.opposing`);
    await page.getByRole("article").getByText("¶20").first().waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    expect(server.host().asked).toContain("/remote/api/datasets.json");
  });
});

/** The script that a page began with. */
async function entryOf(page: Page): Promise<string | null> {
  return page.locator("script[src]").first().getAttribute("src");
}

/** What the worker in control says of itself. */
async function workerOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        navigator.serviceWorker.addEventListener("message", ({ data }) => {
          const said = JSON.stringify(data);
          if (said.includes("INTEGRITY_CHECK_RESPONSE")) resolve(said);
        });
        navigator.serviceWorker.controller?.postMessage("INTEGRITY_CHECK_REQUEST");
      }),
  );
}

/** Answers as another server does, with its headers. */
async function forward(response: ServerResponse, url: string): Promise<void> {
  const answer = await fetch(new URL(response.req.url ?? "/", url));
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const name of SENT) response.setHeader(name, answer.headers.get(name) ?? "");
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}

function sendScript(response: ServerResponse, text: string): void {
  response.writeHead(200, { "Content-Type": "text/javascript" }).end(text);
}
