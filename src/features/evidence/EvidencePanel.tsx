import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import X from "lucide-react/icons/x";
import { useEffect, useState, type ReactNode } from "react";
import { countOf, inRunningText, saidOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { detailOf, discrepancies, groupsSpeakingFor, type StatementDetail } from "../../domain/evidence.ts";
import type { Words } from "../../domain/filter.ts";
import type { Cell } from "../../domain/matrix.ts";
import { positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { cardNames } from "./cardNames.ts";
import styles from "./EvidencePanel.module.css";
import { KindNotes } from "./KindNotes.tsx";
import { StatementCard } from "./StatementCard.tsx";

interface Props {
  index: DatasetIndex;
  cell: Cell;
  /** The marks in view, in reading order, to walk through. */
  cells: readonly Cell[];
  words: Words;
  /** How many statements of the mark the search leaves out. */
  hidden: number;
  /** What kept the words from coming, or null. */
  problem: ReactNode;
  /** Makes a picture of a statement. */
  onPicture: (statementId: string) => void;
  /** Shows another mark and leaves focus where it is. */
  onWalk: (cell: CellRef) => void;
  onChoose: (cell: CellRef) => void;
  onClose: () => void;
  /** Told once when the panel is there. */
  onShown: () => void;
}

/** Statements drawn at first, and with every press of the button beneath. */
const PAGE = 100;

/** The statements behind one mark, beside the matrix or, on a phone, in a sheet below it. */
export default function EvidencePanel(props: Props) {
  const { index, cell, onShown } = props;
  useEffect(onShown, [onShown]);
  const details = cell.statements.map((statement) => detailOf(statement, index, props.words));
  const actor = details[0]?.actor;
  const issue = index.issues.get(cell.statements[0]?.issue ?? "");
  const look = issue && positionStyles(issue.positions).get(cell.position.id);
  const speakers = new Set(cell.statements.flatMap((s) => s.speaker ?? [])).size;
  return (
    <aside aria-label="Evidence" className={styles.panel}>
      <header className={styles.head}>
        <h2 tabIndex={-1} aria-live="polite">
          <span dir="auto">{cell.rowName}</span> · <span dir="auto">{cell.position.label}</span>
        </h2>
        <Tools cell={cell} cells={props.cells} onWalk={props.onWalk} onClose={props.onClose} />
      </header>
      <p className={styles.who}>
        {countOf(cell.statements.length, "statement")}
        {speakers > 1 && `, ${speakers} speakers`}
        {props.hidden > 0 && ` match the search; ${props.hidden} more not shown`}
      </p>
      {cell.position.definition !== null && (
        <p className={styles.said}>
          <bdi>{cell.position.label}</bdi>: <bdi>{cell.position.definition}</bdi>
        </p>
      )}
      {actor && saidOf(actor) !== null && (
        <p className={styles.said}>
          <strong>{saidOf(actor)}.</strong> {actor.kind === "group" && actor.note}
        </p>
      )}
      {discrepancies(details).map((sentence) => (
        <p key={sentence} className={styles.discrepancy}>
          <strong>Discrepancy in the source.</strong> {sentence}
        </p>
      ))}
      {props.problem}
      <Cards key={`${issue?.id} ${cell.row} ${cell.position.id}`} {...props} details={details} look={look} />
      <KindNotes details={details} />
      <GroupPointer index={index} cell={cell} cells={props.cells} onChoose={props.onChoose} />
    </aside>
  );
}

type CardsProps = Pick<Props, "index" | "problem" | "onPicture"> & {
  details: readonly StatementDetail[];
  look: PositionStyle | undefined;
};

/** The statements of one mark; another mark's are read from the first. */
function Cards({ details, look, index, problem, onPicture }: CardsProps) {
  const [shown, setShown] = useState(PAGE);
  const names = cardNames(details);
  return (
    <div ref={startAtTop} className={styles.list}>
      {details.slice(0, shown).map((detail) => (
        <StatementCard
          key={detail.statement.id}
          detail={detail}
          name={names.get(detail.statement.id)}
          index={index}
          look={look}
          failed={problem !== null}
          onPicture={onPicture}
        />
      ))}
      <ShowMore total={details.length} shown={shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}

function GroupPointer(props: Pick<Props, "index" | "cell" | "cells" | "onChoose">) {
  const { index, cell, cells, onChoose } = props;
  const [statement] = cell.statements;
  const groups = statement ? groupsSpeakingFor(cell.row, statement, index) : [];
  const inView = groups.filter((group) => cells.some(({ row }) => row === group.id));
  return inView.map((group) => (
    <p key={group.id} className={styles.said}>
      {cell.rowName} is a named member of {inRunningText(group)}.{" "}
      <Button look="quiet" onClick={() => onChoose({ row: group.id, position: cell.position.id })}>
        What is said of all of them
      </Button>
    </p>
  ));
}

/** Walks the marks in reading order, and closes. */
function Tools({ cell, cells, onWalk, onClose }: Pick<Props, "cell" | "cells" | "onWalk" | "onClose">) {
  const at = cells.findIndex((other) => other.row === cell.row && other.position.id === cell.position.id);
  const walk = (step: number) => {
    const from = at === -1 && step < 0 ? 0 : at;
    const next = cells[(from + step + cells.length) % cells.length];
    if (next) onWalk({ row: next.row, position: next.position.id });
  };
  return (
    <div className={styles.tools}>
      <Button look="icon" aria-label="Previous mark" disabled={cells.length < 2} onClick={() => walk(-1)}>
        <ChevronLeft size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label="Next mark" disabled={cells.length < 2} onClick={() => walk(1)}>
        <ChevronRight size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label="Close evidence" onClick={onClose}>
        <X size={18} aria-hidden />
      </Button>
    </div>
  );
}

function startAtTop(list: HTMLElement | null): void {
  if (list?.parentElement) list.parentElement.scrollTop = 0;
}
