import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { plainName } from "./plainName.ts";
import { ReportSection } from "./ReportSection.tsx";
import { StageHead } from "./StageHead.tsx";
import type { Origin, Refusal } from "./stage.ts";

/** Says what was not opened, why, where in the file, and what to do about it. */
export function RefusedStage(props: {
  refusal: Refusal;
  onAgain: (origin: Origin) => void;
  onBack: () => void;
}) {
  const { name, what, remedy, report, again } = props.refusal;
  return (
    <section className={styles.stage}>
      <StageHead>{plainName(name)} was not opened</StageHead>
      <div className={styles.refusal}>
        <p>{what}</p>
        <p>{remedy}</p>
      </div>
      <div className={styles.actions}>
        <Button look="main" onClick={props.onBack}>
          Open something else
        </Button>
        {again && <Button onClick={() => props.onAgain(again)}>Try again</Button>}
      </div>
      {report && report.entries.length > 0 && <ReportSection report={report} name={name} />}
    </section>
  );
}
