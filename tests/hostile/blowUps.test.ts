import { describe, it } from "vitest";
import { readPictureRecord } from "../../src/domain/pictureRecord.ts";
import { knownPosition } from "../../src/domain/positionWords.ts";
import { asSentence, fold } from "../../src/domain/text.ts";
import { parseView } from "../../src/domain/viewState.ts";
import { withoutEnd } from "../../src/domain/withoutEnd.ts";
import { onlyXml } from "../../src/domain/xmlCharacters.ts";
import { fileName } from "../../src/export/fileName.ts";
import { hostNote } from "../../src/features/opening/hostNote.ts";
import { plainName } from "../../src/features/opening/plainName.ts";
import { askedAddress, isAddress } from "../../src/features/opening/webAddress.ts";
import { wrapText } from "../../src/figures/text/measureText.ts";
import { bibtex } from "../../src/formats/citations/bibtex.ts";
import { ris } from "../../src/formats/citations/ris.ts";
import { guard, unguard } from "../../src/formats/csv/formulaGuard.ts";
import { readList } from "../../src/formats/csv/listCell.ts";
import { writeCsv } from "../../src/formats/csv/writeCsv.ts";
import { escapeHtml } from "../../src/formats/escapeHtml.ts";
import { packMarkdown } from "../../src/formats/evidencePack/packMarkdown.ts";
import { paragraphsOfCell } from "../../src/formats/reading/cellReaders.ts";
import { tidyName, tidyWords } from "../../src/formats/reading/cellText.ts";
import { countryNamed } from "../../src/formats/reading/countryNames.ts";
import { csvRows } from "../../src/formats/reading/csvRows.ts";
import { readDate } from "../../src/formats/reading/dates.ts";
import { decode } from "../../src/formats/reading/decode.ts";
import { detect } from "../../src/formats/reading/detect.ts";
import { shortTitle } from "../../src/formats/reading/issuesOf.ts";
import { readJson } from "../../src/formats/reading/jsonReader.ts";
import { nameKey } from "../../src/formats/reading/nameKey.ts";
import { notTable } from "../../src/formats/reading/notText.ts";
import { slug } from "../../src/formats/reading/slugs.ts";
import { tableTsv } from "../../src/formats/tableTexts.ts";
import { indexOf, realDataset } from "../builders.ts";

/** Texts of about n characters, each of the kind that makes one sort of parser go back again and again. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  "letters and another end": (n) => `${"a".repeat(n)}!`,
  "marks before a letter": (n) => `${"!".repeat(n)}a`,
  "blanks before a letter": (n) => `x${" ".repeat(n)}y`,
  "blanks of many kinds": (n) => `x${"\t \u00a0".repeat(n / 3)}y`,
  "line ends": (n) => `x${"\r\n".repeat(n / 2)}y`,
  "empty quotes": (n) => '""'.repeat(n / 2),
  "quotes that close nothing": (n) => `"a" b,\n`.repeat(n / 8),
  "quotes that never close": (n) => `,"`.repeat(n / 2),
  commas: (n) => ",".repeat(n),
  semicolons: (n) => `${"a".repeat(n / 2)};${";a".repeat(n / 4)}`,
  backslashes: (n) => "\\".repeat(n),
  "nested brackets": (n) => "[".repeat(n),
  "nested objects": (n) => '{"a":'.repeat(n / 5),
  "closing brackets": (n) => `.${")".repeat(n)}x`,
  "opening tags": (n) => "<a".repeat(n / 2),
  "opening comments": (n) => "<!--".repeat(n / 4),
  addresses: (n) => "http://".repeat(n / 7),
  "an address and marks": (n) => `http://a${"!".repeat(n)} http://${".".repeat(n)}`,
  apostrophes: (n) => `${"'".repeat(n)}a`,
  dashes: (n) => `${"-".repeat(n)}a`,
  digits: (n) => `${"1".repeat(n)}x`,
  "digits and dots": (n) => "1.".repeat(n / 2),
  accents: (n) => `a${"\u0301".repeat(n)}b`,
  "letters that have no width": (n) => `a${"\ufeff".repeat(n)}b`,
  "halves of pairs": (n) => "\ud800".repeat(n),
  "turning marks": (n) => "\u202e\u2066".repeat(n / 2),
  entities: (n) => "&lt;".repeat(n / 4),
  tildes: (n) => "~a".repeat(n / 2),
};

const index = indexOf(realDataset);
const [source] = realDataset.sources;
const plain = { name: "Words", text: "" };

/** Every function that takes texts of strangers apart. */
const DOORS: Readonly<Record<string, (text: string) => unknown>> = {
  fold,
  asSentence,
  knownPosition,
  onlyXml,
  withoutEnd: (text) => withoutEnd(text, /[\p{P}\s]/u),
  parseView: (text) => parseView(`?country=${text}&q=${text}&cell=${text}&issue=${text}`, index),
  readPictureRecord,
  fileName: (text) => fileName({ parts: [text], extension: "csv" }),
  plainName,
  isAddress,
  askedAddress: (text) => {
    const { url } = askedAddress(`https://${text}`);
    return url && hostNote(url);
  },
  wrapText: (text) => wrapText(text, "sans", 12, 200),
  "wrapText, cut": (text) => wrapText(text, "sans", 12, 200, 2),
  bibtex: (text) => bibtex(source ? [{ ...source, title: text, url: text }] : [], "d"),
  ris: (text) => ris(source ? [{ ...source, title: text }] : [], "d"),
  guard: (text) => unguard(guard(text)),
  readList,
  writeCsv: (text) => writeCsv({ columns: ["a"], rows: [[text]] }),
  tableTsv: (text) => tableTsv({ caption: "a", columns: ["a"], rows: [[text]] }),
  escapeHtml,
  packMarkdown: (text) =>
    packMarkdown({ title: text, facts: [{ ...plain, text }], count: "None", entries: [] }),
  paragraphsOfCell,
  tidyName,
  tidyWords,
  countryNamed,
  csvRows: (text) => {
    const rows = csvRows(`a,b\n${text}`, { delimiter: ",", from: 0, firstRow: 1 });
    while (rows.next() !== null);
  },
  readDate,
  decode: (text) => decode(new TextEncoder().encode(text)),
  detect,
  shortTitle,
  readJson: (text) => readJson(text, "0123456789abcdef"),
  nameKey,
  notTable,
  slug,
};

/**
 * The length of each text. Work in step with it takes a moment; with its square, minutes, which no timeout lets pass, however
 * slow or busy the machine. To measure a letter takes longer than to read it, so that fewer do.
 */
const N = 500_000;
const MEASURED = N / 4;

describe("No text makes work that grows faster than its length", () => {
  it.each(Object.entries(DOORS))("in %s", { timeout: 30_000 }, (name, door) => {
    for (const textOf of Object.values(SHAPES)) door(textOf(name.startsWith("wrapText") ? MEASURED : N));
  });
});
