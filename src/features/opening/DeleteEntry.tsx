import { Button } from "../../ui/Button.tsx";
import list from "./datasets.module.css";
import styles from "./Opening.module.css";

/** Asks before a dataset is deleted, as that cannot be undone. */
export function DeleteEntry(props: { name: string; onDelete: () => void; onNot: () => void }) {
  return (
    <li className={list.entry}>
      <p tabIndex={-1} ref={takeFocus} className={list.question}>
        Delete {props.name} from this browser? Your file stays where it is; edits and report are lost.
      </p>
      <div className={styles.actions}>
        <Button
          look="main"
          onClick={({ currentTarget }) => {
            // The entry goes away with what asked.
            currentTarget.closest<HTMLElement>("[role=tabpanel]")?.focus({ preventScroll: true });
            props.onDelete();
          }}
        >
          Delete
        </Button>
        <Button onClick={props.onNot}>Keep it</Button>
      </div>
    </li>
  );
}

function takeFocus(question: HTMLElement | null): void {
  question?.focus();
}
