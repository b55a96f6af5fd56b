/** What a person hands over to be opened. A file that was chosen or dropped is read at once; the rest is asked about. */
export type Given =
  | { readonly kind: "nothing"; readonly tab: Tab }
  | { readonly kind: "file"; readonly file: File; readonly others: number }
  | { readonly kind: "pasted"; readonly file: File; readonly others: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "address"; readonly address: string };

/** The two sides of the dialog: opening something, and what is there already. */
export type Tab = "open" | "datasets";

/** Whether a file is a picture by its type or its name; one that was saved here leads back to its view. */
export function isPicture({ type, name }: File): boolean {
  return /^image\/|^application\/pdf$/.test(type) || /\.(png|svg|pdf|jpe?g|gif|webp)$/i.test(name);
}

/** Files as what is given: the first, with the number of those beside it; null where there are none. */
export function givenFiles(files: readonly File[], kind: "file" | "pasted"): Given | null {
  const [file, ...others] = files;
  return file ? { kind, file, others: others.length } : null;
}
