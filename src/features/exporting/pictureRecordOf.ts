import type { DatasetIndex } from "../../domain/dataset.ts";
import { datasetVersion } from "../../domain/datasetVersion.ts";
import { APPLICATION, type PictureRecord } from "../../domain/pictureRecord.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { serialiseWhole } from "../../domain/wholeView.ts";
import { ExportError } from "../../export/ExportError.ts";
import type { StudioPicture } from "./studioPicture.ts";

/** What a saved picture carries: the view it leads back to, the dataset as it was, and where it comes from. */
export function recordOf(what: {
  readonly index: DatasetIndex;
  readonly picture: StudioPicture | null;
  readonly hrefOf: (change: Partial<ViewState>) => string;
}): PictureRecord {
  const { picture, hrefOf } = what;
  if (!picture) throw new ExportError("drawing");
  const { dataset } = what.index;
  const { view, content, title, alt } = picture;
  const address = new URL(hrefOf(view), document.baseURI);
  return {
    application: APPLICATION,
    format: 1,
    address: address.href,
    // Every setting spelt out: later defaults cannot change what an old picture opens.
    query: serialiseWhole(view, what.index),
    dataset: { id: dataset.id, title: dataset.title, version: datasetVersion(dataset) },
    made: new Date().toISOString(),
    source: content.source,
    licence: dataset.licence,
    title,
    alt,
  };
}
