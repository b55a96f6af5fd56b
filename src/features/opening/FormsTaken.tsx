import { save, textFile } from "../../export/save.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { COLUMNS, templateCsv } from "./templateTable.ts";

/** How many of the columns a table cannot do without. */
const NEEDED = 3;

/** Which kinds of file can be opened, and a table to begin with. */
export function FormsTaken() {
  const names = COLUMNS.map(([name]) => name);
  return (
    <details className={styles.forms}>
      <summary>What can be opened</summary>
      <ul>
        <li>
          A table with a row for each statement (CSV or TSV). Its header has {listed(names.slice(0, NEEDED))}{" "}
          and may have {listed(names.slice(NEEDED))}, in any order.
        </li>
        <li>An event list of the Discourse Network Analyzer.</li>
        <li>Any other table: you are asked which column is which.</li>
        <li>What was saved here as JSON or CSV.</li>
      </ul>
      <p>
        Separator and encoding are found out. Rows that cannot be read are listed with the reason; the rest is
        opened.
      </p>
      <Button onClick={() => save(textFile(templateCsv(), "text/csv"), "template.csv")}>
        Save a template (CSV)
      </Button>
    </details>
  );
}

function listed(names: readonly string[]) {
  return names.map((name, at) => (
    <span key={name}>
      {separator(at, names.length)}
      <code>{name}</code>
    </span>
  ));
}

function separator(at: number, count: number): string {
  if (at === 0) return "";
  return at === count - 1 ? " and " : ", ";
}
