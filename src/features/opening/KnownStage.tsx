import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { plainName } from "./plainName.ts";
import type { Read } from "./stage.ts";
import { StageHead } from "./StageHead.tsx";

/** Says that a dataset is here already, which may have been edited since: to be shown, or opened anew. */
export function KnownStage(props: { read: Read; title: string; onShow: () => void; onAnew: () => void }) {
  return (
    <section className={styles.stage}>
      <StageHead>{plainName(props.read.dataset.file.name)} is here already</StageHead>
      <p>
        It is listed as {plainName(props.title)}. Opened anew it takes that one’s place, and what was edited
        there is lost.
      </p>
      <div className={styles.actions}>
        <Button look="main" onClick={props.onShow}>
          Show it
        </Button>
        <Button onClick={props.onAnew}>Open it anew</Button>
      </div>
    </section>
  );
}
