import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DataError } from "../../src/data/DataError.ts";
import { holdRequests, requestGate } from "../../src/data/requestGate.ts";
import { noteTrouble, troubles } from "../../src/data/troubles.ts";
import { listOpened, type OpenedList } from "../../src/data/opened/openedStore.ts";
import { browserName } from "../../src/features/diagnostics/browserName.ts";
import { diagnose, reportOf } from "../../src/features/diagnostics/diagnose.ts";
import { safeAddress, safeError } from "../../src/features/diagnostics/safe.ts";
import { sourceWords } from "../../src/features/diagnostics/sourceWords.ts";
import { storageWords } from "../../src/features/diagnostics/storageWords.ts";
import { takeNotes } from "../../src/features/diagnostics/takeNotes.ts";

const NOTHING: OpenedList = { entries: [], trouble: null, later: false };
vi.mock("../../src/data/opened/openedStore.ts", () => ({ listOpened: vi.fn(async () => NOTHING) }));

const SECRET = "Sigrid-Undset";

afterEach(() => {
  troubles.splice(0);
  delete requestGate.late;
  delete requestGate.outcome;
  requestGate.opened = Promise.resolve();
});

describe("Diagnostics", () => {
  it("name no word of a message, an address, a stack or a view that may be a person's own", async () => {
    const withStack = new TypeError(`Cannot read properties of undefined (reading '${SECRET}')`);
    withStack.stack = `TypeError: ${withStack.message}\n at ${SECRET} (http://localhost/assets/index-a1.js?x=${SECRET}:12:34)\n at x (http://${SECRET}/y.js:1:2)`;
    const named = new Error("x");
    named.name = `${SECRET} 1`;
    noteTrouble("page", withStack);
    noteTrouble("page", named);
    noteTrouble("page", new SyntaxError(`Unexpected token, "${SECRET}" is not valid JSON`));
    noteTrouble("page", SECRET);
    noteTrouble("panel", new RangeError(`Invalid language tag: ${SECRET}`));
    noteTrouble("data", new DataError("invalid", `http://localhost/api/datasets/own-${SECRET}.json`, SECRET));
    noteTrouble("data", new DataError("server", `http://${SECRET}/api/a.json`, `500 ${SECRET}`));
    noteTrouble("data", new DataError("server", "http://localhost/api/datasets.json", "503 Busy"));
    const report = reportOf(
      await diagnose(`?dataset=own-${SECRET}&q=${SECRET}&view=${SECRET}&${SECRET}=1&data=http://${SECRET}/`),
    );
    expect(report).not.toMatch(/Sigrid|Undset/i);
    expect(report).toContain("TypeError: Cannot read properties of undefined at index-a1.js:12:34");
    expect(report).toContain("DataError server 503 api/datasets.json");
    expect(report).toContain("set: dataset, q, data");
    expect(report).toContain("Data opened in this browser");
  });

  it("keep the last 20 errors, the last first", async () => {
    for (let at = 0; at < 25; at += 1)
      noteTrouble("data", new DataError("server", `http://localhost/api/${at}.json`, ""));
    const lines = (await diagnose("")).find(({ heading }) => heading === "Recent errors")?.lines ?? [];
    expect(lines).toHaveLength(20);
    expect(lines[0]).toContain("api/24.json");
    expect(lines[19]).toContain("api/5.json");
  });

  it("tell an error that came several times once, with how often and when it came last", async () => {
    for (const where of ["data", "page", "data"] as const)
      noteTrouble(where, new DataError("server", "http://localhost/api/1.json", ""));
    const lines = (await diagnose("")).find(({ heading }) => heading === "Recent errors")?.lines ?? [];
    expect(lines).toEqual([
      expect.stringMatching(/^after [\d.]+ s, data: DataError server api\/1\.json, 2 times$/),
      expect.stringMatching(/^after [\d.]+ s, page: DataError server api\/1\.json$/),
    ]);
  });

  it("hear of what nobody caught and of failed queries, those before them, too, until they are stopped", async () => {
    const client = new QueryClient();
    const fails = (key: string) =>
      client.prefetchQuery({
        queryKey: [key],
        retry: false,
        queryFn: () => Promise.reject(new DataError("offline", `http://localhost/api/${key}.json`, "")),
      });
    await fails("before");
    const stop = takeNotes(client);
    await fails("after");
    window.dispatchEvent(new ErrorEvent("error", { error: new TypeError("x") }));
    window.dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed", error: null }));
    stop();
    await fails("stopped");
    expect(troubles.map(({ error }) => safeError(error))).toEqual([
      "DataError offline api/before.json",
      "DataError offline api/after.json",
      expect.stringMatching(/^TypeError/),
    ]);
  });
});

describe("The storage", () => {
  const LATER = "A newer version of this page keeps its data in this browser.";

  it.each([
    ["is read", async () => NOTHING, "0 stored, 0 in memory"],
    [
      "is of a newer version",
      async () => ({ ...NOTHING, trouble: LATER, later: true }),
      "0 stored, 0 in memory; a newer version of the page keeps its data here",
    ],
    [
      "cannot be read",
      async () => ({ ...NOTHING, trouble: `Cannot be listed: ${SECRET}` }),
      "0 stored, 0 in memory; the storage could not be read",
    ],
    [
      "cannot be asked, as the program did not come",
      () => Promise.reject(new DataError("program", "", SECRET)),
      "not known (A part of the program could not be loaded)",
    ],
  ])("that %s is told as that", async (_, list, words) => {
    vi.mocked(listOpened).mockImplementation(list);
    expect(await storageWords()).toContain(`datasets opened here: ${words}`);
  });
});

describe("An address", () => {
  it.each([
    ["http://localhost/api/datasets.json", "api/datasets.json"],
    ["http://localhost/api/datasets/votes-2024.json", "api/datasets/….json"],
    ["http://localhost/api/datasets/a%20b/issues/tax.x/evidence.json", "api/datasets/…/evidence.json"],
    ["http://localhost/map/countries.json", "map/countries.json"],
    ["http://localhost/map/countries.json?again=1", "(another address)"],
    ["http://localhost/api/datasets/own-1a2b/x.json", "(data of one’s own)"],
    ["https://example.org/api/datasets.json", "(another address)"],
    ["", ""],
  ])("%s is told as “%s”", (address, told) => {
    expect(safeAddress(address)).toBe(told);
  });
});

describe("A browser", () => {
  it.each([
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36",
      "Chrome 147",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0",
      "Edge 147",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari 18",
    ],
    ["curl/8.0", "another browser"],
  ])("%s is told by its name and major version", (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});

describe("Where data comes from", () => {
  const bundled = { ownData: false, server: false };

  it("is the worker where it started in time", async () => {
    holdRequests(Promise.resolve("started"), 1000);
    await requestGate.opened;
    expect(sourceWords(bundled)).toEqual({
      source: "The mocked endpoints, in a service worker",
      why: "The worker started in time.",
    });
  });

  it("is the files, with the reason, where the worker cannot start or is passed by", async () => {
    holdRequests(Promise.reject(new DOMException("x", "SecurityError")), 1000);
    await requestGate.opened;
    expect(sourceWords(bundled).source).toBe("Static files beside the page");
    expect(sourceWords(bundled).why).toContain("could not start: SecurityError");
    holdRequests(Promise.resolve("none"), 1000);
    await requestGate.opened;
    expect(sourceWords(bundled).why).toContain("no service worker here");
    holdRequests(Promise.resolve("bypassed"), 1000);
    await requestGate.opened;
    expect(sourceWords(bundled).why).toContain("loaded past it");
  });

  it("is the files while the worker is late, and the worker once it has started", async () => {
    let start: (word: string) => void = () => undefined;
    holdRequests(new Promise<string>((resolve) => (start = resolve)), 1);
    await requestGate.opened;
    expect(sourceWords(bundled).source).toBe("Static files beside the page");
    expect(sourceWords(bundled).why).toContain(
      "had not started within a second, so the first requests went on without it.",
    );
    start("started");
    await expect.poll(() => sourceWords(bundled).source).toContain("service worker");
    expect(sourceWords(bundled).why).toContain("It has started since");
  });

  it("is a server or this browser where the build or the address says so", () => {
    expect(sourceWords({ ownData: false, server: true }).source).toBe("A server");
    expect(sourceWords({ ownData: true, server: true }).source).toBe("Data opened in this browser");
  });
});
