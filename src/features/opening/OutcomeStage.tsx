import { useState } from "react";
import type { OpenedDataset, ReadReport, ReportLevel } from "../../domain/opened.ts";
import { grouped } from "../../domain/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { KEPT, memoryWords, notReadWords, othersWords } from "./outcomeWords.ts";
import { plainName } from "./plainName.ts";
import { countOfLevel, LEVELS } from "./reportLevels.ts";
import { ReportSection } from "./ReportSection.tsx";
import { StageHead } from "./StageHead.tsx";
import type { Kept, NamedFile } from "./stage.ts";

/** Says what came of a file that is open now: in numbers, in whether it is kept, and entry by entry. */
export function OutcomeStage(props: {
  dataset: OpenedDataset;
  kept: Kept;
  source: NamedFile;
  unread: readonly string[];
  onShow: () => void;
  onEdit: () => void;
  /** Asks which column is what, to read the file anew. */
  onColumns: () => void;
  onDiscard: () => void;
}) {
  const { dataset, kept, source, unread } = props;
  // Read anew it would lose what was edited.
  const [edited, setEdited] = useState(false);
  const { report, file } = dataset;
  return (
    <section className={styles.stage}>
      <StageHead>{plainName(file.name)} is open</StageHead>
      <Numbers dataset={dataset} />
      <p role="status" className={!kept.stored ? styles.warning : styles.hint}>
        {kept.stored ? KEPT : memoryWords(kept.why)}
      </p>
      {unread.length > 0 && <p className={styles.hint}>{notReadWords(unread)}</p>}
      {source.others > 0 && <p className={styles.hint}>{othersWords(source.others)}</p>}
      <div className={styles.actions}>
        <Button look="main" onClick={props.onShow}>
          Show it
        </Button>
        {unread.length > 0 && !edited && <Button onClick={props.onColumns}>Choose columns</Button>}
        <Button
          onClick={() => {
            setEdited(true);
            props.onEdit();
          }}
        >
          Edit positions and sources
        </Button>
        <Button onClick={props.onDiscard}>Discard it</Button>
      </div>
      {report.entries.length > 0 && <ReportSection report={report} name={file.name} />}
    </section>
  );
}

function Numbers({ dataset: { head, coding, report } }: { dataset: OpenedDataset }) {
  const numbers = [
    ["Rows read", report.rowsRead],
    ...LEVELS.map(({ id, many }) => [many, tiledOf(report, id)] as const),
    ["Statements", coding.rows],
    ["Actors", head.actors.length],
    ["Issues", head.issues.length],
  ] as const;
  return (
    <dl className={styles.numbers}>
      {numbers.map(
        ([label, count]) =>
          count !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{grouped(count)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The number over all for a level: rows refused, else rows that its entries concern; null where it is not told as a number. */
function tiledOf(report: ReadReport, level: ReportLevel): number | null {
  if (level === "fault" || level === "read") return null;
  if (level === "refused") return report.rowsRefused;
  const count = countOfLevel(report, level);
  return level === "leftOut" && count === 0 ? null : count;
}
