import { useState } from "react";
import type { DatasetIndex } from "../domain/dataset.ts";
import { thinEvidence } from "../domain/headline.ts";
import type { Issue } from "../domain/schema.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Dashboard.module.css";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { useDescription } from "./usePageHead.ts";

/** The letters of a last line reach below it, px. */
const HALF_A_LINE = 12;

/** The title of the issue, or of the dataset, the sentence of its view, and a warning where one voice is all there is. */
export function Headline(props: { index: DatasetIndex; view: ViewState; say: () => string }) {
  const { index, view, say } = props;
  const issue = isWhole(view.view) ? undefined : index.issues.get(view.issue);
  const { title, description } = issue ?? index.dataset;
  return (
    <div className={styles.headline}>
      <Title key={title} title={title} />
      {description !== "" && <p className={styles.about}>{description}</p>}
      <PanelBoundary name="The headline">
        <Sentence {...{ index, issue, say }} />
      </PanelBoundary>
    </div>
  );
}

function Sentence(props: { index: DatasetIndex; issue: Issue | undefined; say: () => string }) {
  const { index, issue } = props;
  const sentence = props.say();
  const thin = issue ? thinEvidence(index, issue.id) : null;
  useDescription(sentence);
  return (
    <>
      <p data-headline>{sentence}</p>
      {thin !== null && <p className={styles.thin}>{thin}</p>}
    </>
  );
}

/** A title of which a few lines are seen at first: to assistive technology and to a search in the page it is whole. */
function Title({ title }: { title: string }) {
  const [whole, setWhole] = useState(false);
  const [longer, setLonger] = useState(false);
  const watch = (h1: HTMLElement | null) => {
    if (!h1 || whole) return undefined;
    const observer = new ResizeObserver(() => setLonger(h1.scrollHeight > h1.clientHeight + HALF_A_LINE));
    observer.observe(h1);
    return () => observer.disconnect();
  };
  return (
    <>
      <h1 ref={watch} data-whole={whole || undefined}>
        {title}
      </h1>
      {longer && (
        <Button look="quiet" onClick={() => setWhole(!whole)}>
          {whole ? "Shorten the title" : "Show the whole title"}
        </Button>
      )}
    </>
  );
}
