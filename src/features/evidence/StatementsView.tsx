import { useMemo, useState } from "react";
import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { detailOf, type StatementDetail } from "../../domain/evidence.ts";
import type { Words } from "../../domain/filter.ts";
import type { Issue, Statement } from "../../domain/schema.ts";
import { sortOf, type Sort, type ViewState } from "../../domain/viewState.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { cardNames } from "./cardNames.ts";
import { KindNotes } from "./KindNotes.tsx";
import { StatementCard } from "./StatementCard.tsx";
import styles from "./StatementsView.module.css";

const ORDERS = [
  { id: "paragraph", label: "Paragraph" },
  { id: "speaker", label: "Speaker" },
] as const satisfies readonly { id: Sort; label: string }[];

/** Statements drawn at first, and with every press of the button beneath: thousands at once would stop the page. */
const PAGE = 200;

interface Props {
  index: DatasetIndex;
  issue: Issue;
  view: ViewState;
  statements: readonly Statement[];
  words: Words;
  /** Whether words were asked for and did not come. */
  failed: boolean;
  onSort: (sort: Sort) => void;
  /** Makes a picture of a statement. */
  onPicture: (statementId: string) => void;
}

/** Every statement in view with its words, in the source's order or by speaker. */
export default function StatementsView(props: Props) {
  // Another issue begins with its first page.
  return <Statements key={props.issue.id} {...props} />;
}

function Statements(props: Props) {
  const { index, issue, statements, words } = props;
  const looks = positionStyles(issue.positions);
  const order = sortOf(props.view) === "speaker" ? "speaker" : "paragraph";
  const [shown, setShown] = useState(PAGE);
  const { details, names, sorted } = useMemo(() => {
    const all = statements.map((statement) => detailOf(statement, index, words));
    const inOrder = all.toSorted(BY[order]);
    return { details: all, names: cardNames(inOrder), sorted: inOrder };
  }, [statements, index, words, order]);
  return (
    <section className={styles.view}>
      <header className={styles.head}>
        <h2>{countOf(statements.length, "statement")}</h2>
        <div role="group" aria-label="Sort statements" className={styles.orders}>
          <span aria-hidden>Sort:</span>
          {ORDERS.map(({ id, label }) => (
            <button key={id} type="button" aria-pressed={order === id} onClick={() => props.onSort(id)}>
              {id === "paragraph" && noParagraphs(details) ? "Order in the data" : label}
            </button>
          ))}
        </div>
      </header>
      <ol className={styles.list}>
        {sorted.slice(0, shown).map((detail) => (
          <Listed
            key={detail.statement.id}
            index={index}
            failed={props.failed}
            onPicture={props.onPicture}
            detail={detail}
            name={names.get(detail.statement.id)}
            look={looks.get(detail.statement.position)}
          />
        ))}
      </ol>
      <ShowMore total={sorted.length} shown={shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
      <KindNotes details={details} />
    </section>
  );
}

type ListedProps = Pick<Props, "index" | "failed" | "onPicture"> & {
  detail: StatementDetail;
  name: string | undefined;
  look: PositionStyle | undefined;
};

function Listed({ detail, look, ...card }: ListedProps) {
  return (
    <li>
      <h3 className={styles.who}>
        {look && (
          <span style={{ color: cssColour(look.outline) }}>
            <GlyphIcon style={look} size={12} />
          </span>
        )}
        <span dir="auto">{detail.actorName}</span>
        <span className="visually-hidden">,</span>{" "}
        <span className={styles.position}>{detail.positionLabel}</span>
      </h3>
      <StatementCard {...card} detail={detail} look={look} />
    </li>
  );
}

/** Whether the words are there and none is from a paragraph, as in most opened data: the order is that of the rows. */
function noParagraphs(details: readonly StatementDetail[]): boolean {
  return details.length > 0 && details.every(({ words }) => words?.paragraphs.length === 0);
}

const firstParagraph = ({ words }: StatementDetail) => words?.paragraphs[0] ?? 0;
const byParagraph = (a: StatementDetail, b: StatementDetail) => firstParagraph(a) - firstParagraph(b);
/** Unnamed voices come after the named ones, under their actor. */
const voice = (detail: StatementDetail) => detail.speaker?.name ?? `\uFFFF${detail.actorName}`;

const BY = {
  paragraph: byParagraph,
  speaker: (a: StatementDetail, b: StatementDetail) =>
    voice(a).localeCompare(voice(b), "en") || byParagraph(a, b),
} as const;
