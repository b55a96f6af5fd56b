/** A shortcut: the keys that do the same, and what they do. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys that act anywhere; single characters can be turned off. */
export const SINGLE_KEYS: readonly Shortcut[] = [
  { keys: ["?"], does: "Open this help" },
  { keys: ["/"], does: "Go to Search" },
];

/** Every other key the page knows, by where it acts. */
export const SHORTCUTS: readonly { readonly where: string; readonly keys: readonly Shortcut[] }[] = [
  {
    where: "Matrix and all issues",
    keys: [
      { keys: ["↑", "↓", "←", "→"], does: "Go from cell to cell" },
      { keys: ["Enter"], does: "Open the words behind a mark, or press what stands in a cell" },
      { keys: ["→", "←"], does: "On the name of a row: unfold it, fold it" },
      { keys: ["Home", "End"], does: "First, last cell of the row" },
      { keys: ["Ctrl+Home", "Ctrl+End"], does: "First, last cell of all" },
      { keys: ["Page up", "Page down"], does: "One screen up, down" },
      { keys: ["F2"], does: "Step into a cell with several controls; Esc steps out" },
    ],
  },
  {
    where: "Tabs",
    keys: [
      { keys: ["←", "→"], does: "Choose the tab before, after" },
      { keys: ["Home", "End"], does: "Choose the first, last tab" },
    ],
  },
  {
    where: "Countries and other lists",
    keys: [
      { keys: ["↓", "↑"], does: "Open the list, go through it" },
      { keys: ["Enter"], does: "Choose" },
      { keys: ["Backspace"], does: "In an empty field: take the last choice away" },
      { keys: ["Esc"], does: "Close the list" },
    ],
  },
  {
    where: "Evidence and dialogs",
    keys: [{ keys: ["Esc"], does: "Close; focus goes back to where it was opened" }],
  },
];
