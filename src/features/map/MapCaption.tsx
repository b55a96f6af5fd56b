import type { DatasetIndex } from "../../domain/dataset.ts";
import type { MapScene } from "../../figures/map/mapScene.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { conditionsAndCount, withoutMark } from "./mapWords.ts";
import styles from "./MapCaption.module.css";

interface Props {
  scene: MapScene;
  index: DatasetIndex;
  looks: ReadonlyMap<string, PositionStyle>;
  /** The country pointed at or focused, by code. */
  shown: string | null;
}

/** Says above the map what is pointed at. Marks have the same words as their names, so it is not read aloud. */
export function MapCaption(props: Props) {
  const { scene, shown } = props;
  return (
    <p className={styles.caption} aria-hidden>
      {shown === null ? <Hint marks={scene.marked.size > 0} /> : <Country {...props} code={shown} />}
    </p>
  );
}

/** How the map is asked; without marks there is nothing on it to choose. */
function Hint({ marks }: { marks: boolean }) {
  return (
    <>
      <em className={styles.byPointer}>
        {marks
          ? "Point at a country, or choose its mark to read the words behind it."
          : "Point at a country."}
      </em>
      <em className={styles.byTouch}>
        {marks ? "Tap a country, or its mark for the words behind it." : "Tap a country."}
      </em>
    </>
  );
}

function Country({ scene, index, looks, code }: Props & { code: string }) {
  const marked = scene.marked.get(code);
  if (!marked) {
    const { name, why } = withoutMark(code, scene, index);
    return (
      <>
        <b dir="auto">{name}</b> <span>{why}</span>
      </>
    );
  }
  return (
    <>
      <b dir="auto">{marked.row.name}</b>
      {marked.cells.map((cell) => {
        const look = looks.get(cell.position.id);
        return (
          <span key={cell.position.id}>
            {look && (
              <i style={{ color: cssColour(look.outline) }}>
                <GlyphIcon style={look} size={12} />
              </i>
            )}
            {cell.position.label} <small>({conditionsAndCount(cell)})</small>
          </span>
        );
      })}
    </>
  );
}
