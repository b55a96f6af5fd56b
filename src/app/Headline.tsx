import type { DatasetIndex } from "../domain/dataset.ts";
import { thinEvidence } from "../domain/headline.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import styles from "./Dashboard.module.css";

/** The title of the issue, or of the dataset, the sentence of its view, and a warning where one voice is all there is. */
export function Headline(props: { index: DatasetIndex; view: ViewState; sentence: string }) {
  const { index, view, sentence } = props;
  const issue = isWhole(view.view) ? undefined : index.issues.get(view.issue);
  const { title, description } = issue ?? index.dataset;
  const thin = issue ? thinEvidence(index, issue.id) : null;
  return (
    <div className={styles.headline}>
      <h1>{title}</h1>
      {description !== "" && <p className={styles.about}>{description}</p>}
      <p data-headline>{sentence}</p>
      {thin !== null && <p className={styles.thin}>{thin}</p>}
    </div>
  );
}
