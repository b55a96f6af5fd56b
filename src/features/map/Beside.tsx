import { absenceLabel, groupNote } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { ActorRow, Cell } from "../../domain/matrix.ts";
import { listed } from "../../domain/text.ts";
import type { CellRef } from "../../domain/viewState.ts";
import type { MapScene } from "../../figures/map/mapScene.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { markName } from "./mapWords.ts";
import styles from "./Beside.module.css";

interface Props {
  scene: MapScene;
  index: DatasetIndex;
  looks: ReadonlyMap<string, PositionStyle>;
  /** Countries with a position that the map does not show. */
  missing: readonly ActorRow[];
  /** Whether there is a map at all. */
  drawn: boolean;
  chosen: CellRef | null;
  onChoose: (cell: CellRef) => void;
}

/** Whoever holds a position and is not on the map, with the same marks: organisations, groups, countries out of sight. */
export function Beside(props: Props) {
  const { scene, index, missing } = props;
  const silent = [...scene.absent.values(), ...scene.undrawnAbsent].map(({ name }) => name);
  if (missing.length + scene.undrawn.length + silent.length === 0) return null;
  return (
    <div className={styles.beside}>
      <Rows {...props} title="Cannot be drawn on a map" rows={scene.undrawn} />
      <Rows {...props} title={props.drawn ? "Not on this map" : "Countries"} rows={missing} />
      {silent.length > 0 && (
        <p className={styles.silent}>
          {absenceLabel(index.dataset)}: {listed(silent)}.
        </p>
      )}
    </div>
  );
}

function Rows(props: Props & { title: string; rows: readonly ActorRow[] }) {
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        {props.rows.map((row) => {
          const note = groupNote(row.actor);
          return (
            <li key={row.id}>
              <b dir="auto">{row.name}</b>
              {note !== null && <small> {note}</small>}
              {row.cells.map((cell) => cell && <Mark key={cell.position.id} {...props} cell={cell} />)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Mark({ cell, looks, chosen, onChoose }: Props & { cell: Cell }) {
  const look = looks.get(cell.position.id);
  if (!look) return null;
  return (
    <button
      type="button"
      className={styles.mark}
      data-mark={`${cell.row}.${cell.position.id}`}
      aria-label={markName(cell)}
      aria-expanded={chosen?.row === cell.row && chosen.position === cell.position.id}
      onClick={() => onChoose({ row: cell.row, position: cell.position.id })}
    >
      <span
        className={styles.disc}
        style={{
          background: cssColour(look.colour),
          color: cssColour(look.ink),
          borderColor: cssColour(look.outline),
        }}
      >
        <GlyphIcon style={look} size={12} />
      </span>
      <span>
        {cell.position.label}
        {cell.conditions.length > 0 && <small> ({cell.conditions.join("; ")})</small>}
      </span>
    </button>
  );
}
