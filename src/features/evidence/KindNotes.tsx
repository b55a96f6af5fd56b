import { kindWords, type StatementDetail } from "../../domain/evidence.ts";
import styles from "./KindNotes.module.css";

/** What the kinds of the statements above mean: the hint on each shows to a pointer only. */
export function KindNotes({ details }: { details: readonly StatementDetail[] }) {
  const kinds = [...new Set(details.map(({ statement }) => statement.kind))].map(kindWords);
  return (
    <dl className={styles.kinds}>
      {kinds.map(({ label, meaning }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
