import type { ClusteredAgreement } from "../../domain/clustering.ts";
import { agreementContent, clusteredNames } from "../../figures/agreement/agreementContent.ts";
import { AgreementFigure } from "../../figures/agreement/AgreementFigure.tsx";
import { layoutAgreement } from "../../figures/agreement/agreementLayout.ts";
import type { WholeMaker } from "./wholeMaker.ts";

/** What writes and draws the picture of an agreement. */
export function agreementMaker(agreement: ClusteredAgreement): WholeMaker {
  return {
    kind: "agreement",
    contentOf: ({ index, view }) => agreementContent({ index, view, agreement }),
    draw: ({ index, content, alt, sheet, look }) => {
      const names = clusteredNames(index, agreement);
      const props = { agreement, names, content, alt, ...sheet, ...look };
      const laid = layoutAgreement(props);
      const { height, fits } = laid;
      return { height, fits, figure: <AgreementFigure {...props} laid={laid} /> };
    },
  };
}
