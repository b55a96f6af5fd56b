import { useState } from "react";
import { latePanel } from "./latePanel.tsx";
import { HelpSheet } from "../features/help/HelpSheet.tsx";

const LateDiagnostics = latePanel(
  "Diagnostics",
  () => import("../features/diagnostics/DiagnosticsPanel.tsx"),
);

/** What stands in the dialog of Help: the sheet and, behind it, Diagnostics. */
export default function HelpPanel() {
  const [at, setAt] = useState<"sheet" | "diagnostics" | "back">("sheet");
  if (at !== "diagnostics")
    return <HelpSheet returned={at === "back"} onDiagnostics={() => setAt("diagnostics")} />;
  return (
    <LateDiagnostics
      shows=""
      waiting={<p role="status">Loading…</p>}
      panel={{ onBack: () => setAt("back") }}
    />
  );
}
