import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fingerprint, ogMarkup, OG_KEYWORD } from "../../scripts/og/ogFigure.tsx";
import { OG_PICTURE } from "../../scripts/vite/siteTagsPlugin.ts";
import { textOf } from "../../src/export/png.ts";

const picture = new Uint8Array(
  readFileSync(join(import.meta.dirname, "../../scripts/og", OG_PICTURE.fileName)),
);

describe("the picture for shared links", () => {
  test("is current: it was made from the figure as it is drawn now", () => {
    const made = textOf(picture, OG_KEYWORD);
    expect(made, "The picture is out of date. Draw it again with: npm run og").toEqual({
      text: fingerprint(ogMarkup()),
    });
  });

  test("is a PNG of the size its tags give", () => {
    const header = new DataView(picture.buffer, picture.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([OG_PICTURE.width, OG_PICTURE.height]);
    expect(picture.length).toBeLessThan(300_000);
  });
});

describe("its fingerprint", () => {
  test("tells any change of the drawing, and none of the ids that React gives", () => {
    const drawn = (id: string, text: string) =>
      `<svg aria-labelledby="${id}t"><title id="${id}t">${text}</title><rect fill="url(#${id}t)"/></svg>`;
    expect(fingerprint(drawn("_R_0_", "a"))).toBe(fingerprint(drawn("_S_17_", "a")));
    expect(fingerprint(drawn("_R_0_", "a"))).not.toBe(fingerprint(drawn("_R_0_", "b")));
  });
});
