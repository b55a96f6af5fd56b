import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, test } from "vitest";
import { embedCode, frameAddress } from "../../src/formats/embedCode.ts";
import { heightMessage } from "../../src/formats/heightMessage.ts";

const SITE = "https://positions.example";
const src = `${SITE}/graphics/embed.html?country=RUS~ITA&q=a+%26+b`;
const code = (title = "A canal toll") => embedCode({ title, src, height: 641.2 });

/** The page and the window of the test, as a host's would be: scripts in it run. */
const page = document;
const hostWindow = page.defaultView ?? window;

/** Pastes code into the page as a content system does, scripts running. */
function paste(html: string): HTMLIFrameElement {
  const box = page.createElement("div");
  box.innerHTML = html;
  page.body.append(box);
  for (const dead of box.querySelectorAll("script")) {
    const script = page.createElement("script");
    script.textContent = dead.textContent;
    dead.replaceWith(script);
  }
  const frame = box.querySelector("iframe");
  if (!frame) throw new Error("The code has no frame.");
  return frame;
}

function say(data: unknown, frame: HTMLIFrameElement, origin = SITE): void {
  hostWindow.dispatchEvent(
    new hostWindow.MessageEvent("message", { data, origin, source: frame.contentWindow }),
  );
}

beforeEach(() => page.body.replaceChildren());

describe("the embed code", () => {
  test("is one frame, loaded late, with a name, the address and the height a host without scripts gets", () => {
    const { body } = new DOMParser().parseFromString(code(), "text/html");
    const [frame, script, ...others] = body.children;
    expect(others).toEqual([]);
    expect(script?.tagName).toBe("SCRIPT");
    expect(script?.getAttribute("src")).toBeNull();
    const attributes = [...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(attributes)).toEqual({
      loading: "lazy",
      title: "A canal toll",
      src,
      height: "642",
      style: "width:100%;border:0",
    });
  });

  test.each([
    `A “toll” & "more"`,
    "</iframe><script>alert(1)</script>",
    `" onload="alert(1)`,
    "it's &amp; <b>",
    `' onload='alert(1)`,
  ])("keeps its title as it is and lets nothing out of it: %s", (title) => {
    const { body } = new DOMParser().parseFromString(code(title), "text/html");
    expect(body.querySelectorAll("script")).toHaveLength(1);
    expect(body.querySelector("iframe")?.title).toBe(title);
    expect(/title="([^"]*)"/.exec(code(title))?.[1]).not.toMatch(/[<>']/);
    expect([...(body.querySelector("iframe")?.attributes ?? [])]).toHaveLength(5);
  });

  test("has its title on one line", () => {
    expect(code("two\n\nlines\tand a tab")).toContain('title="two lines and a tab"');
  });

  test("has nothing that content systems are known to rewrite: no &&, no empty line", () => {
    expect(code().replace(/src="[^"]*"/, "")).not.toMatch(/&|\n\s*\n/);
  });
});

describe("the script of the embed code", () => {
  test("leaves no name behind in the page, neither when it runs nor when it is told a height", () => {
    const script = /<script>([^]*)<\/script>/.exec(code())?.[1] ?? "";
    const listeners: ((event: unknown) => void)[] = [];
    const frame = { contentWindow: {}, style: { height: "" } };
    const itsWindow = {
      addEventListener: (_: string, listener: (event: unknown) => void) => void listeners.push(listener),
      document: { querySelectorAll: () => [frame] },
    };
    const before = Object.keys(itsWindow);
    runInNewContext(script, itsWindow);
    listeners.forEach((listen) =>
      listen({ origin: SITE, source: frame.contentWindow, data: heightMessage(9) }),
    );
    expect(frame.style.height).toBe("9px");
    expect(Object.keys(itsWindow)).toEqual(before);
  });

  test("follows the height its frame tells, and of several frames only that one's", () => {
    const [one, two] = [paste(code()), paste(code())];
    say(heightMessage(900), two);
    expect([one.style.height, two.style.height]).toEqual(["", "900px"]);
    say(heightMessage(500.3), one);
    expect([one.style.height, two.style.height]).toEqual(["501px", "900px"]);
  });

  test("heeds no other origin, no other window and no other message", () => {
    const frame = paste(code());
    const stranger = paste("<iframe></iframe>");
    say(heightMessage(900), frame, "https://elsewhere.example");
    say({ height: 900 }, frame);
    say("900", frame);
    say(null, frame);
    for (const height of [-5, 0, Number.NaN, "1px;position:fixed", [], {}]) {
      say({ "diplomatic-positions-height": height }, frame);
    }
    hostWindow.dispatchEvent(
      new hostWindow.MessageEvent("message", { data: heightMessage(900), origin: SITE, source: hostWindow }),
    );
    say(heightMessage(900), stranger, "null");
    expect([frame.style.height, stranger.style.height]).toEqual(["", ""]);
    say(heightMessage(1e9), frame);
    expect(frame.style.height).toBe("20000px");
  });
});

describe("the address of a frame", () => {
  const base = `${SITE}/graphics/embed.html`;

  test("is the view's, with colours only where they are chosen or nothing is left out", () => {
    const address = (query: string, theme: "system" | "dark", spelt = false) =>
      frameAddress(base, { query, theme, spelt });
    expect(address("", "system")).toBe(base);
    expect(address("", "dark")).toBe(`${base}?theme=dark`);
    expect(address("?country=RUS~ITA", "system")).toBe(`${base}?country=RUS~ITA`);
    expect(address("?view=bars", "system", true)).toBe(`${base}?view=bars&theme=system`);
  });
});
