import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { loadPart } from "../../src/data/loadPart.ts";

const ASSETS = "http://localhost/assets/";
const script = { headers: { "Content-Type": "text/javascript" } };
const asked: string[] = [];

/** Serves the files of a program by name; null is a connection that breaks. */
function serves(files: Readonly<Record<string, string | null>>): void {
  server.use(
    http.get(`${ASSETS}*`, ({ request }) => {
      const name = request.url.slice(ASSETS.length);
      asked.push(name);
      const text = files[name];
      if (text === null) return HttpResponse.error();
      return text === undefined ? new HttpResponse("", { status: 404 }) : new HttpResponse(text, script);
    }),
  );
}

/** What the build makes of an `import()`: a function whose text names the file. */
function importing(file: string) {
  const load = vi.fn(async () => "the part");
  Object.assign(load, { toString: () => `()=>import(\`./${file}\`).then(e=>e.t)` });
  return load;
}

function part(load: () => Promise<string>): Promise<string> {
  return loadPart(load, undefined, `${ASSETS}index.js`);
}

beforeEach(() => {
  asked.splice(0);
  document.head.innerHTML = "";
});

describe("loading a late part of the built program", () => {
  it("imports it when all it imports has come, however deep and in a circle, each asked for once", async () => {
    serves({
      "a1.js": 'import{x as e}from"./a2.js";import"./a3.js";const late=()=>import(`./a9.js`);export{late}',
      "a2.js": 'import{y}from"./a3.js";export*from"./a4.js"',
      "a3.js": 'import"./a1.js"',
      "a4.js": "",
    });
    const load = importing("a1.js");
    await expect(part(load)).resolves.toBe("the part");
    expect(asked.toSorted()).toEqual(["a1.js", "a2.js", "a3.js", "a4.js"]);
    await part(load);
    expect(asked).toHaveLength(4);
  });

  it.each([
    ["cannot be reached", null],
    ["is missing", undefined],
  ])("imports nothing while a file under it %s, and asks for that file alone next time", async (_, gone) => {
    const name = gone === null ? "b" : "c";
    const top = { [`${name}1.js`]: `import"./${name}2.js"` };
    serves(gone === null ? { ...top, "b2.js": null } : top);
    const load = importing(`${name}1.js`);
    await expect(part(load)).rejects.toThrow(`${name}2.js`);
    expect(load).not.toHaveBeenCalled();
    asked.splice(0);
    serves({ ...top, [`${name}2.js`]: "" });
    await expect(part(load)).resolves.toBe("the part");
    expect(asked).toEqual([`${name}2.js`]);
  });

  it("takes a page that stands in for a missing file for no script", async () => {
    server.use(http.get(`${ASSETS}d1.js`, () => HttpResponse.html("<!doctype html>")));
    const load = importing("d1.js");
    await expect(part(load)).rejects.toThrow("/assets/d1.js");
    expect(load).not.toHaveBeenCalled();
  });

  it("asks for nothing that the page began with", async () => {
    document.head.innerHTML = '<link rel="modulepreload" href="./assets/e2.js"><link href="./assets/e3.js">';
    serves({ "e1.js": 'import"./e2.js";import"./e3.js"' });
    await part(importing("e1.js"));
    expect(asked).toEqual(["e1.js"]);
  });

  it("does not let the mock wait for itself", async () => {
    serves({});
    await expect(part(importing("browser-1a2b.js"))).resolves.toBe("the part");
    expect(asked).toEqual([]);
  });
});
