import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import IssuePicker from "../../src/app/IssuePicker.tsx";
import { issuePanelRole, IssueTabs } from "../../src/app/IssueTabs.tsx";
import { defaultView, indexOf } from "../builders.ts";
import { manyIssues } from "../manyIssues.ts";

const index = indexOf(manyIssues(3, 100));
const few = indexOf(manyIssues(3, 4));
const onIssue = vi.fn<(issueId: string) => void>();
const onAll = vi.fn<() => void>();

function show(change: { whole?: boolean; chosen?: string } = {}) {
  const { issues } = index.dataset;
  render(<IssuePicker {...{ issues, onIssue, onAll }} chosen="issue-4" whole={false} {...change} />);
  return userEvent.setup();
}

beforeEach(() => {
  onIssue.mockClear();
  onAll.mockClear();
});

describe("The field that finds one of many issues", () => {
  it("shows the issue that is shown, and its place among all", () => {
    show();
    expect(screen.getByRole("combobox", { name: "Issue" })).toHaveValue(
      "The long title of the question of borders 4",
    );
    expect(screen.getByText("5 of 100")).toBeInTheDocument();
  });

  it("finds issues by every word of their titles, and chooses with the keyboard", async () => {
    const user = show();
    await user.click(screen.getByRole("combobox", { name: "Issue" }));
    await user.keyboard("QUOTAS 3");
    const options = within(screen.getByRole("listbox", { name: "Issue" })).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(
      [3, 13, 23, 33, 38, 43, 53, 63, 73, 83, 93].map((i) => `The long title of the question of quotas ${i}`),
    );
    await user.keyboard("{ArrowDown}{Enter}");
    expect(onIssue).toHaveBeenCalledExactlyOnceWith("issue-13");
    expect(screen.queryByRole("listbox", { name: "Issue" })).toBeNull();
  });

  it("opens on the issue that is shown, says how many more there are, and closes on Escape", async () => {
    const user = show();
    await user.click(screen.getByRole("combobox", { name: "Issue" }));
    expect(screen.getByRole("option", { selected: true })).toHaveAttribute("data-active", "true");
    expect(screen.getByText("and 40 more: type more words")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("listbox", { name: "Issue" })).toBeNull();
    expect(onIssue).not.toHaveBeenCalled();
  });

  it("says so where no issue has the words", async () => {
    const user = show();
    await user.click(screen.getByRole("combobox", { name: "Issue" }));
    await user.keyboard("zebra{Enter}");
    expect(screen.getByRole("option")).toHaveTextContent("Nothing by that name in this dataset");
    expect(onIssue).not.toHaveBeenCalled();
  });

  it("goes to the issue before and after, round the ends, and to all issues", async () => {
    const user = show({ chosen: "issue-0" });
    await user.click(screen.getByRole("button", { name: "Previous issue" }));
    expect(onIssue).toHaveBeenLastCalledWith("issue-99");
    await user.click(screen.getByRole("button", { name: "Next issue" }));
    expect(onIssue).toHaveBeenLastCalledWith("issue-1");
    await user.click(screen.getByRole("button", { name: "All issues" }));
    expect(onAll).toHaveBeenCalledOnce();
  });
});

describe("The field in a view of all issues", () => {
  it("says how many there are, and steps from none to a next one", () => {
    show({ whole: true });
    expect(screen.getByText("100 issues")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Next issue" })).toBeNull();
  });
});

describe("The tabs of few issues", () => {
  it("begin with all issues, which is chosen in a view of all", async () => {
    const user = userEvent.setup();
    const view = defaultView(few);
    const { rerender } = render(<IssueTabs {...{ index: few, view, onIssue, onAll }} />);
    const tabs = screen.getAllByRole("tab");
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      "All issues",
      ...[0, 1, 2, 3].map((i) => `Question ${i}`),
    ]);
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("Question 0");
    await user.click(screen.getByRole("tab", { name: "All issues" }));
    expect(onAll).toHaveBeenCalledOnce();
    rerender(<IssueTabs {...{ index: few, onIssue, onAll }} view={defaultView(few, { view: "issues" })} />);
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("All issues");
  });

  it("give the panel its name; without tabs it has one of its own", () => {
    expect(issuePanelRole(few, defaultView(few))).toEqual({
      role: "tabpanel",
      "aria-labelledby": "issue-tab-issue-0",
    });
    expect(issuePanelRole(index, defaultView(index))).toEqual({ role: "region", "aria-label": "Question 0" });
    const whole = defaultView(index, { view: "issues" });
    expect(issuePanelRole(index, whole)).toEqual({ role: "region", "aria-label": "All issues" });
  });
});
