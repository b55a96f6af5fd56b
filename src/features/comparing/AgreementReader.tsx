import { memo, useDeferredValue, useId, useState } from "react";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { Button } from "../../ui/Button.tsx";
import { useTextSpacing } from "../../ui/useTextSpacing.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { AgreementStage } from "./AgreementStage.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import styles from "./AgreementView.module.css";
import { actorAt, nameAt, pairSays, type Pair } from "./pairs.ts";

const TO_DO = "Point at a cell or tap it to read a pair, or use the arrow keys in the matrix.";
// Measured: the table takes 10 to 30 ms, and a pointer crosses many rows; it follows when there is time.
const LateTable = memo(AgreementTable);

/** The matrix, the pair that is pointed at in words, and beside it everyone by agreement with the actor of its row. */
export function AgreementReader(props: {
  index: DatasetIndex;
  agreement: ClusteredAgreement;
  onCompare: (ids: readonly string[]) => void;
}) {
  const { index, agreement, onCompare } = props;
  const { order } = agreement;
  const [pair, setPair] = useState<Pair | null>(null);
  const row = useDeferredValue(pair?.row ?? 0);
  const [ref, width] = useWidth();
  const [probe, spacing] = useTextSpacing();
  const hatch = useId();
  const idAt = (at: number) => actorAt(index, agreement, order[at] ?? -1)?.id ?? "";
  const ids = pair && pair.row !== pair.column ? [idAt(pair.row), idAt(pair.column)] : null;
  return (
    <>
      <div className={styles.reading}>
        <p role="status">{pair ? pairSays(index, agreement, pair) : TO_DO}</p>
        {ids && <Button onClick={() => onCompare(ids)}>Compare this pair</Button>}
      </div>
      <div className={styles.columns}>
        <div ref={ref} className={styles.ground}>
          <span {...probe} />
          {width > 0 && (
            <AgreementStage
              {...{ agreement, width, spacing, hatch, pair }}
              names={order.map((at) => nameAt(index, agreement, at))}
              onPair={setPair}
              onEnter={() => {
                if (ids) onCompare(ids);
              }}
            />
          )}
        </div>
        <LateTable {...{ index, agreement, onCompare }} at={row} />
      </div>
    </>
  );
}
