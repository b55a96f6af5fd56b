import { useState } from "react";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { copyProblem, copyText } from "../../export/copyText.ts";
import { fullCitation, shortCitation } from "../../formats/citations/citeView.ts";
import { isoDay } from "../../formats/days.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import styles from "./CitePanel.module.css";
import { SourceReferences } from "./SourceReferences.tsx";

/** How to cite the view, short and in full, and its sources for reference managers. */
export default function CitePanel(props: {
  index: DatasetIndex;
  view: ViewState;
  headline: string;
  address: string;
}) {
  const [accessed] = useState(() => isoDay(new Date()));
  const cited = { ...props, accessed };
  const copying = { copy: copyText, problem: copyProblem } as const;
  return (
    <div className={styles.panel}>
      <section className={styles.part}>
        <h3>Cite this view</h3>
        <CopyField label="Short citation" rows={3} text={shortCitation(cited)} {...copying} />
        <CopyField label="Full citation" rows={8} text={fullCitation(cited)} {...copying} />
      </section>
      <SourceReferences dataset={props.index.dataset} />
    </div>
  );
}
