import { describe, expect, it } from "vitest";
import { packContent, type PackRequest } from "../../src/formats/evidencePack/packContent.ts";
import { packHtml } from "../../src/formats/evidencePack/packHtml.ts";
import { packMarkdown } from "../../src/formats/evidencePack/packMarkdown.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { aDataset, aStatement, indexOf, realDataset, wordsOf } from "../builders.ts";
import { nastyPieces } from "./nastyTexts.ts";

/** Every statement by its first paragraph, then by its place in the dataset; sorted here by other means. */
const inOrder = realDataset.statements
  .map(({ id, paragraphs }, at) => ({ id, key: Math.min(...paragraphs) * 1000 + at }))
  .toSorted((a, b) => a.key - b.key)
  .map(({ id }) => id);

function packOf(file: DatasetFile, change: Partial<PackRequest> = {}) {
  const index = indexOf(file);
  return packContent({
    index,
    words: wordsOf(file),
    statements: allStatements(index),
    title: file.title,
    headline: "Who says what.",
    filters: ["Search: “peace”"],
    address: "https://example.org/?q=peace",
    madeOn: "2026-11-25",
    ...change,
  });
}

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

const squeezed = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

describe("the evidence pack as HTML", () => {
  const page = pageOf(packHtml(packOf(realDataset)));
  const items = [...page.querySelectorAll("li")];

  it("has a labelled box for each of the 26 statements, in the source's order, none ticked", () => {
    const boxes = [...page.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map(({ id }) => id)).toEqual(inOrder.map((id) => `box-${id}`));
    expect(boxes.filter(({ checked, disabled }) => checked || disabled)).toEqual([]);
    expect(boxes.map(({ labels }) => labels?.length)).toEqual(boxes.map(() => 1));
    expect(boxes[0]?.labels?.[0]?.textContent).toBe(
      "1. ¶1 · Russia · A “reassurance” force in Ukraine · Opposing",
    );
  });

  it("keeps every quotation, summary, condition and note", () => {
    for (const [at, id] of inOrder.entries()) {
      const statement = realDataset.statements.find((each) => each.id === id);
      const texts = [...(items[at]?.querySelectorAll("dd") ?? [])].map(({ textContent }) => textContent);
      expect(texts).toContain(statement?.summary);
      for (const text of [statement?.condition, statement?.setting, statement?.note].filter(
        (each) => each != null,
      ))
        expect(texts).toContain(text);
      if (statement?.quote != null) expect(texts).toContain(`“${statement.quote}”`);
    }
  });

  it("says who speaks under which title, what is not stated, and where the source differs from itself", () => {
    const item = (id: string) => squeezed(items[inOrder.indexOf(id)]?.textContent);
    expect(item("p07-peskov-threat-quote")).toContain("Dmitry Peskov, Kremlin spokesperson");
    expect(item("p07-peskov-threat-quote")).toContain("The source gives Dmitry Peskov different titles");
    expect(item("p02-france")).toContain("Speakernone named");
    expect(item("p02-france")).toContain("Condition or hedgeif there is a peace deal");
    expect(item("p02-pledging-nations")).toContain("The 26 pledging nations. Said of all 26 nations");
    expect(item(inOrder.find((id) => id.startsWith("p14")) ?? "")).toContain(
      "Vladimir Putin, President, described in the source’s own voice",
    );
  });

  it("has title, headline, filters, source with what it lacks, dataset, address and day at its head", () => {
    const head = squeezed(page.querySelector("header")?.textContent);
    for (const part of [
      "Evidence: Western troops in Ukraine",
      "HeadlineWho says what.",
      "FiltersSearch: “peace”",
      "outlet not stated, author not stated, undated",
      "(western-troops-ukraine, version",
      "https://example.org/?q=peace",
      "Made on25 November 2026",
    ]) {
      expect(head).toContain(part);
    }
    expect(page.querySelector("h2")?.textContent).toBe("26 statements, in the source’s order");
  });

  it("stands alone: no script, no reference, nothing fetched, and it follows light, dark and print", () => {
    const html = packHtml(packOf(realDataset));
    expect(page.querySelector("script, link, img, iframe, object, a, base, form")).toBeNull();
    expect(
      [...page.querySelectorAll("*")]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => /^on|src|href|style/.test(name)),
    ).toEqual([]);
    expect(page.querySelector("style")?.textContent).not.toMatch(/url\(|@import/);
    expect(html).toMatch(/color-scheme: light dark/);
    expect(html).toMatch(/@media print/);
    expect(html).toContain("default-src 'none'");
  });
});

describe("the evidence pack as Markdown", () => {
  it("is a task list with one open box a statement, in the source's order", () => {
    const text = packMarkdown(packOf(realDataset));
    const boxes = text.split("\n").filter((line) => /^\s*[-*+] \[[ x]\]/i.test(line));
    expect(boxes).toHaveLength(26);
    expect(boxes.every((line, at) => line.startsWith(`- [ ] **${at + 1}. ¶`))).toBe(true);
    const ids = [...text.matchAll(/^ {2}- \*\*Statement:\*\* (\S+)$/gm)].map(([, id]) => id);
    expect(ids).toEqual(inOrder);
    expect(text).toContain(
      "- **Quotation:** “If some troops appear there, especially now during the fighting,",
    );
    expect(text).toContain("## 26 statements, in the source’s order");
  });

  it("leaves an address as it stands, so that it can be copied", () => {
    const address = "https://example.org/?country=FRA~ITA~RUS&q=a_b_c";
    expect(packMarkdown(packOf(realDataset, { address }))).toContain(`- **Address:** <${address}>`);
    expect(packMarkdown(packOf(realDataset, { address: "https://x.org/<b>" }))).toContain("\\<b\\>");
  });

  it.each([
    ["https://example.org/a_b~c?x=1&y=*2*#p_3", ". Kept by a_library", ". Kept by a\\_library"],
    ["https://example.org/wiki/Canal_(old", ") and so on", ") and so on"],
    ["https://example.org/a`b_c", "\u0001_d", "\u0001\\_d"],
  ])("leaves an address within a text as it stands, too: %s", (address, after, written) => {
    const file = aDataset({ statements: [aStatement({ note: `See a_b, ${address}${after}` })] });
    expect(packMarkdown(packOf(file))).toContain(`- **Note:** See a\\_b, <${address}>${written}\n`);
  });

  it("escapes what Markdown would read as a mark", () => {
    const dataset = aDataset({
      statements: [aStatement({ summary: "*a* _b_ `c` [d](e) <f> &amp; \\g\n- [ ] h" })],
    });
    expect(packMarkdown(packOf(dataset))).toContain(
      "  - **Summary in our words:** \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; \\\\g - \\[ \\] h",
    );
  });
});

describe("hostile words in an evidence pack", () => {
  const nasty = nastyPieces.flatMap((piece) => [piece, `word\n${piece}word`]);
  const pack = packOf(
    aDataset({
      title: "</title><script>alert(1)</script>",
      statements: nasty.map((text, at) =>
        aStatement({ id: `s${at}`, summary: text, note: text, setting: text }),
      ),
    }),
    { title: "</title><script>alert(1)</script>", headline: "<img src=x onerror=alert(1)>" },
  );

  it("make no element, box or attribute, and are shown as they are", () => {
    const page = pageOf(packHtml(pack));
    expect(page.querySelectorAll("input")).toHaveLength(nasty.length);
    expect(page.querySelector("script, img")).toBeNull();
    expect(page.title).toBe("Evidence: </title><script>alert(1)</script>");
    const notes = [...page.querySelectorAll("li")].map(
      (item) =>
        [...item.querySelectorAll("dt")].find((dt) => dt.textContent === "Note")?.nextElementSibling
          ?.textContent,
    );
    // A parser reads every line end as \n and drops or replaces NUL, in any HTML.
    const read = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
    expect(notes.map((note) => (note ?? "").replaceAll("\uFFFD", ""))).toEqual(nasty.map(read));
  });

  it("make no further box or line in Markdown", () => {
    const lines = packMarkdown(pack).split(/\r\n|\r|\n/);
    expect(lines.filter((line) => /^\s*[-*+] \[ \]/.test(line))).toHaveLength(nasty.length);
    expect(lines.filter((line) => !/^(# |## |- \*\*|- \[ \] \*\*| {2}- \*\*|$)/.test(line))).toEqual([]);
  });
});

it("a pack of nothing says so, and lists the sources all the same", () => {
  const pack = packOf(realDataset, { statements: [] });
  expect(packMarkdown(pack)).toContain("No statement is in view.");
  expect(pageOf(packHtml(pack)).querySelector("main")?.textContent).toContain("No statement is in view.");
  expect(pack.facts.map(({ name }) => name)).toContain("Source");
});

it("a pack of two sources goes through one after the other", () => {
  const [source] = aDataset().sources;
  if (!source) throw new Error("The dataset names a source.");
  const file = aDataset({
    sources: [source, { ...source, id: "second" }],
    statements: [
      aStatement({ id: "b1", source: "second", paragraphs: [1] }),
      aStatement({ id: "a9", paragraphs: [9, 2] }),
      aStatement({ id: "a3", paragraphs: [3] }),
    ],
  });
  expect(packOf(file).entries.map(({ id }) => id)).toEqual(["a9", "a3", "b1"]);
});
