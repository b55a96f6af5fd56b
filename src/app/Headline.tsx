import type { Issue } from "../domain/schema.ts";
import styles from "./Dashboard.module.css";

/** The title of the issue, or of the dataset, the sentence its matrix says, and a warning where one voice is all there is. */
export function Headline({
  issue,
  sentence,
  thin,
}: {
  issue: Pick<Issue, "title" | "description">;
  sentence: string;
  thin: string | null;
}) {
  return (
    <div className={styles.headline}>
      <h1>{issue.title}</h1>
      {issue.description !== "" && <p className={styles.about}>{issue.description}</p>}
      <p data-headline>{sentence}</p>
      {thin !== null && <p className={styles.thin}>{thin}</p>}
    </div>
  );
}
