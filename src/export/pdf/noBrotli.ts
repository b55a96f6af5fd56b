/** Stands in for the decompressor of WOFF2 files, two fifths of the PDF library’s weight: the fonts for PDFs are WOFF. */
export default function decompress(): never {
  throw new Error("The fonts for PDFs are WOFF files, which need no Brotli.");
}
