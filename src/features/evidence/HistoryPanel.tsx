import X from "lucide-react/icons/x";
import { useEffect, useState, type ReactNode } from "react";
import { countOf, rowName, saidOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { detailOf } from "../../domain/evidence.ts";
import type { Words } from "../../domain/filter.ts";
import { historyOf, type HistoryEntry } from "../../domain/history.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { Button } from "../../ui/Button.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import panel from "./EvidencePanel.module.css";
import styles from "./HistoryPanel.module.css";
import { KindNotes } from "./KindNotes.tsx";
import { cardNames } from "./cardNames.ts";
import { StatementCard } from "./StatementCard.tsx";

interface Props {
  index: DatasetIndex;
  issueId: string;
  actorId: string;
  words: Words;
  /** What kept the words from coming, or null. */
  problem: ReactNode;
  /** Makes a picture of a statement. */
  onPicture: (statementId: string) => void;
  onClose: () => void;
  /** Told once when the panel is there. */
  onShown: () => void;
}

/** Statements drawn at first, and with every press of the button beneath. */
const PAGE = 100;

/** Everything an actor has stated on an issue, the latest first: what stands, and what it held before. */
export default function HistoryPanel(props: Props) {
  const { onShown } = props;
  useEffect(onShown, [onShown]);
  return <History key={`${props.actorId} ${props.issueId}`} {...props} />;
}

function History(props: Props) {
  const { index, issueId, actorId } = props;
  const [shown, setShown] = useState(PAGE);
  const actor = index.actors.get(actorId);
  const issue = index.issues.get(issueId);
  if (!actor || !issue) return null;
  const entries = historyOf(index, { actorId, issueId }).map((entry) => ({
    ...entry,
    detail: detailOf(entry.statement, index, props.words),
  }));
  const names = cardNames(entries.map(({ detail }) => detail));
  const looks = positionStyles(issue.positions);
  const changed = entries.some((entry) => entry.changed);
  const dated = entries.filter(({ statement }) => statement.date !== null).length;
  return (
    <aside aria-label="Evidence" className={panel.panel}>
      <header className={panel.head}>
        <h2 tabIndex={-1} aria-live="polite">
          <span dir="auto">{rowName(actor)}</span> · <span dir="auto">{issue.shortTitle}</span>
        </h2>
        <div className={panel.tools}>
          <Button look="icon" aria-label="Close evidence" onClick={props.onClose}>
            <X size={18} aria-hidden />
          </Button>
        </div>
      </header>
      <p className={panel.who}>
        {countOf(entries.length, "statement")}
        {dated > 1 && ", latest first"}
        {changed && "; the position changed"}
      </p>
      {saidOf(actor) !== null && (
        <p className={panel.said}>
          <strong>{saidOf(actor)}.</strong> {actor.kind === "group" && actor.note}
        </p>
      )}
      {props.problem}
      <ol className={styles.list}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.statement.id}>
            <Stance entry={entry} look={looks.get(entry.statement.position)} />
            <StatementCard
              detail={entry.detail}
              name={names.get(entry.statement.id)}
              index={index}
              look={looks.get(entry.statement.position)}
              failed={props.problem !== null}
              onPicture={props.onPicture}
            />
          </li>
        ))}
      </ol>
      <ShowMore total={entries.length} shown={shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
      <KindNotes details={entries.map(({ detail }) => detail)} />
    </aside>
  );
}

/** What a statement holds, when, and what became of it. */
function Stance({ entry, look }: { entry: HistoryEntry; look: PositionStyle | undefined }) {
  const { statement, label, stands, changed } = entry;
  return (
    <h3 className={styles.stance} data-past={!stands || undefined}>
      {look && (
        <span style={{ color: cssColour(look.outline) }}>
          <GlyphIcon style={look} size={12} />
        </span>
      )}
      <span dir="auto">{label}</span>
      <span className={styles.when}>{statement.date ?? "undated"}</span>
      {changed && <span className={styles.tag}>changed</span>}
      {!stands && <span className={styles.tag}>earlier</span>}
    </h3>
  );
}
