import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { realDataset } from "../../builders.ts";
import { drawFigure } from "../../figures/drawnFigure.ts";
import { objectsOf, pdfBytes, readPdf, svgOf, useNodeBytes } from "./pdfFile.ts";
import { serveFonts } from "./servedFonts.ts";

interface Facts {
  readonly title: string;
  readonly pages: number;
  /** pt */
  readonly size: readonly number[];
  readonly words: string;
  /** Their names after the letters that mark a subset, each as "embedded subset" or what it is instead. */
  readonly fonts: Readonly<Record<string, string>>;
}

const TITLE = "Troops & <others> – “é”";

beforeAll(useNodeBytes);

test("a PDF has its title, one page of the right size and its words, and all its fonts are embedded subsets, by pdf.js and, where it is, by poppler", async () => {
  serveFonts();
  const figure = drawFigure(realDataset, {}, { width: 1200, height: 675 });
  const bytes = await pdfBytes([svgOf(figure.markup)], { title: TITLE });
  const readers = popplerIsHere() ? [factsByPdfjs, factsByPoppler] : [factsByPdfjs];
  for (const read of readers) {
    const { words, size, ...facts } = await read(bytes);
    expect(facts, read.name).toEqual({
      title: TITLE,
      pages: 1,
      fonts: {
        "Inter-Regular": "embedded subset",
        "Inter-SemiBold": "embedded subset",
        "SourceSerif4-SemiBold": "embedded subset",
      },
    });
    expect(size.map(Math.round), read.name).toEqual([900, 506]);
    expect(words.replace(/\s+/g, " "), read.name).toContain("A “reassurance” force in Ukraine");
  }
});

function popplerIsHere(): boolean {
  try {
    for (const tool of ["pdfinfo", "pdffonts", "pdftotext"]) execFileSync(tool, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function factsByPoppler(bytes: Uint8Array): Promise<Facts> {
  const folder = mkdtempSync(join(tmpdir(), "figure-"));
  const file = join(folder, "figure.pdf");
  try {
    writeFileSync(file, bytes);
    const run = (tool: string, ...rest: readonly string[]) => execFileSync(tool, rest, { encoding: "utf8" });
    const about = run("pdfinfo", "-enc", "UTF-8", file);
    const fonts = run("pdffonts", file).trim().split("\n").slice(2);
    return {
      title: /^Title:\s+(.*)$/m.exec(about)?.[1] ?? "",
      pages: Number(/^Pages:\s+(\d+)/m.exec(about)?.[1]),
      size: (/^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(about) ?? []).slice(1).map(Number),
      words: run("pdftotext", "-enc", "UTF-8", file, "-"),
      fonts: Object.fromEntries(fonts.map(fontLine)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Name, type, encoding, then "yes" or "no" for embedded, subset and Unicode. */
function fontLine(line: string): readonly [string, string] {
  const [, name = line, embedded, subset] = /^(\S+)\s.*\s(yes|no)\s+(yes|no)\s+yes\s/.exec(line) ?? [];
  return [
    name.replace(/^[A-Z]{6}\+/, ""),
    `${embedded === "yes" ? "embedded" : "not embedded"} ${subset === "yes" ? "subset" : "whole"}`,
  ];
}

async function factsByPdfjs(bytes: Uint8Array): Promise<Facts> {
  const { pages, info } = await readPdf(bytes);
  const described = objectsOf(bytes).filter(({ entries }) => entries.includes("/Type /FontDescriptor"));
  return {
    title: "Title" in info ? String(info.Title) : "",
    pages: pages.length,
    size: [pages[0]?.width ?? 0, pages[0]?.height ?? 0],
    words: pages[0]?.texts.join(" ") ?? "",
    fonts: Object.fromEntries(
      described.map(({ entries }) => {
        const name = /\/FontName \/(\S+)/.exec(entries)?.[1] ?? "";
        return [
          name.replace(/^[A-Z]{6}\+/, ""),
          `${entries.includes("/FontFile2") ? "embedded" : "not embedded"} ${/^[A-Z]{6}\+/.test(name) ? "subset" : "whole"}`,
        ];
      }),
    ),
  };
}
