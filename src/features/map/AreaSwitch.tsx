import { AREAS, type Area } from "../../domain/viewState.ts";
import styles from "./MapView.module.css";

const LABELS = { fit: "Countries in view", europe: "Europe", world: "World" } as const satisfies Record<
  Area,
  string
>;

/** Which part of the world the map shows. */
export function AreaSwitch({ area, onArea }: { area: Area; onArea: (area: Area) => void }) {
  return (
    <div role="group" aria-label="Part of the world" className={styles.areas}>
      {AREAS.map((each) => (
        <button key={each} type="button" aria-pressed={each === area} onClick={() => onArea(each)}>
          {LABELS[each]}
        </button>
      ))}
    </div>
  );
}
