/**
 * A text with nothing but the characters that XML 1.0 has: control characters, halves of a pair and U+FFFE and U+FFFF
 * are left out, and a vertical tab or form feed, which parts words, becomes a blank. https://www.w3.org/TR/xml/#charsets
 */
export function onlyXml(text: string): string {
  return text
    .replace(/[\v\f]/g, " ")
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
