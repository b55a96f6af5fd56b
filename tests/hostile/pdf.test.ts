import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { onlyXml } from "../../src/domain/xmlCharacters.ts";
import { escapeHtml } from "../../src/formats/escapeHtml.ts";
import { figureOf, pdfBytes, readPdf, textOf, useNodeBytes } from "../export/pdf/pdfFile.ts";
import { serveFonts } from "../export/pdf/servedFonts.ts";
import { HOSTILE } from "./hostileTexts.ts";

beforeAll(useNodeBytes);

describe("A PDF", () => {
  it(
    "holds hostile texts as its title, subject, words and alternative text, and nothing that runs or leads anywhere",
    { timeout: 60_000 },
    async () => {
      serveFonts();
      const all = HOSTILE.join(" ");
      const words = HOSTILE.slice(0, 12).map((text) => textOf(escapeHtml(text)));
      const bytes = await pdfBytes([figureOf(words.join(""))], { title: all, alt: all, subject: all });
      const { info, pages } = await readPdf(bytes);
      expect(info).toMatchObject({ Title: onlyXml(all), Subject: onlyXml(all) });
      expect(pages[0]?.said.replace(/\s+/g, "")).toBe(HOSTILE.slice(0, 12).join("").replace(/\s+/g, ""));
      const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
      const file = await task.promise;
      const page = await file.getPage(1);
      expect([
        await page.getAnnotations(),
        await page.getJSActions(),
        await file.getJSActions(),
        await file.getOpenAction(),
        await file.getAttachments(),
        await file.getFieldObjects(),
      ]).toEqual([[], null, null, null, null, null]);
      await task.destroy();
    },
  );
});
