import { useId } from "react";
import { placePosition, renamePosition, type ListedPosition } from "../../../domain/editPositions.ts";
import { SCALE_PLACES } from "../../../domain/scaleLooks.ts";
import { fold } from "../../../domain/text.ts";
import styles from "./fields.module.css";
import { LookFields } from "./LookFields.tsx";
import type { ListedLook, Looks } from "./looks.ts";
import { SCALE_LABELS } from "./lookWords.ts";
import { MergeField } from "./MergeField.tsx";
import { TextField } from "./TextField.tsx";
import type { Editing } from "./useEditing.ts";

/** All that can be changed of one position. */
export function PositionFields(props: {
  listed: ListedPosition;
  list: readonly ListedPosition[];
  look: ListedLook;
  looks: Looks;
  editing: Editing;
  onMerged: () => void;
}) {
  const { list, editing } = props;
  const { position } = props.listed;
  const scale = useId();
  const wrong = (text: string): string | null => {
    if (text === "") return "A position needs a name.";
    const same = list.find(({ position: { id, label } }) => id !== position.id && fold(label) === fold(text));
    return same
      ? `“${same.position.label}” is another position; to make the two one, merge them below.`
      : null;
  };
  return (
    <div className={styles.fields}>
      <TextField
        label="Name"
        value={position.label}
        wrong={wrong}
        onTake={(label) =>
          editing.apply(
            `“${position.label}” is now called “${label}”.`,
            renamePosition(editing.data, position.id, label),
          )
        }
      />
      <div className={styles.field}>
        <label htmlFor={scale}>Place on the scale from against to for</label>
        <select
          id={scale}
          value={position.scale ?? ""}
          onChange={({ target }) => {
            const place = SCALE_PLACES.find((known) => String(known) === target.value) ?? null;
            const where = place === null ? "not on the scale" : `on the scale as: ${SCALE_LABELS[place]}`;
            editing.apply(
              `“${position.label}” is now ${where}.`,
              placePosition(editing.data, position.id, place),
            );
          }}
        >
          <option value="">Not on the scale</option>
          {SCALE_PLACES.map((place) => (
            <option key={place} value={place}>
              {SCALE_LABELS[place]}
            </option>
          ))}
        </select>
      </div>
      <LookFields look={props.look} looks={props.looks} editing={editing} />
      {list.length > 1 && (
        <MergeField listed={props.listed} list={list} editing={editing} onMerged={props.onMerged} />
      )}
    </div>
  );
}
