/** Words that stand in a file of the source; where another file shows them, that one. */
type Told = readonly [path: string, told: string, shownBy?: string];

const COMPARE = "src/features/comparing/CompareView.tsx";
const OPENING = "src/features/opening";
const NO_NAME = "Nothing by that name in this dataset";
const TOOLS = "src/features/issues/IssuesTools.tsx";
const VIEW = "src/app/ViewPanel.tsx";

/** What tells of nothing, of waiting or of a failure by no sign that a test could find: each is shown in the gallery. */
export const PLAIN: readonly Told[] = [
  [COMPARE, "two or more actors or blocs"],
  [COMPARE, "one more actor or bloc"],
  ["src/domain/agreementWords.ts", "No number can be given", "src/features/comparing/AgreementView.tsx"],
  ["src/domain/actors.ts", "No position stated in", "src/features/map/Beside.tsx"],
  ["src/app/emptiness.ts", "Nothing matches these filters", VIEW],
  ["src/app/emptiness.ts", "No name or title matches; the words could not be searched", VIEW],
  ["src/ui/Combobox.tsx", NO_NAME, "src/features/filters/CountryFilter.tsx"],
  ["src/ui/Combobox.tsx", NO_NAME, "src/features/comparing/SidePicker.tsx"],
  ["src/ui/Combobox.tsx", NO_NAME, "src/app/IssuePicker.tsx"],
  [TOOLS, "The address groups by what this dataset does not have."],
  [TOOLS, "The address sorts by what is not in this dataset; rows are sorted by name."],
  [`${OPENING}/DatasetList.tsx`, "Datasets you open are listed here."],
  [`${OPENING}/ReportSection.tsx`, "Everything in the file was read as it stands."],
  [`${OPENING}/outcomeWords.ts`, "The data are held in memory", `${OPENING}/OutcomeStage.tsx`],
  [`${OPENING}/webAddress.ts`, "This is not a whole web address.", `${OPENING}/AskStage.tsx`],
  [`${OPENING}/mapping/RowsPreview.tsx`, "The table has no rows below its header."],
  [`${OPENING}/editor/EditorFoot.tsx`, "The changes are not saved."],
  ["src/features/downloading/DataPanel.tsx", "Loading the words of the statements…"],
  ["src/features/downloading/TableActions.tsx", "being worked out"],
  ["src/export/ExportError.ts", "The browser did not allow copying.", "src/ui/CopyField.tsx"],
  ["src/features/diagnostics/diagnose.ts", "none", "src/features/diagnostics/DiagnosticsPanel.tsx"],
];

/** What reads as if it told of nothing, of waiting or of a failure, and is no state of a part of the page. */
export const NO_STATES: readonly Told[] = [
  // Why a button does nothing, or what it does.
  ["src/app/FilterBar.tsx", "Nothing matches the filters, so there is nothing to export"],
  [`${OPENING}/editor/EditorFoot.tsx`, "Nothing is changed yet"],
  [`${OPENING}/editor/EditorFoot.tsx`, "There is no change to take back"],
  ["src/features/sharing/LinkSection.tsx", "Share with another app…"],
  // Parts of a table: what a row or a cell has not, and how some rows are called.
  ["src/features/matrix/Absent.tsx", "No position stated."],
  ["src/features/comparing/IssueList.tsx", "Nothing to compare"],
  ["src/features/comparing/IssueList.tsx", "No figure"],
  [
    "src/features/comparing/IssueList.tsx",
    "No two hold a position in common; of a bloc, what more than half of its members hold.",
  ],
  // What a field says of what is put into it.
  [`${OPENING}/WaysToOpen.tsx`, "characters. This one was not taken."],
  [
    `${OPENING}/WaysToOpen.tsx`,
    "characters at most. This was not put in: save it as a file and choose that.",
  ],
  [`${OPENING}/editor/MergeField.tsx`, "No statement holds “"],
  [`${OPENING}/mapping/ColumnSelect.tsx`, "No column"],
  // What Help waits with, as “loading-part” shows it.
  ["src/app/Shell.tsx", "Loading…"],
  // A notice, of which “notice-address” shows the look.
  ["src/app/Shell.tsx", "was not found here. “"],
  // What failed at a press, beside its button, in a browser that lacks what it needs.
  ["src/features/evidence/StatementCard.tsx", "The report could not be loaded"],
  [
    "src/features/sharing/LinkSection.tsx",
    "The system’s share sheet could not be opened. Copy the link instead.",
  ],
];
