import { tabId } from "../ui/Tabs.tsx";
import { ISSUE_PANEL } from "./panels.ts";

/** Takes focus to Search before a control that holds it goes away: a filter's tag, or "Clear all". */
export function focusSearch(): void {
  document.querySelector<HTMLElement>("input[type=search]")?.focus();
}

/** Takes focus to the tab of an issue that a link or button elsewhere leads to. */
export function focusIssueTab(issueId: string): void {
  document.getElementById(tabId(ISSUE_PANEL, issueId))?.focus();
}

/** Takes focus to the heading of the evidence; false where it is not there yet. */
export function focusEvidence(): boolean {
  const heading = document.querySelector<HTMLElement>("aside h2");
  heading?.focus();
  return heading !== null;
}
