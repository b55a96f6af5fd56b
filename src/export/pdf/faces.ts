import { valueOf, type Style } from "./style.ts";
import { unsupported } from "./unsupported.ts";

/** The static instances of the figures' fonts, by the start of their files' names. */
export type Face = "inter 400" | "inter 600" | "source-serif-4 600";

/** Which static instance is the font of a style. Throws `ExportError` "pdf" where there is none. */
export function faceOf(style: Style): Face {
  const [family, weight] = [valueOf(style, "font-family"), valueOf(style, "font-weight")];
  const first = family.split(",")[0]?.replace(/["']/g, "").trim() ?? "";
  const bold = weight === "bold" ? "600" : weight === "normal" ? "400" : weight;
  const face = FACES[`${first.replace(/ Variable$/, "")} ${bold}`];
  if (!face || valueOf(style, "font-style") !== "normal") unsupported(`the font ${family} at ${weight}`);
  return face;
}

/** Where a letter is looked for, in this order, as a browser would in the families of a style. */
export function lookedForIn(face: Face): readonly Face[] {
  return face === "source-serif-4 600" ? [face, "inter 600"] : [face];
}

const FACES: Readonly<Record<string, Face | undefined>> = {
  "Inter 400": "inter 400",
  "Inter 600": "inter 600",
  "Source Serif 4 600": "source-serif-4 600",
};
