import { detailOf, type StatementDetail } from "../../domain/evidence.ts";
import type { Words } from "../../domain/filter.ts";
import { headline } from "../../domain/headline.ts";
import { buildMatrix, picturedMatrix, type Matrix } from "../../domain/matrix.ts";
import type { Statement } from "../../domain/schema.ts";
import { AREAS, type View, type ViewState } from "../../domain/viewState.ts";
import { cardAlt, cardContent } from "../../figures/card/cardContent.ts";
import type { Sheet } from "../../figures/frame/composeSheet.ts";
import { figureContent, type FigureContent } from "../../figures/frame/figureContent.ts";
import type { Look } from "../../figures/marks/palette.ts";
import { footnotesOf, type Footnote } from "../../figures/notes/footnotes.ts";
import { figureAlt } from "./pictureAlt.ts";
import {
  GROUNDS,
  NO_EDITS,
  sizeOf,
  type EditedWords,
  type Kind,
  type StudioSettings,
} from "./studioSettings.ts";
import { WHOLE_KINDS, type WholeMaker, type WholeSource } from "./wholeMaker.ts";

/** What the studio makes pictures of: the view as it is shown. */
export interface StudioSource extends WholeSource {
  readonly matrix: Matrix;
  readonly headline: string;
  /** The statements in view. */
  readonly statements: readonly Statement[];
  readonly words: Words;
  /** What draws every issue at once; undefined until it is there, and where no picture shows that. */
  readonly whole?: WholeMaker | undefined;
}

/** A picture before it is drawn. */
export interface StudioPicture extends WholeSource {
  readonly kind: Kind;
  /** Tells it from other pictures of the view: its kind, for a card with its statement. */
  readonly key: string;
  readonly content: FigureContent;
  /** Its title, or the one the program writes where that is blank. */
  readonly title: string;
  readonly alt: string;
  readonly sheet: Sheet;
  readonly look: Look;
  readonly matrix: Matrix;
  readonly footnotes: readonly Footnote[];
  /** The statement of a quote card; null for other kinds. */
  readonly detail: StatementDetail | null;
  /** What draws a picture of every issue; null for other kinds. */
  readonly whole: WholeMaker | null;
}

/** The picture that the settings ask for; null while the size is none, or what it needs, as the words of a card, is not there. */
export function studioPicture(source: StudioSource, settings: StudioSettings): StudioPicture | null {
  const size = sizeOf(settings);
  const detail = settings.kind === "card" ? cardDetail(source, settings) : null;
  const isWhole = WHOLE_KINDS.some((kind) => kind === settings.kind);
  const whole = source.whole?.kind === settings.kind ? source.whole : null;
  if (!size || (settings.kind === "card" && !detail?.words)) return null;
  if (isWhole && !whole) return null;
  const { index, folded, found } = source;
  const view = picturedView(source.view, settings, detail);
  // Bars and maps have no order of their own: what the record leads back to says the same in the same order.
  const reordered = view.sort !== source.view.sort;
  const laid = reordered ? buildMatrix(index, view, source.statements) : source.matrix;
  const matrix = picturedMatrix(laid);
  const sentence = reordered ? headline(laid, index, view.q) : source.headline;
  const written = detail
    ? cardContent(detail, index)
    : whole
      ? whole.contentOf({ index, view, folded, found })
      : figureContent({ index, matrix, view, headline: sentence });
  const key = detail ? `card ${detail.statement.id}` : settings.kind;
  const words = settings.words.get(key) ?? NO_EDITS;
  const content = editedContent(written, words);
  const title = content.title.trim() === "" ? written.title : content.title;
  // What the picture shows does not change with its subtitle.
  const alt = detail
    ? cardAlt(detail, written)
    : figureAlt(settings.kind, { ...written, title }, view.leaders);
  const { theme, clear } = GROUNDS[settings.ground];
  return {
    kind: settings.kind,
    key,
    index,
    view,
    content,
    title,
    alt: words.alt ?? alt,
    sheet: { ...size, plain: settings.plain },
    look: { theme, clear },
    matrix,
    folded,
    found,
    footnotes:
      settings.footnoted && !detail && !whole ? footnotesOf(source.statements, index, source.words) : [],
    detail,
    whole,
  };
}

/** The statement of the card: the chosen one where it is in view, else the first. */
function cardDetail({ statements, index, words }: StudioSource, { statement }: StudioSettings) {
  const chosen = statements.find(({ id }) => id === statement) ?? statements[0];
  return chosen ? detailOf(chosen, index, words) : null;
}

/** The view that a picture belongs to, and its record leads back to: a card's is its mark, opened. */
function picturedView(
  view: ViewState,
  { kind, area }: StudioSettings,
  detail: StatementDetail | null,
): ViewState {
  const { statement } = detail ?? {};
  const shown: View = kind === "card" ? "matrix" : kind;
  const cell = statement ? { row: statement.actor, position: statement.position } : null;
  const sort = shown === view.view ? view.sort : null;
  return { ...view, view: shown, cell, sort, area: shown === "map" ? area : AREAS[0] };
}

function editedContent(written: FigureContent, { title, subtitle, note }: EditedWords): FigureContent {
  return {
    ...written,
    title: title ?? written.title,
    headline: subtitle ?? written.headline,
    notes: note === null ? written.notes : [note].filter((text) => text.trim() !== ""),
  };
}
