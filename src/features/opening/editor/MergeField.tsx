import { useId, useState } from "react";
import { mergeEffect, mergePositions, type ListedPosition } from "../../../domain/editPositions.ts";
import { Button } from "../../../ui/Button.tsx";
import styles from "./fields.module.css";
import type { Editing } from "./useEditing.ts";

/** Makes one position another: a choice, a sentence on what would happen, and the button that does it. */
export function MergeField(props: {
  listed: ListedPosition;
  list: readonly ListedPosition[];
  editing: Editing;
  onMerged: () => void;
}) {
  const { data, apply } = props.editing;
  const { id, label } = props.listed.position;
  const field = useId();
  const [chosen, setChosen] = useState("");
  const into = props.list.find(({ position }) => position.id === chosen)?.position;
  const effect = into && mergeEffect(data, { from: id, into: into.id });
  return (
    <div className={styles.field}>
      <label htmlFor={field}>Make it one with another position</label>
      <div className={styles.inLine}>
        <select id={field} value={into ? chosen : ""} onChange={({ target }) => setChosen(target.value)}>
          <option value="">Choose a position</option>
          {props.list
            .filter(({ position }) => position.id !== id)
            .map(({ position }) => (
              <option key={position.id} value={position.id}>
                {position.label}
              </option>
            ))}
        </select>
        {into && (
          <Button
            aria-describedby={`${field}effect`}
            onClick={() => {
              const moved = statementsOf(effect?.statements ?? 0);
              apply(
                `“${label}” is now one with “${into.label}”: ${moved} moved.`,
                mergePositions(data, { from: id, into: into.id }),
              );
              props.onMerged();
            }}
          >
            Merge
          </Button>
        )}
      </div>
      <p id={`${field}effect`} role="status" className={into ? styles.warning : styles.hint}>
        {into && effect && mergeSentence({ label, into: into.label, ...effect })}
      </p>
    </div>
  );
}

function mergeSentence(merge: {
  label: string;
  into: string;
  statements: number;
  contradictions: number;
}): string {
  const { label, into, statements, contradictions } = merge;
  const moved =
    statements === 0
      ? `No statement holds “${label}”, so none moves to “${into}”.`
      : `${statementsOf(statements)} of “${label}” ${statements === 1 ? "moves" : "move"} to “${into}”; none is lost.`;
  const both =
    contradictions === 0
      ? ""
      : ` Where an actor holds both on an issue (${contradictions} ${contradictions === 1 ? "time" : "times"}), it then holds one.`;
  return `${moved}${both} “${label}” goes from the list.`;
}

function statementsOf(count: number): string {
  return count === 1 ? "1 statement" : `${count} statements`;
}
