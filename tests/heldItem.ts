/** Stands in for `ClipboardItem`, which jsdom lacks: what was put into it can be looked at. */
export class HeldItem {
  readonly formats: Readonly<Record<string, Blob>>;
  constructor(formats: Readonly<Record<string, Blob>>) {
    this.formats = formats;
  }
}
