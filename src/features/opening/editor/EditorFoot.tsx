import { useId, type ReactNode } from "react";
import { toldFailure } from "../../../data/DataError.ts";
import { Button } from "../../../ui/Button.tsx";
import styles from "./editor.module.css";
import type { Editing } from "./useEditing.ts";

/** What has come of saving or leaving. */
export type Outcome =
  | { readonly kind: "none" | "asking" | "saving" }
  /** Saved, but in memory only. */
  | { readonly kind: "kept"; readonly why: string }
  | { readonly kind: "failed"; readonly error: unknown };

/** What was done last, the way back from it, and the ways out. */
export function EditorFoot(props: {
  editing: Editing;
  outcome: Outcome;
  onSave: () => void;
  /** Goes on editing when asked about changes that are not saved. */
  onStay: () => void;
  onClose: () => void;
}) {
  const { editing, outcome, onSave, onStay, onClose } = props;
  if (outcome.kind === "asking") {
    return (
      <Last says="Your changes are not saved.">
        <Button look="main" onClick={onSave}>
          Save changes
        </Button>
        <Button onClick={onClose}>Discard them</Button>
        <Button onClick={onStay}>Go on editing</Button>
      </Last>
    );
  }
  if (outcome.kind === "kept") {
    return (
      <Last says={outcome.why}>
        <Button look="main" onClick={onClose}>
          Close
        </Button>
      </Last>
    );
  }
  const saving = outcome.kind === "saving";
  return (
    <div className={styles.foot}>
      <p role="status" className={styles.said}>
        {saving ? "Saving…" : editing.said}
      </p>
      {outcome.kind === "failed" && <Failure error={outcome.error} />}
      <div className={styles.ways}>
        <Button
          look="main"
          aria-disabled={saving || !editing.dirty}
          title={editing.dirty ? undefined : "Nothing is changed yet"}
          onClick={() => !saving && editing.dirty && onSave()}
        >
          Save changes
        </Button>
        <Button
          aria-disabled={saving || editing.last === null}
          title={editing.last ?? "There is no change to take back"}
          onClick={() => !saving && editing.undo()}
        >
          Undo
        </Button>
      </div>
    </div>
  );
}

/** What is to be known before the dialog goes away. */
function Last({ says, children }: { says: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.foot}>
      <p id={id} tabIndex={-1} ref={takeFocus} className={styles.warning}>
        {says}
      </p>
      <div className={styles.ways}>{children}</div>
    </div>
  );
}

function Failure({ error }: { error: unknown }) {
  const { title, next, detail } = toldFailure(error);
  return (
    <p role="alert" className={styles.warning}>
      {`The changes are not saved. ${title}. ${next}`} <small>{detail}</small>
    </p>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
