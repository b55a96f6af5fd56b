import { useId } from "react";
import { canCopyImages } from "../../export/copyImage.ts";
import { EXPORT_ERRORS, type ExportErrorKind } from "../../export/ExportError.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";
import type { ExportSteps } from "./useExport.ts";

/** The ways out, the reason where one is closed, and what came of the last one. */
export function StudioActions({
  steps,
  drawable,
  fits,
}: {
  steps: ExportSteps;
  /** Whether there is a picture to save. */
  drawable: boolean;
  /** Whether a canvas can hold it. */
  fits: boolean;
}) {
  const id = useId();
  const { outcome } = steps;
  const copies = canCopyImages();
  const large = drawable && !fits;
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <Button
          look="main"
          disabled={!drawable || large}
          aria-describedby={large ? `${id}large` : undefined}
          onClick={steps.savePng}
        >
          Download PNG
        </Button>
        <Button disabled={!drawable} onClick={steps.saveSvg}>
          Download SVG
        </Button>
        <Button disabled={!drawable} onClick={steps.savePdf}>
          Download PDF
        </Button>
        <Button
          disabled={!drawable || large || !copies}
          aria-describedby={copies ? (large ? `${id}large` : undefined) : `${id}copies`}
          onClick={steps.copyPng}
        >
          Copy image
        </Button>
      </div>
      {!copies && <Told id={`${id}copies`} error="clipboardMissing" />}
      {large && <Told id={`${id}large`} error="tooLarge" />}
      <p role="status" className={styles.status}>
        {outcome.kind === "busy" && "Drawing the picture…"}
        {outcome.kind === "done" && outcome.sentence}
      </p>
      {outcome.kind === "failed" && (
        <div role="alert">
          <Told error={outcome.error.kind} detail={outcome.error.detail} />
        </div>
      )}
    </div>
  );
}

function Told({ error, detail = "", id }: { error: ExportErrorKind; detail?: string; id?: string }) {
  const { sentence, wayOn } = EXPORT_ERRORS[error];
  return (
    <p id={id} className={fields.told}>
      {[sentence, detail === "" ? "" : `${detail}.`, wayOn].filter(Boolean).join(" ")}
    </p>
  );
}
