import type { DatasetIndex } from "../../domain/dataset.ts";
import { mapLegend } from "../../figures/map/mapLegend.ts";
import type { MapScene } from "../../figures/map/mapScene.ts";
import { MapSwatch } from "../../figures/map/MapSwatch.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./MapView.module.css";

const SWATCH = { width: 28, height: 18 } as const;

/** The legend of the map; where there is none to be had, of the marks in the list that stands in for it. */
export function MapKey(props: {
  scene: MapScene;
  index: DatasetIndex;
  looks: ReadonlyMap<string, PositionStyle>;
  id: string;
  /** Whether there is a map, or will be. */
  drawn: boolean;
}) {
  const entries = mapLegend(props.scene, props.index).filter(
    ({ sign }) => props.drawn || sign.kind === "position",
  );
  if (entries.length === 0) return null;
  return (
    <ul className={styles.key} aria-label="Legend">
      {entries.map(({ sign, text }) => (
        <li key={text}>
          <svg {...SWATCH} aria-hidden>
            <MapSwatch
              {...SWATCH}
              sign={sign}
              looks={props.looks}
              paint={cssColour}
              id={`${props.id}${sign.kind}`}
            />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
