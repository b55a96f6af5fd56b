import { APPLICATION, writePictureRecord, type PictureRecord } from "../domain/pictureRecord.ts";
import { withChunks, type PngText } from "./png.ts";

/**
 * Puts the record of a picture and its density into a PNG: as JSON for this application, and under PNG's own keywords
 * for any other. https://www.w3.org/TR/png-3/#11textinfo
 */
export async function withRecord(
  png: Blob,
  { record, density }: { readonly record: PictureRecord; readonly density: number },
): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([...withChunks(bytes, { density, texts: textsOf(record) })], { type: "image/png" });
}

/** The texts a picture carries; the record is left out where it cannot be written, an empty text always. */
function textsOf(record: PictureRecord): readonly PngText[] {
  const texts: readonly PngText[] = [
    { keyword: APPLICATION, text: writePictureRecord(record) ?? "" },
    { keyword: "Title", text: record.title },
    { keyword: "Description", text: record.alt },
    { keyword: "Source", text: record.source },
    { keyword: "Copyright", text: record.licence ?? "" },
    { keyword: "Creation Time", text: record.made },
    { keyword: "Software", text: APPLICATION },
  ];
  return texts.filter(({ text }) => text !== "");
}
