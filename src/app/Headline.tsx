import type { Issue } from "../domain/schema.ts";
import styles from "./Dashboard.module.css";

/** The issue's title, the sentence its matrix says, and a warning where one voice is all there is. */
export function Headline({ issue, sentence, thin }: { issue: Issue; sentence: string; thin: string | null }) {
  return (
    <div className={styles.headline}>
      <h1>{issue.title}</h1>
      <p className={styles.about}>{issue.description}</p>
      <p data-headline>{sentence}</p>
      {thin !== null && <p className={styles.thin}>{thin}</p>}
    </div>
  );
}
