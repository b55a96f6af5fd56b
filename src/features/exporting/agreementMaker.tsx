import type { StudioPicture } from "./studioPicture.ts";
import { agreementContent, clusteredNames } from "../../figures/agreement/agreementContent.ts";
import { AgreementFigure } from "../../figures/agreement/AgreementFigure.tsx";
import { layoutAgreement } from "../../figures/agreement/agreementLayout.ts";

/** The words of a picture of agreement. */
export const contentOf = agreementContent;

/** Lays the picture of agreement out and draws it; null for a picture of anything else. */
export function drawAgreement({ agreement, index, content, alt, sheet, look }: StudioPicture) {
  if (!agreement) return null;
  const { matrix } = agreement;
  const names = clusteredNames(index, matrix);
  const props = { agreement: matrix, names, content, alt, ...sheet, ...look };
  const laid = layoutAgreement(props);
  return { ...laid, figure: <AgreementFigure {...props} laid={laid} /> };
}
