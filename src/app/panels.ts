/** Ids of the panels that tabs control. */
export const ISSUE_PANEL = "issue";
export const VIEW_PANEL = "view";
export const EXPORT_PANEL = "export";
