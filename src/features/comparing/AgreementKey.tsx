import { useId } from "react";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import { agreementLegend } from "../../figures/agreement/agreementCells.ts";
import { figurePair } from "../../figures/map/paint.ts";
import { HatchPattern } from "../../figures/marks/patternFill.tsx";
import { cssColour } from "../../figures/marks/positionStyle.ts";
import styles from "./AgreementView.module.css";

/** What the shades of the matrix stand for, the most agreement first. */
export function AgreementKey({ agreement }: { agreement: ClusteredAgreement }) {
  const hatch = useId();
  return (
    <ul aria-label="Shades" className={styles.shades}>
      {agreementLegend(agreement).map(({ sign, text }) => (
        <li key={text}>
          <svg aria-hidden="true" width="22" height="14">
            {sign.kind === "hatch" && (
              <HatchPattern
                id={hatch}
                colour={cssColour(figurePair("muted"))}
                ground={cssColour(figurePair("paper"))}
              />
            )}
            <rect
              x="0.5"
              y="0.5"
              width="21"
              height="13"
              rx="2"
              fill={sign.kind === "shade" ? cssColour(sign.shade) : `url(#${hatch})`}
              stroke={cssColour(figurePair("muted"))}
            />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
