import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { toldFailure } from "../../data/DataError.ts";
import { copyProblem, copyText } from "../../export/copyText.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { diagnose, reportOf } from "./diagnose.ts";
import styles from "./diagnostics.module.css";

/** What a report of an error needs: version, where data comes from and why, how long loads took, storage and last errors. */
export default function DiagnosticsPanel({ onBack }: { onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useQuery({
    queryKey: ["diagnostics"],
    queryFn: () => diagnose(window.location.search),
    // Looked at anew each time.
    gcTime: 0,
    staleTime: 0,
  });
  // The button that led here has gone away.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.panel}>
      <h3 ref={heading} tabIndex={-1}>
        Diagnostics
      </h3>
      <p>
        For a report of an error. It holds no words, names or titles of data, nothing you searched for and no
        file names. It is sent nowhere: copy it, and add what you did and, if you like, the address.
      </p>
      {found.isPending && <p role="status">Looking…</p>}
      {found.error && <ErrorPanel {...toldFailure(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && (
        <CopyField
          label="Diagnostics"
          action="Copy diagnostics"
          rows={14}
          text={reportOf(found.data)}
          copy={copyText}
          problem={copyProblem}
        />
      )}
      <p>
        <Button onClick={onBack}>Back to Help</Button>
      </p>
    </section>
  );
}
