import { SAMPLE } from "./decode.ts";

/** Why a file cannot be read as data, and what would help. */
export interface NotText {
  readonly what: string;
  readonly remedy: string;
}

const AS_CSV = "Open it in a spreadsheet program, save the sheet as “CSV UTF-8”, and open that file here.";
const NOT_DATA = "Choose a CSV, TSV or JSON file.";
const UNPACK = "Unpack it and open the CSV, TSV or JSON file inside.";

/** How files of other kinds begin, as Latin-1; longer beginnings before shorter ones they begin with. */
const BEGINNINGS: readonly (readonly [begins: string, what: string, remedy: string])[] = [
  ["\xd0\xcf\x11\xe0", "This is an old Excel workbook (.xls) or another old Office file, not text.", AS_CSV],
  [
    "%PDF-",
    "This is a PDF, not a table.",
    "Copy its table into a spreadsheet, save it as “CSV UTF-8”, and open that.",
  ],
  ["\x89PNG", "This is a picture (PNG), not data.", NOT_DATA],
  ["\xff\xd8\xff", "This is a picture (JPEG), not data.", NOT_DATA],
  ["GIF8", "This is a picture (GIF), not data.", NOT_DATA],
  ["RIFF", "This is a picture or a recording, not data.", NOT_DATA],
  ["\x1f\x8b", "This is a compressed file (gzip).", UNPACK],
  ["BZh", "This is a compressed file (bzip2).", UNPACK],
  ["\xfd7zXZ", "This is a compressed file (xz).", UNPACK],
  ["7z\xbc\xaf", "This is an archive (7z).", UNPACK],
  ["Rar!", "This is an archive (RAR).", UNPACK],
  [
    "SQLite format 3\0",
    "This is a database (SQLite), as the Discourse Network Analyzer keeps its projects in.",
    "Export the statements as an event list (CSV) from that program and open the list here.",
  ],
  ["{\\rtf", "This is a text document (RTF), not a table.", NOT_DATA],
  ["PAR1", "This is a Parquet file.", "Write it as CSV in UTF-8 and open that file here."],
  ["$FL2", "This is an SPSS file.", "Export it as CSV in UTF-8 and open that file here."],
  ["<stata_dta>", "This is a Stata file.", "Export it as CSV in UTF-8 and open that file here."],
];

/** How zips begin: full, empty, in parts. */
const ZIPS = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];

/** What a zip holds, told by a name within it. */
const ZIPPED: readonly (readonly [name: string, what: string, remedy: string])[] = [
  ["xl/", "This is an Excel workbook (.xlsx), not text.", AS_CSV],
  ["opendocument.spreadsheet", "This is an OpenDocument spreadsheet (.ods), not text.", AS_CSV],
  ["word/", "This is a Word document, not a table.", NOT_DATA],
  ["", "This is a zip archive.", UNPACK],
];

/** Names what the bytes are where they are no text; null where they may be text. Reads the beginning and the end only. */
export function notText(bytes: Uint8Array): NotText | null {
  const start = latin1(bytes.subarray(0, SAMPLE));
  if (ZIPS.some((begins) => start.startsWith(begins))) {
    const names = start + latin1(bytes.subarray(-16 * SAMPLE));
    return sentence(ZIPPED.find(([name]) => names.includes(name)));
  }
  const known = BEGINNINGS.find(([begins]) => start.startsWith(begins));
  return known ? sentence(known) : null;
}

/** Names what a decoded text is where it is no table and no JSON: a web page, XML, or bytes that only look like text. */
export function notTable(text: string): NotText | null {
  const start = text.slice(0, SAMPLE).trimStart();
  if (start === "" && text.trim() === "") {
    return { what: "This file is empty.", remedy: "Choose a file with a header line and at least one row." };
  }
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|script|meta)\b/i.test(start)) {
    return {
      what: "This is a web page (HTML), not the data itself.",
      remedy:
        "Look for a link to download CSV or JSON on that page. A page that asks to log in gives no data.",
    };
  }
  if (/^<\?xml|^<[A-Za-z][\w:.-]*(?:\s[^<>]*)?>/.test(start)) {
    return {
      what: "This is XML, not a table.",
      remedy: "Save or export it as “CSV UTF-8” and open that file here.",
    };
  }
  return isBinary(start) ? { what: "This is no text file.", remedy: NOT_DATA } : null;
}

/** More than one in ten characters is a control character that no text needs. */
function isBinary(sample: string): boolean {
  const controls = Array.from(sample).filter((letter) => letter < " " && !/\s/.test(letter)).length;
  return controls > sample.length / 10;
}

function sentence(found: readonly [string, string, string] | undefined): NotText | null {
  return found ? { what: found[1], remedy: found[2] } : null;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
