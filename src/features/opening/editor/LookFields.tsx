import { useId, type ReactNode } from "react";
import { restylePositions } from "../../../domain/editPositions.ts";
import { MARK_COLOURS, MARK_STYLES } from "../../../domain/schema.ts";
import { listed } from "../../../domain/text.ts";
import { MARK_LOOKS } from "../../../figures/marks/positionStyle.ts";
import styles from "./fields.module.css";
import { alikeWith, holderOf, withColour, withGlyph, type ListedLook, type Looks } from "./looks.ts";
import { COLOUR_LABELS, GLYPH_LABELS } from "./lookWords.ts";
import { Swatch } from "./Swatch.tsx";
import type { Editing } from "./useEditing.ts";

/** How much of another position’s label is shown, in characters. */
const LABEL = 24;

/** The glyph and the colour of a position, each by its name. A glyph that another has is exchanged with it. */
export function LookFields({ look, looks, editing }: { look: ListedLook; looks: Looks; editing: Editing }) {
  const { position, style, colour } = look;
  const name = `“${position.label}”`;
  const alike = alikeWith(looks, position.id).map((other) => `“${other.position.label}”`);
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Glyph</legend>
        {MARK_STYLES.map((glyph) => {
          const holder = holderOf(looks, position.id, glyph)?.position.label;
          return (
            <Option
              key={glyph}
              group={`${position.id}-glyph`}
              checked={style.glyph === glyph}
              label={GLYPH_LABELS[glyph]}
              hint={holder === undefined ? null : `now of “${cut(holder)}”`}
              onChoose={() => {
                const exchanged = holder === undefined ? "" : `; “${holder}” has its former glyph`;
                editing.apply(
                  `The glyph of ${name} is now: ${GLYPH_LABELS[glyph].toLowerCase()}${exchanged}.`,
                  restylePositions(editing.data, withGlyph(looks, position.id, glyph)),
                );
              }}
            >
              <Swatch style={{ ...style, glyph }} />
            </Option>
          );
        })}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Colour</legend>
        {MARK_COLOURS.map((choice) => (
          <Option
            key={choice}
            group={`${position.id}-colour`}
            checked={colour === choice}
            label={COLOUR_LABELS[choice]}
            hint={null}
            onChoose={() =>
              editing.apply(
                `The colour of ${name} is now: ${COLOUR_LABELS[choice].toLowerCase()}.`,
                restylePositions(editing.data, withColour(looks, position.id, choice)),
              )
            }
          >
            <Swatch style={{ ...style, ...MARK_LOOKS[choice] }} />
          </Option>
        ))}
      </fieldset>
      <p role="status" className={alike.length > 0 ? styles.warning : styles.hint}>
        {alike.length > 0 &&
          `The colour is that of ${listed(alike)} or much like it: only the glyph tells them apart.`}
      </p>
    </>
  );
}

/** A label short enough to stand beside a glyph. */
function cut(label: string): string {
  return label.length > LABEL ? `${label.slice(0, LABEL - 1).trimEnd()}…` : label;
}

function Option(props: {
  group: string;
  checked: boolean;
  label: string;
  hint: string | null;
  onChoose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <label className={styles.option}>
      <input
        type="radio"
        name={props.group}
        checked={props.checked}
        aria-describedby={props.hint === null ? undefined : `${id}hint`}
        onChange={props.onChoose}
      />
      {props.children}
      <span>
        {props.label}
        {props.hint !== null && <small id={`${id}hint`}>{props.hint}</small>}
      </span>
    </label>
  );
}
