import { countOf, speakerTitles } from "../../domain/actors.ts";
import { countLabel } from "../../domain/counts.ts";
import type { Cell, Matrix, SpeakerRow } from "../../domain/matrix.ts";
import type { FigureContent } from "../../figures/frame/figureContent.ts";
import styles from "./Embed.module.css";

/** The figure in words, folded away beneath it: who holds each position, under what conditions, in how many statements. */
export function InWords({ content, matrix }: { content: FigureContent; matrix: Matrix }) {
  const rest = [content.filters.join(" · "), content.absent, ...content.notes, content.source];
  return (
    <details className={styles.words}>
      <summary>In words</summary>
      <ul className={styles.positions}>
        {matrix.columns.map(({ position, count }, at) => (
          <li key={position.id} data-position={position.id}>
            <p>
              <strong>{position.label}</strong>: {countLabel(count)}
            </p>
            <Holders matrix={matrix} at={at} />
          </li>
        ))}
      </ul>
      {rest.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}

function Holders({ matrix, at }: { matrix: Matrix; at: number }) {
  const holders = matrix.rows.flatMap((row) => {
    const cell = row.cells[at];
    return cell ? [{ row, cell }] : [];
  });
  if (holders.length === 0) return null;
  return (
    <ul>
      {holders.map(({ row, cell }) => (
        <li key={row.id}>
          <Said who={[row.name]} cell={cell} />
          <Speakers speakers={row.speakers} at={at} />
        </li>
      ))}
    </ul>
  );
}

function Speakers({ speakers, at }: { speakers: readonly SpeakerRow[]; at: number }) {
  const spoke = speakers.flatMap((row) => {
    const cell = row.cells[at];
    return cell ? [{ row, cell }] : [];
  });
  if (spoke.length === 0) return null;
  return (
    <ul>
      {spoke.map(({ row, cell }) => (
        <li key={row.id}>
          <Said who={[row.name, ...speakerTitles(row.speaker)]} cell={cell} />
        </li>
      ))}
    </ul>
  );
}

/** "Chile: 2 statements (only after an election)". */
function Said({ who, cell }: { who: readonly string[]; cell: Cell }) {
  const conditions = cell.conditions.length > 0 ? ` (${cell.conditions.join("; ")})` : "";
  return `${who.join(", ")}: ${countOf(cell.statements.length, "statement")}${conditions}`;
}
