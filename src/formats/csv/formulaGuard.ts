/**
 * Texts that a spreadsheet may run as a formula: after any apostrophes, a tab, line end or NUL; or, blanks and control
 * characters aside, one of = + - @, full-width forms included.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const RUNS = /^'*(?:[\t\r\n\0]|[\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * Makes a text harmless for a spreadsheet by an apostrophe before it: "=1+1" → "'=1+1". A text that already has
 * apostrophes before a formula gets one more ("'=1" → "''=1"), so that `unguard(guard(text)) === text` for every text.
 */
export function guard(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** Takes away the one apostrophe that `guard` set, and no other: "'=1+1" → "=1+1", "'tis" stays. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The value of a cell as any CSV parser gives it: null for an empty one, which a missing value is written as. */
export function readGuarded(cell: string): string | null {
  return cell === "" ? null : unguard(cell);
}
