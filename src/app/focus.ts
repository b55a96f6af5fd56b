import { tabId } from "../ui/Tabs.tsx";
import { ISSUE_PANEL, VIEW_PANEL } from "./panels.ts";

/** Takes focus to Search before a control that holds it goes away: a filter's tag, or "Clear all". */
export function focusSearch(): void {
  document.querySelector<HTMLElement>("input[type=search]")?.focus();
}

/** Takes focus to the tab of an issue that a link or button elsewhere leads to. */
export function focusIssueTab(issueId: string): void {
  // Many issues are found by a field, and have no tabs.
  const field = document.querySelector<HTMLElement>("nav input[role=combobox]");
  (document.getElementById(tabId(ISSUE_PANEL, issueId)) ?? field)?.focus();
}

/** Takes focus to the tab of a view that a control within another view leads to. */
export function focusViewTab(view: string): void {
  document.getElementById(tabId(VIEW_PANEL, view))?.focus();
}

/** Takes focus to the heading of the evidence; false where it is not there yet. */
export function focusEvidence(): boolean {
  const heading = document.querySelector<HTMLElement>("aside h2");
  heading?.focus();
  return heading !== null;
}
