import { isOwn } from "../../data/ownData.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { StatementDetail } from "../../domain/evidence.ts";
import { copyProblem, copyText } from "../../export/copyText.ts";
import { errorReport } from "../../formats/errorReport.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./ErrorReport.module.css";

const SEND = "Copy the text, fill in its first lines, and send it to whoever published this page.";
const SEND_OWN =
  "This dataset was opened in your browser; whoever published this page has no part in it. Copy the text, fill in its first lines, and send it to whoever made the dataset.";

export interface ReportProps {
  detail: StatementDetail;
  index: DatasetIndex;
  onClose: () => void;
}

/** A text about one statement to copy and send: the page itself sends nothing. */
export function ErrorReport({ detail, index, onClose }: ReportProps) {
  const own = isOwn(index.dataset.id);
  const text = errorReport(detail, index, own ? null : window.location.href);
  return (
    <Dialog title="Report an error" onClose={onClose}>
      <div className={styles.report}>
        <p>{own ? SEND_OWN : SEND} The page sends nothing itself.</p>
        <CopyField label="Report" rows={12} text={text} copy={copyText} problem={copyProblem} />
        {!own && (
          <p>
            <a href="about.html#errors">What counts as an error</a>
          </p>
        )}
      </div>
    </Dialog>
  );
}
