import { useMemo } from "react";
import { agreementSays } from "../../domain/agreementWords.ts";
import { pairsOf, sideAgreement } from "../../domain/comparison.ts";
import type { Side } from "../../domain/sides.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Stances } from "../../domain/stances.ts";
import styles from "./CompareView.module.css";

interface Props {
  index: DatasetIndex;
  stances: Stances;
  sides: readonly Side[];
}

/** How far every two sides agree over all issues, and the members of each bloc among themselves. */
export function SideSummary({ index, stances, sides }: Props) {
  // Measured: two blocs of fifty on 532 issues take about 10 ms.
  const rows = useMemo(() => {
    const says = (a: Side, b: Side) => {
      const { value, shared } = sideAgreement(index, stances, [a, b]);
      return agreementSays(value, shared);
    };
    const between = pairsOf(sides).flatMap(([a, b]) => {
      const [one, other] = [sides[a], sides[b]];
      return one && other ? [{ who: `${one.name} and ${other.name}`, says: says(one, other) }] : [];
    });
    const within = sides.flatMap((side) =>
      side.bloc && side.members.length > 1 ? [{ who: `Within ${side.name}`, says: says(side, side) }] : [],
    );
    return [...between, ...within];
  }, [index, stances, sides]);
  return (
    <dl className={styles.summary}>
      {rows.map(({ who, says }) => (
        <div key={who}>
          <dt>{who}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
