import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allAddresses } from "../../mocks/handlers.ts";
import { BUILDS } from "./buildApps.ts";
import { FAULTS } from "./faults.ts";
import { quiet, useReader } from "./reader.ts";

const HEADLINE = "26 nations, two of them named";
const WORKER_LINES = [/MSW/i, /fetching the script/, /unsupported MIME type/, /Failed to load resource.*404/];

describe("The default build", () => {
  const reader = useReader("files");

  it("is answered by the worker where it can start, with the bytes of the static files", async () => {
    const page = await reader.visit("", { expected: [/Failed to load resource.*404/] });
    // The worker answers once it has been told to, some time after the page is its own.
    const typeOf = async () => (await fetch("api/none.json")).headers.get("content-type");
    await expect.poll(() => page.evaluate(typeOf)).toBe("application/problem+json");
    for (const address of allAddresses()) {
      const [response, body] = await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith(address)),
        page.evaluate(async (path) => (await fetch(path)).text(), address),
      ]);
      expect(response.fromServiceWorker(), address).toBe(true);
      expect(body).toBe(readFileSync(join(BUILDS.files, address), "utf8"));
    }
    const unknown = await page.evaluate(async () => {
      const response = await fetch("api/datasets/nope.json");
      return [response.status, response.headers.get("content-type"), await response.json()];
    });
    expect(unknown).toEqual([
      404,
      "application/problem+json",
      expect.objectContaining({ title: "Not Found", status: 404 }),
    ]);
  });

  it("is answered by the static files where there are no service workers", async () => {
    const page = await reader.visit("", { serviceWorkers: "block" });
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
    expect(reader.host().asked).toContain("/api/datasets.json");
  });

  it("is answered by the static files where the browser has no service worker interface at all", async () => {
    const page = await reader.visit("", {
      before: () => void Reflect.deleteProperty(Navigator.prototype, "serviceWorker"),
    });
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
  });

  it("is answered by the static files where site data is blocked", async () => {
    const page = await reader.visit("", {
      before: () => {
        const refuse = () => {
          throw new DOMException("Site data is blocked.", "SecurityError");
        };
        Object.defineProperty(Navigator.prototype, "serviceWorker", { get: refuse });
        Object.defineProperty(window, "localStorage", { get: refuse });
      },
    });
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
  });

  it.each([
    ["is missing", FAULTS.missing],
    ["is answered with a page", FAULTS.signInPage],
  ])("is answered by the static files where the worker script %s", async (_, fault) => {
    reader.host().faults.set("/mockServiceWorker.js", fault);
    const page = await reader.visit("", { expected: WORKER_LINES });
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
    expect(reader.host().asked).toContain("/api/datasets.json");
  });

  it("does not wait for a worker script that never comes", async () => {
    let workerAsked = Number.NaN;
    reader.host().faults.set("/mockServiceWorker.js", () => {
      workerAsked = performance.now();
    });
    let dataAsked = Number.NaN;
    reader.host().faults.set("/api/datasets.json", (response) => {
      dataAsked = performance.now();
      reader.host().faults.delete("/api/datasets.json");
      response.writeHead(307, { Location: "/api/datasets.json?again" }).end();
    });
    const page = await reader.visit("", { expected: WORKER_LINES });
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
    await expect.poll(() => workerAsked).toBeGreaterThan(0);
    // The limit itself, a second, is tested on the gate with a clock of its own.
    expect(dataAsked - workerAsked).toBeLessThan(10_000);
  });

  it("goes on with the static files when the browser has killed the worker", async () => {
    const page = await reader.visit();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    // A browser ends a worker that has nothing to do: what is loaded ahead has come.
    await quiet(page);
    const devtools = await page.context().newCDPSession(page);
    const stopped = new Promise<void>((resolve) => {
      devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
      });
    });
    await devtools.send("ServiceWorker.enable");
    await devtools.send("ServiceWorker.stopAllWorkers");
    await stopped;
    reader.host().asked.splice(0);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("article").getByText("¶20").first().waitFor();
    expect(
      reader.host().asked.filter((path) => path.endsWith("/reassurance-force/evidence.json")),
    ).toHaveLength(1);
  });

  it("is answered by the static files, without reloading, where the worker is bypassed for the network", async () => {
    const page = await reader.visit();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.setBypassServiceWorker", { bypass: true });
    let navigations = 0;
    page.on("framenavigated", () => (navigations += 1));
    reader.host().asked.splice(0);
    await page.reload();
    await page.getByRole("treegrid").waitFor();
    const fetched = page.waitForResponse(/evidence\.json/);
    await page.getByRole("button", { name: /^France, Sending troops/ }).hover();
    await fetched;
    expect(reader.host().asked).toContain("/api/datasets.json");
    expect(navigations).toBe(1);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("article").getByText("¶20").first().waitFor();
  });

  it("paints its shell before any data has come", async () => {
    let release: (() => void) | undefined;
    reader.host().faults.set("/api/datasets.json", (response) => {
      release = () => FAULTS.failing(response);
    });
    const page = await reader.visit("", { serviceWorkers: "block", expected: [/500/] }, "header");
    await page.getByText("Loading the positions…").waitFor();
    await expect.poll(() => page.getByRole("banner").textContent()).toContain("Diplomatic Positions");
    release?.();
  });
});

describe("The build under a folder of its host", () => {
  const reader = useReader("files", "/news/graphics/");

  it("works there as at the top, worker, flags and all", async () => {
    const page = await reader.visit("?issue=russian-veto");
    await expect.poll(() => page.textContent("h1")).toContain("veto");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(reader.host().asked.every((path) => path.startsWith("/news/graphics/"))).toBe(true);
  });
});

describe("The build for a real server", () => {
  const reader = useReader("server");

  it("asks that server and carries neither msw nor the bundled article", async () => {
    const page = await reader.visit();
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
    expect(reader.host().asked).toContain("/remote/api/datasets.json");
    const files = allFiles(BUILDS.server);
    expect(files.filter((file) => /mockServiceWorker|[/\\]api[/\\]|msw/.test(file))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith(".js")).map((file) => readFileSync(file, "utf8"));
    expect(scripts.filter((script) => /legitimate targets|mockServiceWorker/.test(script))).toEqual([]);
  });
});

describe("The default build's script", () => {
  it("does not carry msw's public-suffix list", () => {
    const scripts = allFiles(BUILDS.files).filter((file) => file.endsWith(".js"));
    // Three suffixes that stand in the list and nowhere else.
    const carrying = scripts.filter((file) =>
      /kawasaki|s3-website|blogspot/.test(readFileSync(file, "utf8")),
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(carrying).toEqual([]);
  });
});

function allFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? allFiles(path) : [path];
  });
}
