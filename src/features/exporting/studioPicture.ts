import type { DatasetIndex } from "../../domain/dataset.ts";
import { detailOf, type StatementDetail } from "../../domain/evidence.ts";
import type { Words } from "../../domain/filter.ts";
import { picturedMatrix, type Matrix } from "../../domain/matrix.ts";
import type { Statement } from "../../domain/schema.ts";
import type { View, ViewState } from "../../domain/viewState.ts";
import { cardAlt, cardContent } from "../../figures/card/cardContent.ts";
import type { Sheet } from "../../figures/frame/composeSheet.ts";
import { figureContent, type FigureContent } from "../../figures/frame/figureContent.ts";
import type { Look } from "../../figures/marks/palette.ts";
import { footnotesOf, type Footnote } from "../../figures/notes/footnotes.ts";
import { GROUNDS, sizeOf, type Kind, type StudioSettings } from "./studioSettings.ts";

/** What the studio makes pictures of: the view as it is shown. */
export interface StudioSource {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly matrix: Matrix;
  readonly headline: string;
  readonly folded: ReadonlySet<string>;
  /** The statements in view. */
  readonly statements: readonly Statement[];
  readonly words: Words;
}

/** A picture before it is drawn. */
export interface StudioPicture {
  readonly kind: Kind;
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly content: FigureContent;
  readonly alt: string;
  readonly sheet: Sheet;
  readonly look: Look;
  readonly matrix: Matrix;
  readonly folded: ReadonlySet<string>;
  readonly footnotes: readonly Footnote[];
  /** The statement of a quote card; null for other kinds. */
  readonly detail: StatementDetail | null;
}

/** The picture that the settings ask for; null while the size is none, or the words of a card are not there. */
export function studioPicture(source: StudioSource, settings: StudioSettings): StudioPicture | null {
  const size = sizeOf(settings);
  const detail = settings.kind === "card" ? cardDetail(source, settings) : null;
  if (!size || (settings.kind === "card" && !detail?.words)) return null;
  const { index } = source;
  const matrix = picturedMatrix(source.matrix);
  const view = picturedView(source.view, settings.kind, detail);
  const written = detail ? cardContent(detail, index) : figureContent({ ...source, matrix, view });
  const content = editedContent(written, settings);
  const { theme, clear } = GROUNDS[settings.ground];
  return {
    kind: settings.kind,
    index,
    view,
    content,
    alt: settings.words.alt ?? (detail ? cardAlt(detail, content) : figureAlt(settings.kind, content)),
    sheet: { ...size, plain: settings.plain },
    look: { theme, clear },
    matrix,
    folded: source.folded,
    footnotes: settings.footnoted && !detail ? footnotesOf(source.statements, index, source.words) : [],
    detail,
  };
}

/** The statement of the card: the chosen one where it is in view, else the first. */
function cardDetail({ statements, index, words }: StudioSource, { statement }: StudioSettings) {
  const chosen = statements.find(({ id }) => id === statement) ?? statements[0];
  return chosen ? detailOf(chosen, index, words) : null;
}

/** The view that a picture belongs to, and its record leads back to: a card's is its mark, opened. */
function picturedView(view: ViewState, kind: Kind, detail: StatementDetail | null): ViewState {
  const { statement } = detail ?? {};
  const shown: View = kind === "card" ? "matrix" : kind;
  const cell = statement ? { row: statement.actor, position: statement.position } : null;
  return { ...view, view: shown, cell, sort: shown === view.view ? view.sort : null };
}

function editedContent(written: FigureContent, { words }: StudioSettings): FigureContent {
  const { title, subtitle, note } = words;
  return {
    ...written,
    title: title ?? written.title,
    headline: subtitle ?? written.headline,
    notes: note === null ? written.notes : [note].filter((text) => text.trim() !== ""),
  };
}

const ALT_STARTS = {
  matrix: "Matrix of countries and their leaders against positions",
  bars: "Bars of how many countries hold each position",
  map: "Map of countries by position",
} as const satisfies Record<Exclude<Kind, "card">, string>;

function figureAlt(kind: Exclude<Kind, "card"> | Kind, content: FigureContent): string {
  const start = kind === "card" ? "" : `${ALT_STARTS[kind]}: ${content.title}.`;
  const filters = content.filters.length > 0 ? `Filtered view. ${content.filters.join(" · ")}.` : "";
  return [start, content.headline, filters, content.absent ?? "", content.source]
    .filter((part) => part !== "")
    .join(" ");
}
