import { delay, http, HttpResponse } from "msw";
import * as v from "valibot";
import { afterEach, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { DATA_ERRORS, DataError, isWorthRetrying, type DataErrorKind } from "../../src/data/DataError.ts";
import { fetchJson } from "../../src/data/fetchJson.ts";
import { holdRequests, requestGate } from "../../src/data/requestGate.ts";

const URL_ASKED = "http://localhost/api/fish.json";
const schema = v.object({
  schemaVersion: v.optional(v.literal(1)),
  fish: v.array(v.object({ name: v.string() })),
});
const good = { fish: [{ name: "cod" }] };

function answers(response: () => Response | Promise<Response>): void {
  server.use(http.get(URL_ASKED, response));
}

async function failure(signal?: AbortSignal): Promise<unknown> {
  return fetchJson(URL_ASKED, schema, signal).then(
    () => "no failure",
    (error: unknown) => error,
  );
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  requestGate.opened = Promise.resolve();
});

describe("fetching a document", () => {
  it("gives the checked value", async () => {
    answers(() => HttpResponse.json({ ...good, more: 1 }));
    await expect(fetchJson(URL_ASKED, schema)).resolves.toEqual(good);
  });

  it("asks for JSON", async () => {
    const accepted: (string | null)[] = [];
    server.use(
      http.get(URL_ASKED, ({ request }) => {
        accepted.push(request.headers.get("accept"));
        return HttpResponse.json(good);
      }),
    );
    await fetchJson(URL_ASKED, schema);
    expect(accepted).toEqual(["application/json"]);
  });

  it.each(["application/json; charset=utf-8", "application/problem+json", "text/json", "APPLICATION/JSON"])(
    "takes the content type %s for JSON",
    async (type) => {
      answers(() => new HttpResponse(JSON.stringify(good), { headers: { "Content-Type": type } }));
      await expect(fetchJson(URL_ASKED, schema)).resolves.toEqual(good);
    },
  );
});

const html = { headers: { "Content-Type": "text/html" } };
const json = { headers: { "Content-Type": "application/json" } };
const failures: readonly (readonly [DataErrorKind, string, () => Response, RegExp])[] = [
  ["offline", "no connection", () => HttpResponse.error(), /fetch/i],
  ["notFound", "404", () => HttpResponse.json({ title: "Not Found" }, { status: 404 }), /^404 .*Not Found/],
  ["notFound", "410", () => new HttpResponse(null, { status: 410 }), /^410/],
  ["notFound", "404 in HTML", () => new HttpResponse("<h1>No</h1>", { status: 404, ...html }), /^404/],
  ["server", "500", () => new HttpResponse("Down", { status: 500 }), /^500 .*Down/],
  ["server", "503 in HTML", () => new HttpResponse("<h1>Wait</h1>", { status: 503, ...html }), /^503/],
  [
    "notJson",
    "a sign-in page",
    () => new HttpResponse("<!doctype html><h1>Sign in", html),
    /text\/html.*<!doctype html>/,
  ],
  [
    "notJson",
    "JSON under the name of plain text",
    () => new HttpResponse(JSON.stringify(good)),
    /text\/plain/,
  ],
  ["notJson", "truncated JSON", () => new HttpResponse('{"fish": [{"na', json), /\(14 characters\)/],
  ["notJson", "an empty body", () => new HttpResponse("", json), /\(0 characters\)/],
  [
    "invalid",
    "a wrong value",
    () => HttpResponse.json({ fish: [{ name: "cod" }, { name: 7 }] }),
    /^fish\.1\.name: /,
  ],
  ["invalid", "a wrong document", () => HttpResponse.json([]), /fish|the document/],
  ["otherVersion", "a newer schema", () => HttpResponse.json({ schemaVersion: 2 }), /^schemaVersion: .*1/],
];

describe("an answer that names no version", () => {
  it.each([{ error: "maintenance" }, [], null, "down for now"])(
    "has an error, and is not said to be of another version: %j",
    async (body) => {
      answers(() => HttpResponse.json(body));
      const asked = fetchJson(URL_ASKED, v.object({ schemaVersion: v.literal(1) }));
      await expect(asked).rejects.toMatchObject({ kind: "invalid" });
    },
  );
});

describe("a request that fails", () => {
  it.each(failures)("is %s for %s", async (kind, _, response, detail) => {
    answers(response);
    const error = await failure();
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({ kind, url: URL_ASKED, detail: expect.stringMatching(detail) });
    expect(String(error)).toContain(DATA_ERRORS[kind].title);
  });

  it("shows five of many wrong values and counts the rest", async () => {
    answers(() => HttpResponse.json({ fish: Array.from({ length: 9 }, () => ({ name: 7 })) }));
    const error = await failure();
    expect(error).toMatchObject({ detail: expect.stringMatching(/fish\.4\.name.*\n… and 4 more$/) });
  });

  it("shows no more than the beginning of a long page", async () => {
    answers(() => new HttpResponse("<p>".repeat(5000), html));
    const error = await failure();
    expect(String(error).length).toBeLessThan(500);
  });

  it.each([
    ["offline", true],
    ["server", true],
    ["notFound", false],
    ["notJson", false],
    ["invalid", false],
    ["program", false],
    ["outdated", false],
    ["otherVersion", false],
  ] as const)("%s is worth asking again: %s", (kind, worth) => {
    expect(isWorthRetrying(new DataError(kind, URL_ASKED, ""))).toBe(worth);
  });

  it("for a reason of ours is not worth asking again", () => {
    expect([isWorthRetrying(new TypeError("x")), isWorthRetrying("offline")]).toEqual([false, false]);
  });
});

const TIMED_OUT: unknown = expect.stringContaining("signal timed out");

describe("a request that is not answered", () => {
  it("is told as a broken connection after three quarters of a minute, and not tried for another by itself", async () => {
    answers(async () => {
      await delay("infinite");
      return HttpResponse.json(good);
    });
    const late = new AbortController();
    const limit = vi.spyOn(AbortSignal, "timeout").mockReturnValue(late.signal);
    const asked = failure(new AbortController().signal);
    setTimeout(() => late.abort(new DOMException("signal timed out", "TimeoutError")), 10);
    const error = await asked;
    expect(error).toMatchObject({ kind: "offline", url: URL_ASKED, detail: TIMED_OUT });
    expect(isWorthRetrying(error)).toBe(false);
    expect(limit).toHaveBeenCalledWith(45_000);
  });

  it("is given up in time without a signal of the caller's, too", async () => {
    answers(async () => {
      await delay("infinite");
      return HttpResponse.json(good);
    });
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(
      AbortSignal.abort(new DOMException("signal timed out", "TimeoutError")),
    );
    await expect(failure()).resolves.toMatchObject({ kind: "offline", detail: TIMED_OUT });
  });
});

describe("a request that is no longer wanted", () => {
  it("rejects with the signal's own reason, not as offline", async () => {
    answers(async () => {
      await delay("infinite");
      return HttpResponse.json(good);
    });
    const controller = new AbortController();
    const asked = failure(controller.signal);
    const reason = new Error("The reader has moved on");
    setTimeout(() => controller.abort(reason), 10);
    await expect(asked).resolves.toBe(reason);
  });

  it("is not sent at all when it was given up before", async () => {
    const sent = vi.fn(() => HttpResponse.json(good));
    answers(sent);
    const reason = new Error("Too late");
    await expect(failure(AbortSignal.abort(reason))).resolves.toBe(reason);
    expect(sent).not.toHaveBeenCalled();
  });
});

describe("the gate before the mocked endpoints", () => {
  /** Whether a request has been answered once every pending step has run. */
  async function answered(after: number): Promise<boolean> {
    let open = false;
    void requestGate.opened.then(() => (open = true));
    await vi.advanceTimersByTimeAsync(after);
    return open;
  }

  it("opens as soon as they have started", async () => {
    vi.useFakeTimers();
    holdRequests(new Promise((resolve) => setTimeout(resolve, 200)), 1000);
    expect(await answered(199)).toBe(false);
    expect(await answered(1)).toBe(true);
  });

  it("opens after its limit when they never start", async () => {
    vi.useFakeTimers();
    holdRequests(new Promise(() => undefined), 1000);
    expect(await answered(999)).toBe(false);
    expect(await answered(1)).toBe(true);
  });

  it("opens when they cannot start", async () => {
    vi.useFakeTimers();
    holdRequests(Promise.reject(new Error("No service worker here")), 1000);
    expect(await answered(0)).toBe(true);
  });

  it("holds a request until then", async () => {
    const sent = vi.fn(() => HttpResponse.json(good));
    answers(sent);
    let start = () => {};
    holdRequests(new Promise<void>((resolve) => (start = resolve)), 60_000);
    const asked = fetchJson(URL_ASKED, schema);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).not.toHaveBeenCalled();
    start();
    await expect(asked).resolves.toEqual(good);
  });
});
