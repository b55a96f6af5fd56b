import { datasets } from "../../mocks/datasets.ts";
import { indexDataset, type DatasetIndex } from "../../src/domain/dataset.ts";
import { datasetOf } from "../../src/domain/datasetFile.ts";
import { filterStatements } from "../../src/domain/filter.ts";
import { headline } from "../../src/domain/headline.ts";
import { buildMatrix, type Matrix } from "../../src/domain/matrix.ts";
import { parseView, type ViewState } from "../../src/domain/viewState.ts";

/** What a reader of the bare address sees, derived without a browser from the dataset that comes first. */
export interface FirstView {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly matrix: Matrix;
  readonly title: string;
  readonly headline: string;
  /** The picture of the view in words: its sentence and its title. */
  readonly alt: string;
}

/** The view of the bare address. Throws where there is no dataset. */
export function firstView(): FirstView {
  const [file] = datasets;
  if (!file) throw new Error("mocks/datasets.ts lists no dataset. Add one, or build for a server.");
  const index = indexDataset(datasetOf(file));
  const { view } = parseView("", index);
  const matrix = buildMatrix(index, view, filterStatements(index, view, null).inView);
  const sentence = headline(matrix, index);
  const { title } = matrix.issue;
  return { index, view, matrix, title, headline: sentence, alt: `${title}. ${sentence}` };
}
