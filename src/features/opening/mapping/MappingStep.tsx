import { useId, useRef, useState } from "react";
import { listed } from "../../../domain/text.ts";
import {
  COLUMN_ROLES,
  isComplete,
  missingRoles,
  type ColumnRole,
  type Mapping,
} from "../../../formats/reading/mapping.ts";
import { Button } from "../../../ui/Button.tsx";
import { notReadWords } from "../outcomeWords.ts";
import { StageHead } from "../StageHead.tsx";
import {
  answerColumns,
  columnsOf,
  doubled,
  headerBelow,
  missingWords,
  type Column,
  type Table,
} from "./columnNames.ts";
import { ColumnSelect } from "./ColumnSelect.tsx";
import styles from "./mapping.module.css";
import { RowsPreview } from "./RowsPreview.tsx";

const NEEDED = ["actor", "iso3", "issue", "position"] as const satisfies readonly ColumnRole[];
const USUAL = [
  "date",
  "speaker",
  "quote",
  "summary",
  "source",
  "url",
] as const satisfies readonly ColumnRole[];
const RARE = [
  "speaker_title",
  "paragraph",
  "condition",
  "kind",
  "group_size",
  "source_kind",
  "source_outlet",
  "source_author",
  "note",
] as const satisfies readonly ColumnRole[];

export interface MappingStepProps extends Table {
  /** With its ending: "votes.csv". */
  readonly fileName: string;
  readonly guess: Mapping;
  readonly onContinue: (mapping: Mapping) => void;
  readonly onBack: () => void;
}

/** Asks which column of a table is what, shows how its first rows would be read, and goes on once that can be done. */
export function MappingStep({ fileName, header, sample, guess, onContinue, onBack }: MappingStepProps) {
  const [mapping, setMapping] = useState(guess);
  const table = { header, sample };
  const columns = columnsOf(table);
  const step = useRef<HTMLDivElement>(null);
  const state = useId();
  const ready = isComplete(mapping) && doubled(mapping, NEEDED).size === 0;
  const select = (role: ColumnRole) => (
    <ColumnSelect
      key={role}
      {...{ role, columns }}
      chosen={mapping[role]}
      guess={guess[role]}
      onChoose={(column) => setMapping({ ...mapping, [role]: column })}
    />
  );
  const goOn = () => {
    if (ready) onContinue(mapping);
    else choiceOf(step.current, missingRoles(mapping)[0] ?? "position")?.focus();
  };
  return (
    <div ref={step} className={styles.step}>
      <StageHead>Which column is what?</StageHead>
      <p>
        {`“${fileName}” has ${columns.length} ${columns.length === 1 ? "column" : "columns"}. Choose which of them is what. `}
        Each row has to be one statement: one actor, one issue, one position.
      </p>
      {headerBelow(table) !== -1 && (
        <p className={styles.warning}>
          {`The names of the columns seem to be in row ${headerBelow(table) + 1} below, not in the first line. `}
          Delete what is above them and open the file again: else they are read as a statement.
        </p>
      )}
      <Wide {...{ table, mapping }} />
      <fieldset className={styles.fields}>
        <legend>Needed: an actor or its code, an issue and a position</legend>
        {NEEDED.map(select)}
      </fieldset>
      <fieldset className={styles.fields}>
        <legend>Where the file has them</legend>
        {USUAL.map(select)}
      </fieldset>
      <details className={styles.more} open={RARE.some((role) => guess[role] !== null)}>
        <summary>More that a column can be</summary>
        <div className={styles.fields}>{RARE.map(select)}</div>
      </details>
      <RowsPreview {...{ table, mapping }} />
      <Unread {...{ columns, mapping }} />
      <div className={styles.ways}>
        <p id={state} role="status" className={ready ? styles.hint : styles.warning}>
          {stateWords(mapping, columns)}
        </p>
        <Button look="main" aria-disabled={!ready} aria-describedby={state} onClick={goOn}>
          Continue
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </div>
  );
}

function choiceOf(step: HTMLElement | null, role: ColumnRole): HTMLElement | null | undefined {
  return step?.querySelector<HTMLElement>(`[data-role="${role}"]`);
}

/** Says what is missing, or that nothing is. */
function stateWords(mapping: Mapping, columns: readonly Column[]): string {
  const missing = missingWords(mapping);
  if (missing.length > 0) return `To go on, choose the column of ${listed(missing)}.`;
  const [twice] = doubled(mapping, NEEDED);
  if (twice) {
    const [column, roles] = twice;
    const names = roles.map((role) => COLUMN_ROLES[role].label.toLowerCase());
    return `To go on, choose different columns: “${columns[column]?.name ?? ""}” is chosen as ${listed(names)}.`;
  }
  return "All that is needed is chosen. The file is read in full next.";
}

function Wide({ table, mapping }: { table: Table; mapping: Mapping }) {
  const columns = answerColumns(table, mapping);
  if (columns.length === 0) return null;
  return (
    <p className={styles.warning}>
      {`${columns.length} columns without a role hold words such as “yes” or “no”. `}
      If each of them is an issue or an actor, make the table long first, with one row for each answer:
      “Unpivot columns” in a spreadsheet’s query editor, pivot_longer() in R, melt() in pandas.
    </p>
  );
}

function Unread({ columns, mapping }: { columns: readonly Column[]; mapping: Mapping }) {
  const used = new Set(Object.values(mapping));
  const names = columns.flatMap(({ name }, at) => (used.has(at) ? [] : [name]));
  if (names.length === 0) return null;
  return <p className={styles.hint}>{notReadWords(names)}</p>;
}
