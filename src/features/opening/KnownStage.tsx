import { useQuery } from "@tanstack/react-query";
import { openedQuery } from "../../data/openedQuery.ts";
import { countOf } from "../../domain/actors.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { plainName } from "./plainName.ts";
import type { Read } from "./stage.ts";
import { StageHead } from "./StageHead.tsx";

/** Says that a dataset is here already, which may have been edited since: to be shown, or opened anew. */
export function KnownStage(props: { read: Read; title: string; onShow: () => void; onAnew: () => void }) {
  const { file, head, coding } = props.read.dataset;
  const { entries = [] } = useQuery(openedQuery()).data ?? {};
  // A view saved from a dataset has the id of the whole: it must not take its place unnoticed.
  const here = entries.find(({ id }) => id === head.id)?.counts.statements ?? 0;
  return (
    <section className={styles.stage}>
      <StageHead>{plainName(file.name)} is here already</StageHead>
      <p>
        It is listed as {plainName(props.title)}. Opened anew it takes that one’s place, and what was edited
        there is lost.
      </p>
      {coding.rows < here && (
        <p className={styles.warning}>
          {`This file has fewer statements: ${countOf(coding.rows, "statement")}, where the dataset here has ${here}. The others are lost if it is opened anew.`}
        </p>
      )}
      <div className={styles.actions}>
        <Button look="main" onClick={props.onShow}>
          Show it
        </Button>
        <Button onClick={props.onAnew}>Open it anew</Button>
      </div>
    </section>
  );
}
