import { describe, expect, test } from "vitest";
import { FONT_WIDTHS } from "../../src/figures/text/fontWidths.ts";
import { FONT_FAMILY, type FigureFont } from "../../src/figures/text/figureFonts.ts";
import { measureText, wrapText } from "../../src/figures/text/measureText.ts";

const FONTS = ["sans", "sansBold", "serif"] as const satisfies readonly FigureFont[];
const SENTENCE = "Russia is opposed and calls any foreign troops “legitimate targets”.";

describe("measureText", () => {
  test("adds up the measured widths of the characters", () => {
    // Inter 5.3.0 at 400: I 269, t 327, a 562, l 242, y 562 thousandths of an em.
    expect(measureText("Italy", "sans", 10)).toBeCloseTo(19.62, 5);
  });

  test("grows in proportion to the size and is nothing for no text", () => {
    expect(measureText(SENTENCE, "serif", 34)).toBeCloseTo(2 * measureText(SENTENCE, "serif", 17), 5);
    expect(measureText("", "sans", 14)).toBe(0);
  });

  test("adds what a reader sets beside each letter and at each blank, which may not break", () => {
    const spacing = { letter: 0.1, word: 0.2, line: 1.5 };
    const added = (text: string) =>
      measureText(text, { font: "sans", spacing }, 10) - measureText(text, "sans", 10);
    expect(added("Italy")).toBeCloseTo(5, 5);
    expect(added("an ally")).toBeCloseTo(7 + 2, 5);
    expect(added("an\u00a0ally")).toBeCloseTo(7 + 2, 5);
  });

  test("knows that semibold is wider than regular", () => {
    expect(measureText(SENTENCE, "sansBold", 14)).toBeGreaterThan(measureText(SENTENCE, "sans", 14));
  });

  test.each(FONTS)("has one width for each character of %s, letters and typographic marks alike", (font) => {
    const { characters, advances } = FONT_WIDTHS[font];
    expect(Array.from(characters)).toHaveLength(advances.length);
    expect(advances.every((advance) => advance > 100 && advance < 1100)).toBe(true);
    for (const character of "AZaz09 éßÅ×·¶•“”‘’–—…−") expect(characters).toContain(character);
  });

  test("gives full-width characters, arrows and shapes a whole em", () => {
    expect(measureText("外交部→●", "sans", 10)).toBe(50);
  });

  test("gives accents no width of their own, written apart or together", () => {
    expect(measureText("e\u0301", "sans", 10)).toBe(measureText("e", "sans", 10));
    expect(measureText("Erdoğan", "sans", 10)).toBe(measureText("Erdogan", "sans", 10));
    expect(measureText("co\u00adop", "sans", 10)).toBe(measureText("coop", "sans", 10));
  });

  test("takes unknown letters for wider than most", () => {
    expect(measureText("Пр", "sans", 100)).toBe(130);
  });

  test("names fonts in a way that an SVG attribute can hold", () => {
    for (const font of FONTS) expect(FONT_FAMILY[font]).not.toContain('"');
  });
});

describe("wrapText", () => {
  test("keeps every word, and no line is wider than it may be", () => {
    const lines = wrapText(SENTENCE, "sans", 14, 160);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(SENTENCE);
    for (const line of lines) expect(measureText(line, "sans", 14)).toBeLessThanOrEqual(160);
  });

  test("puts on each line as many words as fit", () => {
    const [first = "", second = ""] = wrapText(SENTENCE, "sans", 14, 160);
    const [nextWord = ""] = second.split(" ");
    expect(measureText(`${first} ${nextWord}`, "sans", 14)).toBeGreaterThan(160);
  });

  test("leaves a text that fits on one line, without stray spaces", () => {
    expect(wrapText("  Support\n without   troops ", "sans", 14, 400)).toEqual(["Support without troops"]);
  });

  test("has no lines for blank text", () => {
    expect(wrapText(" \n ", "sans", 14, 100)).toEqual([]);
  });

  test("breaks after a hyphen or a slash between letters, not between numbers or at a no-break space", () => {
    const width = measureText("counter-", "sans", 14) + 1;
    expect(wrapText("counter-proposal", "sans", 14, width)).toEqual(["counter-", "proposal"]);
    expect(wrapText("sending/monitoring", "sans", 14, 80)).toEqual(["sending/", "monitoring"]);
    expect(wrapText("since 2024/25", "sans", 14, 70)).toEqual(["since", "2024/25"]);
    expect(wrapText("the G-20", "sans", 14, 50)).toEqual(["the", "G-20"]);
    expect(wrapText("about ¶\u00a020", "sans", 14, 55)).toEqual(["about", "¶\u00a020"]);
  });

  test("breaks a word that is wider than the line, and loses none of it", () => {
    const lines = wrapText("the Rindfleischetikettierung law", "sans", 14, 60);
    expect(lines[0]).toBe("the");
    expect(lines.join("").replaceAll(" ", "")).toBe("theRindfleischetikettierunglaw");
    for (const line of lines) expect(measureText(line, "sans", 14)).toBeLessThanOrEqual(60);
  });

  test("comes to an end, a character a line, when not even one fits", () => {
    expect(wrapText("e\u0301ab c", "sans", 14, 1)).toEqual(["e\u0301", "a", "b", "c"]);
  });

  test("ends the last line in an ellipsis when there are more lines than allowed", () => {
    const lines = wrapText(SENTENCE, "sans", 14, 160, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\S…$/);
    for (const line of lines) expect(measureText(line, "sans", 14)).toBeLessThanOrEqual(160);
    expect(SENTENCE).toContain(lines.join(" ").replace("…", ""));
  });

  test("drops a whole word, and a comma, before the ellipsis rather than part of a word", () => {
    const width = measureText("yes, but", "sans", 14);
    expect(wrapText("yes, but not now", "sans", 14, width, 1)).toEqual(["yes…"]);
  });

  test("cuts a single long word before the ellipsis", () => {
    const width = measureText("Rindfleisch", "sans", 14);
    const [line = ""] = wrapText("Rindfleischetikettierung", "sans", 14, width, 1);
    expect(line).toMatch(/^Rindf\w+…$/);
    expect(measureText(line, "sans", 14)).toBeLessThanOrEqual(width);
  });

  test("adds no ellipsis when the lines are just enough", () => {
    const whole = wrapText(SENTENCE, "sans", 14, 160);
    expect(wrapText(SENTENCE, "sans", 14, 160, whole.length)).toEqual(whole);
  });
});
