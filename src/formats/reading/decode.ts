import type { ReportEntry } from "../../domain/opened.ts";

/** The text of a file, without a byte-order mark, and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** What to tell where the encoding was guessed; null where the bytes leave no doubt. */
  readonly guess: ReportEntry | null;
}

type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "windows-1252";

/** How many bytes are looked at to tell what a file is. */
export const SAMPLE = 4096;

const REMEDY = "If accents or other letters look wrong, save the file as UTF-8 and open it again.";

/**
 * Decodes a file: by its byte-order mark; else as UTF-16 where every other byte is NUL; else as UTF-8; else as
 * Windows-1252, which spreadsheets write. Mostly valid UTF-8 stays so; damaged letters become U+FFFD and are told.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked)
    return strict(bytes.subarray(marked.length), marked.encoding) ?? damaged(bytes, marked.encoding);
  const wide = wideOf(bytes.subarray(0, SAMPLE));
  if (wide) {
    const what = "The file does not say how its letters are written; its bytes look like UTF-16.";
    return { ...(strict(bytes, wide) ?? damaged(bytes, wide)), guess: guessed(wide, what) };
  }
  return strict(bytes, "UTF-8") ?? damagedOrWindows(bytes);
}

function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "UTF-8", length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "UTF-16LE", length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "UTF-16BE", length: 2 };
  return null;
}

/** Latin letters in UTF-16 have a NUL in one of their two bytes, always the same. */
function wideOf(sample: Uint8Array): Encoding | null {
  if (sample.length < 16) return null;
  const nuls = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls.map((n) => n / Math.max(1, Math.floor(sample.length / 2)));
  if (odd > 0.3 && even < 0.05) return "UTF-16LE";
  return even > 0.3 && odd < 0.05 ? "UTF-16BE" : null;
}

/** Null where a byte does not belong into the encoding. */
function strict(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, guess: null };
  } catch (error) {
    // A text longer than the browser can hold is a RangeError or an Error, and no matter of encodings.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function damaged(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = lettersIn(text).broken;
  const what = `${broken === 1 ? "One letter is" : `${broken} letters are`} damaged and shown as “\uFFFD”.`;
  return { text, encoding, guess: guessed(encoding, what) };
}

/** Few broken letters among whole ones are damage; where most are broken, the file is in another encoding. */
function damagedOrWindows(bytes: Uint8Array): Decoded {
  const utf8 = damaged(bytes, "UTF-8");
  const { broken, whole } = lettersIn(utf8.text);
  if (whole > broken) return utf8;
  const text = new TextDecoder("windows-1252").decode(bytes);
  const what = "The file is not UTF-8; it was read as Windows-1252, in which spreadsheets often save.";
  return { text, encoding: "windows-1252", guess: guessed("Windows-1252", what) };
}

/** How many letters beyond ASCII a text has, U+FFFD apart from the others. */
function lettersIn(text: string): { readonly broken: number; readonly whole: number } {
  let [broken, whole] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) whole += 1;
  }
  return { broken, whole };
}

function guessed(value: string, what: string): ReportEntry {
  return { level: "guessed", row: null, column: null, value, what, remedy: REMEDY, count: 0 };
}
