import { useQuery } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { toldFailure } from "../../data/DataError.ts";
import { shapesQuery } from "../../data/shapesQuery.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { Area, CellRef } from "../../domain/viewState.ts";
import { layoutMap } from "../../figures/map/mapLayout.ts";
import { mapAspect } from "../../figures/map/mapProjection.ts";
import { codesInView, mapScene, type MapScene } from "../../figures/map/mapScene.ts";
import { readMapShapes, type MapShapes } from "../../figures/map/mapShapes.ts";
import { positionStyles } from "../../figures/marks/positionStyle.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useWidth } from "../../ui/useWidth.ts";
import { AreaSwitch } from "./AreaSwitch.tsx";
import { Beside } from "./Beside.tsx";
import { MapCaption } from "./MapCaption.tsx";
import { MapKey } from "./MapKey.tsx";
import { MapStage } from "./MapStage.tsx";
import styles from "./MapView.module.css";

interface Props {
  index: DatasetIndex;
  matrix: Matrix;
  area: Area;
  chosen: CellRef | null;
  onArea: (area: Area) => void;
  onChoose: (cell: CellRef) => void;
}

/** Radius of a mark: with the gap between two it is a target of 24 px. */
const RADIUS = 11;
/** How high the map may be, px; and of the window, so that most of it is seen at once under what stands above. */
const HEIGHT = { least: 230, most: 520, short: 340, ofWindow: 0.54 } as const;
const NOBODY = "No country in view states a position on this issue.";
/** Width over height while the shapes are on their way. */
const USUAL_ASPECT = 1.8;

/** Who stands where as a map to choose from, and beside it whoever a map cannot draw. */
export default function MapView(props: Props) {
  const { index, matrix, area } = props;
  const { data: shapes, error, refetch } = useQuery({ ...shapesQuery(), select: readMapShapes });
  const [ref, width] = useWidth();
  const [shown, setShown] = useState<string | null>(null);
  const id = useId();
  const looks = positionStyles(matrix.issue.positions);
  // Measured: placing takes 40 to 100 ms, and pointing at a country draws the map again.
  const scene = useMemo(() => mapScene(matrix, index), [matrix, index]);
  const map = useMemo(() => placed(scene, shapes, area, width), [scene, shapes, area, width]);
  const failed = error !== null && !map;
  return (
    <section className={styles.view}>
      <header className={styles.head}>
        <h2>Where countries stand</h2>
        {!failed && <MapCaption {...{ scene, index, looks, shown }} />}
        {!failed && <AreaSwitch area={area} onArea={props.onArea} />}
      </header>
      {scene.marked.size === 0 && <p>{NOBODY}</p>}
      <div className={failed ? styles.listed : styles.columns}>
        <div ref={ref} className={styles.ground} aria-busy={!map && !failed}>
          {map && (
            <MapStage
              {...{ map, scene, looks, id, shown }}
              title={matrix.issue.title}
              chosen={props.chosen}
              onShow={setShown}
              onChoose={props.onChoose}
            />
          )}
          {!map && !failed && <p className={styles.waiting}>Loading the map…</p>}
          {failed && <Problem error={error} onRetry={() => void refetch()} />}
        </div>
        <Beside
          {...{ scene, index, looks }}
          missing={map ? map.beside : failed ? [...scene.marked.values()].map(({ row }) => row) : []}
          drawn={map !== null}
          chosen={props.chosen}
          onChoose={props.onChoose}
        />
      </div>
      <MapKey {...{ scene, index, looks, id }} drawn={!failed} />
      {!failed && (
        <p className={styles.note}>
          Area on a map is land, not weight. Borders are drawn as in the map’s shape file and are no judgement
          on any territory. <a href="about.html#borders">How disputed areas are drawn</a>
        </p>
      )}
    </section>
  );
}

function placed(scene: MapScene, shapes: MapShapes | undefined, area: Area, width: number) {
  if (!shapes || width === 0) return null;
  const aspect = mapAspect({ area, codes: codesInView(scene), shapes }) || USUAL_ASPECT;
  const most = Math.min(HEIGHT.most, Math.max(HEIGHT.short, window.innerHeight * HEIGHT.ofWindow));
  const height = Math.round(Math.min(most, Math.max(HEIGHT.least, width / aspect)));
  return layoutMap({ scene, shapes, area, box: { x: 0, y: 0, width, height }, radius: RADIUS });
}

function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { title, detail } = toldFailure(error);
  return (
    <ErrorPanel
      title="The shapes of the map could not be loaded"
      next={`${title}. Everyone in view is in the list meanwhile.`}
      detail={detail}
      onRetry={onRetry}
    />
  );
}
