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
  readonly pages: number;
  readonly size: readonly number[];
  readonly words: string;
  /** How many fonts there are, and how many of them are embedded as subsets. */
  readonly fonts: readonly [all: number, subsets: number];
}

beforeAll(useNodeBytes);

test("one page of the right size, with its title as text and only embedded subsets of fonts, by poppler where it is", async () => {
  serveFonts();
  const figure = drawFigure(realDataset, {}, { width: 1200, height: 675 });
  const bytes = await pdfBytes([svgOf(figure.markup)]);
  const facts = popplerIsHere() ? factsByPoppler(bytes) : await factsByPdfjs(bytes);
  expect(facts.pages).toBe(1);
  expect(facts.size.map(Math.round)).toEqual([900, 506]);
  expect(facts.words.replace(/\s+/g, " ")).toContain("Ukraine");
  expect(facts.fonts[0]).toBeGreaterThan(0);
  expect(facts.fonts[1]).toBe(facts.fonts[0]);
});

function popplerIsHere(): boolean {
  try {
    for (const tool of ["pdfinfo", "pdffonts", "pdftotext"]) execFileSync(tool, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function factsByPoppler(bytes: Uint8Array): Facts {
  const folder = mkdtempSync(join(tmpdir(), "figure-"));
  const file = join(folder, "figure.pdf");
  try {
    writeFileSync(file, bytes);
    const run = (tool: string, ...rest: readonly string[]) =>
      execFileSync(tool, [file, ...rest], { encoding: "utf8" });
    const about = run("pdfinfo");
    const fonts = run("pdffonts").trim().split("\n").slice(2);
    return {
      pages: Number(/^Pages:\s+(\d+)/m.exec(about)?.[1]),
      size: (/^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(about) ?? []).slice(1).map(Number),
      words: run("pdftotext", "-"),
      fonts: [fonts.length, fonts.filter((line) => /\syes\s+yes\s+yes\s/.test(line)).length],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function factsByPdfjs(bytes: Uint8Array): Promise<Facts> {
  const { pages } = await readPdf(bytes);
  const names = objectsOf(bytes).flatMap(({ entries }) =>
    entries.includes("/FontDescriptor") ? (/\/FontName\s*\/(\S+)/.exec(entries)?.[1] ?? []) : [],
  );
  return {
    pages: pages.length,
    size: [pages[0]?.width ?? 0, pages[0]?.height ?? 0],
    words: pages[0]?.texts.join(" ") ?? "",
    fonts: [names.length, names.filter((name) => /^[A-Z]{6}\+/.test(name)).length],
  };
}
