import { inRunningText, paragraphLabel, saidOf, titleDiscrepancy } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { kindWords, saying, type StatementDetail } from "../../domain/evidence.ts";
import { sourceCredit } from "../../domain/sources.ts";
import type { Group } from "../../domain/schema.ts";
import { capital, uncapital } from "../../domain/text.ts";
import type { FigureContent } from "../frame/figureContent.ts";

/** What a card says of its statement, besides the words themselves. */
export interface CardSaying {
  /** The words, in quotation marks where they are a quotation. */
  readonly words: string;
  readonly quoted: boolean;
  /** Whose voice it is: the speaker's, else the actor's, or the source's own. */
  readonly who: string;
  /** The speaker's title and actor, or whom the source tells of. */
  readonly about: string;
  readonly position: string;
  readonly condition: string | null;
  /** How it reached us, and where it was said: "Direct quote, to reporters". */
  readonly kind: string;
}

/** The words of a card. Throws `RangeError` where the statement's words are not there. */
export function cardSaying(detail: StatementDetail): CardSaying {
  const { statement, words } = detail;
  if (!words) throw new RangeError(`The words of the statement “${statement.id}” are not there.`);
  const quoted = words.quote !== null;
  const kind = capital(kindWords(statement.kind).label);
  return {
    words: saying(words),
    quoted,
    ...voiceIn(detail),
    position: detail.positionLabel,
    condition: statement.condition,
    kind: [
      quoted || words.summary === null ? kind : `${kind}, in our summary`,
      ...(words.setting === null ? [] : [words.setting]),
    ].join(", "),
  };
}

/** Who speaks, and for whom; what the source says in its own voice is not put into the mouth of whom it tells of. */
function voiceIn({ statement, speakerName, speakerTitle, actor, actorName }: StatementDetail) {
  const group = actor?.kind === "group" ? groupSize(actor) : "";
  const name = actor && speakerName === null ? inRunningText(actor) : actorName;
  const people = [speakerName, speakerTitle, name].filter((part) => part !== null);
  const whole = [...people, ...(group === "" ? [] : [uncapital(group)])];
  if (statement.kind === "narrated")
    return { who: "The source’s own voice", about: `on ${whole.join(", ")}` };
  const [who = "", ...about] = whole;
  return { who: capital(who), about: about.join(", ") };
}

/** How many a group's words are said of; the name of the group stands beside it. */
function groupSize(group: Group): string {
  return group.size === null ? "size not stated" : (saidOf(group) ?? "");
}

/** The frame of a card: its issue as title, what the coder noted, and the source with the paragraph. */
export function cardContent(detail: StatementDetail, index: DatasetIndex): FigureContent {
  const { words, source, speaker, statement } = detail;
  const discrepancy = speaker ? titleDiscrepancy(speaker) : null;
  const place = words && words.paragraphs.length > 0 ? `, ${paragraphLabel(words.paragraphs)}` : "";
  return {
    title: index.issues.get(statement.issue)?.title ?? statement.issue,
    headline: "",
    filters: [],
    absent: null,
    notes: [discrepancy, words?.note].flatMap((note) => note ?? []),
    source: source ? `Source: ${sourceCredit(source)}${place}.` : "",
  };
}

/** What a card shows, for those who cannot see it. */
export function cardAlt(detail: StatementDetail, content: FigureContent): string {
  const { words, who, about, position, condition, kind } = cardSaying(detail);
  const stance = condition === null ? position : `${position}. Condition or hedge: ${condition}`;
  const person = about === "" ? who : `${who}, ${about}`;
  return [`${words} — ${person}. ${kind}. Coded as: ${stance}.`, ...content.notes, content.source].join(" ");
}
