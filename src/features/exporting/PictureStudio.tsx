import { useRef, useState } from "react";
import { toldFailure } from "../../data/DataError.ts";
import type { View, ViewState } from "../../domain/viewState.ts";
import { fitsCanvas } from "../../export/rasterise.ts";
import { paperOf } from "../../figures/marks/palette.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { KindFields } from "./KindFields.tsx";
import { LookFields } from "./LookFields.tsx";
import { nameParts } from "./pictureName.ts";
import { recordOf } from "./pictureRecordOf.ts";
import { SizeFields } from "./SizeFields.tsx";
import { StudioActions } from "./StudioActions.tsx";
import { StudioPreview } from "./StudioPreview.tsx";
import { StudioReport } from "./StudioReport.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";
import { openingSettings, sizeOf, type Kind, type StudioSettings } from "./studioSettings.ts";
import { WordFields } from "./WordFields.tsx";
import { useExport } from "./useExport.ts";
import { useStudio, type GivenSource } from "./useStudio.ts";

/** Where a picture is set, seen as it will be saved, and saved or copied. */
export default function PictureStudio(
  props: GivenSource & {
    /** The statement to open a quote card of; null for the picture of the view. */
    statement: string | null;
    /** The address of a view, relative to the page's. */
    hrefOf: (change: Partial<ViewState>) => string;
    /** Told when another kind of picture is chosen. */
    onKind: (kind: Kind) => void;
  },
) {
  const { index, view, hrefOf } = props;
  const [settings, set] = useState<StudioSettings>(() => openingSettings(view, props.statement));
  const preview = useRef<HTMLDivElement>(null);
  const { source, picture, drawn, waiting, problem, flagless } = useStudio(props, settings);
  const { density } = settings;
  const steps = useExport({
    figures: () => [...(preview.current?.querySelectorAll<SVGSVGElement>("[data-sheet] > svg") ?? [])],
    density,
    nameParts: picture ? nameParts(picture, index) : [],
    ground: picture && !picture.look.clear ? paperOf(picture.look) : null,
    record: () => recordOf({ index, picture, hrefOf }),
  });
  const change = (next: Partial<StudioSettings>) => {
    if (next.kind !== undefined) props.onKind(next.kind);
    steps.forget();
    set((now) => ({ ...now, ...next }));
  };
  return (
    <div className={styles.studio}>
      <div className={styles.seen}>
        {problem ? (
          <ErrorPanel {...toldFailure(problem.error)} onRetry={problem.retry} />
        ) : (
          <StudioPreview
            ref={preview}
            drawn={drawn}
            waiting={waiting ? sizeOf(settings) : null}
            theme={picture?.look.theme}
          />
        )}
        {picture && drawn && <StudioReport {...{ picture, drawn, density, flagless }} />}
        <StudioActions
          steps={steps}
          drawable={drawn !== null && drawn.refused === null}
          fits={drawn === null || drawn.sheets.every((sheet) => fitsCanvas({ ...sheet, density }))}
        />
      </div>
      <form className={styles.settings} onSubmit={(event) => event.preventDefault()}>
        <KindFields {...{ source, settings }} onChange={change} />
        <Instead view={view.view} kind={settings.kind} />
        <SizeFields settings={settings} onChange={change} />
        <LookFields {...{ settings, picture }} onChange={change} />
        {picture && <WordFields {...{ settings, picture }} onChange={change} />}
      </form>
    </div>
  );
}

/** What is shown of a view that has no picture of its own. */
function Instead({ view, kind }: { view: View; kind: Kind }) {
  const words =
    view === "statements" && kind === "matrix"
      ? "The statements are shown as the matrix they fill."
      : view === "compare" && kind === "agreement"
        ? "The comparison has no picture of its own; this is who agrees with whom."
        : null;
  return words && <p className={fields.hint}>{words}</p>;
}
