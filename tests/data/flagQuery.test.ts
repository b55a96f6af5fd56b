import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { server } from "../../mocks/node.ts";
import { flagQuery } from "../../src/data/flagQuery.ts";
import { FlagShapes } from "../../src/figures/card/FlagShapes.tsx";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("country-flag-icons/package.json")),
  "3x2",
);
const installed = readdirSync(folder).filter((name) => /^[A-Z]{2}\.svg$/.test(name));

/** What is drawn of a file that answers for a flag. */
async function drawn(text: string, status = 200) {
  server.use(http.get("*/flags/NO.svg", () => new HttpResponse(text, { status })));
  return new QueryClient().fetchQuery(flagQuery("NO"));
}

function flag(inside: string, root = 'viewBox="0 0 3 2"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" ${root}>${inside}</svg>`;
}

/** Every element with its attributes, in order, but for the names of styles that are not there. */
function partsOf(root: Element): readonly string[] {
  return [...root.querySelectorAll("*")].map(({ localName, attributes }) => {
    const kept = [...attributes].filter(({ name }) => name !== "class");
    return [localName, ...kept.map(({ name, value }) => `${name}=${value}`)].join(" ");
  });
}

describe("The drawing of a flag", () => {
  it("is that of every flag installed, part for part, also as the page draws it", async () => {
    expect(installed.length).toBeGreaterThan(250);
    for (const name of installed) {
      const text = readFileSync(join(folder, name), "utf8");
      const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
      const found = await drawn(text);
      expect(found?.viewBox, name).toBe(root.getAttribute("viewBox"));
      const shapes = createElement(FlagShapes, { shapes: found?.shapes ?? [] });
      const { container } = render(createElement("svg", null, shapes));
      const svg = container.querySelector("svg");
      if (!svg) throw new Error("The page has the flag.");
      expect(partsOf(svg), name).toEqual(partsOf(root));
    }
  });

  it("leaves out what draws nothing: comments, texts and sections", async () => {
    const hidden = "<!-- <script/> --><?x y?>words &lt;img><![CDATA[</g></svg><img src=q onerror=a()>]]>";
    expect(await drawn(flag(`<g fill="#fff">${hidden}<path d="M0 0h1z"/></g>`))).toEqual({
      viewBox: "0 0 3 2",
      shapes: [
        {
          name: "g",
          attributes: [["fill", "#fff"]],
          inside: [{ name: "path", attributes: [["d", "M0 0h1z"]], inside: [] }],
        },
      ],
    });
  });

  it.each([
    ["a script", "<script>a()</script>"],
    ["a handler", '<rect width="3" height="2" onclick="a()"/>'],
    ["a handler within a group", '<g><g><path d="M0 0" onload="a()"/></g></g>'],
    ["an animation", '<rect width="3"><animate attributeName="x" onbegin="a()"/></rect>'],
    ["a change by itself", '<rect width="3"><set attributeName="x" to="1"/></rect>'],
    ["a page", '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ["a page in small letters", "<foreignobject/>"],
    ["a picture", '<image href="x.png"/>'],
    ["a picture in capitals", '<IMAGE href="x.png"/>'],
    ["a picture of a page", '<img src="x"/>'],
    ["a page's picture with a prefix", '<h:img src="x"/>'],
    ["a shape of a page's", '<path xmlns="http://www.w3.org/1999/xhtml" d="M0 0"/>'],
    ["a shape with a prefix", '<s:path d="M0 0"/>'],
    ["a frame", '<iframe srcdoc="x"/>'],
    ["a link", '<a href="javascript:a()"><rect/></a>'],
    ["a shape used again", '<use href="#x"/>'],
    ["a shape from elsewhere", '<use href="#x" xlink:href="http://elsewhere.example/u.svg#x"/>'],
    ["a filter", '<filter id="f"><feImage href="x.png"/></filter>'],
    ["a style", "<style>h1{display:none}</style>"],
    ["a style in an attribute", '<rect style="fill:red"/>'],
    ["an attribute of another namespace", '<path xlink:d="M0 0"/>'],
    ["an id, which the page may have", '<path id="root"/>'],
    ["a reference in a fill", '<rect fill="url(#a)"/>'],
    ["a reference in capitals", '<rect fill="URL(#a)"/>'],
    ["an address in a fill", '<rect fill="URL(//elsewhere.example/a)"/>'],
    ["an address written otherwise", '<rect fill="u\\72l(//elsewhere.example/a)"/>'],
    ["an address over two lines", '<rect fill="red&#10;url (x)"/>'],
    ["a scheme", '<rect fill="javascript:a()"/>'],
    ["a quotation mark", "<rect fill='red\" onload=\"a()'/>"],
  ])("is none where the file has %s", async (_, inside) => {
    expect(await drawn(flag(`<path d="M0 0h1z"/>${inside}`))).toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["a page", "<!doctype html><p>hello"],
    ["an SVG cut short", flag("<g>").slice(0, -8)],
    ["an SVG without a size", flag("<path/>", "")],
    ["an SVG with words for a size", flag("<path/>", 'viewBox="0 0 3 2&quot; onload=&quot;a()"')],
    ["an SVG of no namespace", '<svg viewBox="0 0 3 2"/>'],
  ])("is none where the address answers %s", async (_, text) => {
    expect(await drawn(text)).toBeNull();
  });

  it("is none where there is no file", async () => {
    expect(await drawn(flag("<path/>"), 404)).toBeNull();
  });
});
