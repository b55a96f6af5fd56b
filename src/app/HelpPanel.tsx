import { useState } from "react";
import { latePanel } from "./latePanel.tsx";
import { HelpSheet } from "../features/help/HelpSheet.tsx";

const LateDiagnostics = latePanel(
  "Diagnostics",
  () => import("../features/diagnostics/DiagnosticsPanel.tsx"),
);

/** What stands in the dialog of Help: the sheet and, behind it, Diagnostics. */
export default function HelpPanel() {
  const [diagnosing, setDiagnosing] = useState(false);
  if (!diagnosing) return <HelpSheet onDiagnostics={() => setDiagnosing(true)} />;
  return (
    <LateDiagnostics
      shows=""
      waiting={<p role="status">Loading…</p>}
      panel={{ onBack: () => setDiagnosing(false) }}
    />
  );
}
