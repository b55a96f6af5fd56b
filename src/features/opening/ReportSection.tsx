import { useState } from "react";
import { countOf } from "../../domain/actors.ts";
import type { ReadReport, ReportEntry } from "../../domain/opened.ts";
import { grouped } from "../../domain/text.ts";
import { fileName } from "../../export/fileName.ts";
import { save, textFile } from "../../export/save.ts";
import { reportCsv } from "../../formats/reading/report.ts";
import { Button } from "../../ui/Button.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import hints from "./Opening.module.css";
import styles from "./Report.module.css";
import { LEVELS, rowsOf } from "./reportLevels.ts";

/** How many entries are shown at a time. */
const PAGE = 200;
const LONGEST_VALUE = 160;

/** What was done with a file, entry by entry: filtered by what became of it, shown in parts, saved whole. */
export function ReportSection({ report, name }: { report: ReadReport; name: string }) {
  const [level, setLevel] = useState<ReportEntry["level"] | "">("");
  const [shown, setShown] = useState(PAGE);
  if (report.entries.length === 0)
    return (
      <section className={styles.report} aria-label="Report">
        <h4>Report</h4>
        <p className={hints.hint}>Everything in the file was read as it stands.</p>
      </section>
    );
  const entries = report.entries.filter((entry) => level === "" || entry.level === level);
  const saveReport = () => {
    const parts = [name.replace(/\.[a-z]+$/i, ""), "report"];
    save(textFile(reportCsv(report), "text/csv"), fileName({ parts, extension: "csv" }));
  };
  return (
    <section className={styles.report} aria-label="Report">
      <div className={styles.bar}>
        <h4>Report</h4>
        <label>
          Show{" "}
          <select
            value={level}
            onChange={({ currentTarget }) => {
              setLevel(LEVELS.find(({ id }) => id === currentTarget.value)?.id ?? "");
              setShown(PAGE);
            }}
          >
            <option value="">everything ({entriesOf(report.entries.length)})</option>
            {LEVELS.map(({ id, many }) => {
              const count = report.entries.filter((entry) => entry.level === id).length;
              return (
                count > 0 && (
                  <option key={id} value={id}>
                    {many.toLowerCase()} ({entriesOf(count)})
                  </option>
                )
              );
            })}
          </select>
        </label>
        <Button onClick={saveReport}>Save report (CSV)</Button>
      </div>
      <ReportTable entries={entries.slice(0, shown)} />
      <ShowMore
        key={level}
        total={entries.length}
        shown={shown}
        page={PAGE}
        onMore={() => setShown(shown + PAGE)}
      />
    </section>
  );
}

function ReportTable({ entries }: { entries: readonly ReportEntry[] }) {
  return (
    // A region that scrolls can be reached with the keyboard.
    <div className={styles.scroll} role="region" aria-label="Entries of the report" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What became of it</th>
            <th scope="col">Where</th>
            <th scope="col">Why, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <tr key={at}>
              <th scope="row">
                {LEVELS.find(({ id }) => id === entry.level)?.label} <small>{rowsOf(entry)}</small>
              </th>
              <td>
                {placeOf(entry)} <span>{shortened(entry.value)}</span>
              </td>
              <td>
                {entry.what} {entry.remedy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "Row 1,204, position"; "The file" where it is about neither a row nor a column. */
function placeOf({ row, column }: ReportEntry): string {
  const places = [row === null ? "" : `Row ${grouped(row)}`, shortened(column ?? "")].filter(Boolean);
  return places.join(", ") || "The file";
}

/** The numbers above count rows, of which an entry may concern several. */
function entriesOf(count: number): string {
  return countOf(count, "entry", "entries");
}

function shortened(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
