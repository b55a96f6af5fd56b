import { save, textFile } from "../../export/save.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { COLUMNS, templateCsv } from "./templateTable.ts";

/** The columns a table cannot do without, two of which stand for each other. */
const ACTOR = ["actor", "iso3"] as const;
const NEEDED = ["issue", "position"] as const;
const needed: ReadonlySet<string> = new Set([...ACTOR, ...NEEDED]);

/** Which kinds of file can be opened, and a table to begin with. */
export function FormsTaken() {
  const others = COLUMNS.map(([name]) => name).filter((name) => !needed.has(name));
  return (
    <details className={styles.forms}>
      <summary>What can be opened</summary>
      <ul>
        <li>
          A table with a row for each statement (CSV or TSV). Its header has {listed(ACTOR, "or")} (or both),{" "}
          {listed(NEEDED)}, and may have {listed(others)}, in any order.
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

function listed(names: readonly string[], last: "and" | "or" = "and") {
  return names.map((name, at) => (
    <span key={name}>
      {at > 0 && (at === names.length - 1 ? ` ${last} ` : ", ")}
      <code>{name}</code>
    </span>
  ));
}
