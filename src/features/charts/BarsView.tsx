import { useState } from "react";
import { countLabel } from "../../domain/counts.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { PositionBars } from "../../figures/bars/PositionBars.tsx";
import { useTextSpacing } from "../../ui/useTextSpacing.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { BarsTable } from "./BarsTable.tsx";
import styles from "./BarsView.module.css";
import { WhoHolds } from "./WhoHolds.tsx";

/** How many countries hold each position: bars to choose from, who holds the chosen one, and the numbers in a table. */
export default function BarsView(props: { matrix: Matrix; onChoose: (cell: CellRef) => void }) {
  const { matrix } = props;
  const [ref, width] = useWidth();
  const [probe, spacing] = useTextSpacing();
  const [chosen, setChosen] = useState<string | null>(null);
  const at = matrix.columns.findIndex(({ position }) => position.id === chosen);
  const column = matrix.columns[at];
  const label = column ? `${column.position.label}: ${countLabel(column.count)}` : null;
  return (
    <section className={styles.view}>
      <h2>Countries holding each position</h2>
      <p className={styles.key}>
        Number of countries. Solid: named. Hatched: members of a group that are not named. Choose a bar to see
        who.
      </p>
      <div ref={ref}>
        <span {...probe} />
        {width > 0 && (
          <PositionBars
            matrix={matrix}
            width={width}
            spacing={spacing}
            chosen={column?.position.id ?? null}
            onChoose={(id) => setChosen(id === chosen ? null : id)}
          />
        )}
      </div>
      <p role="status" className="visually-hidden">
        {label}
      </p>
      {label !== null && (
        <WhoHolds
          label={label}
          cells={matrix.rows.flatMap((row) => row.cells[at] ?? [])}
          onChoose={props.onChoose}
        />
      )}
      <BarsTable matrix={matrix} onChoose={props.onChoose} />
    </section>
  );
}
