import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { AgreementCells } from "./AgreementCells.tsx";
import { cellPaths } from "./agreementCells.ts";
import { layoutAgreement, type AgreementLayout, type AgreementPicture } from "./agreementLayout.ts";

const NO_LOOKS = new Map<string, never>();

/** How far every two actors agree, as a matrix for print: like stand together, and too little evidence is hatched. */
export function AgreementFigure(props: AgreementPicture & FigureProps & { readonly laid?: AgreementLayout }) {
  const { content, alt, theme, clear } = props;
  const sheet = props.laid ?? layoutAgreement(props);
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet }} looks={NO_LOOKS}>
      {(hatch) => (
        <AgreementCells
          paths={cellPaths(props.agreement, sheet.body.cells)}
          paint={(pair) => pair[theme]}
          hatch={hatch}
        />
      )}
    </FigureFrame>
  );
}
