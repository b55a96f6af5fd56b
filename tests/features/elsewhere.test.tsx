import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Elsewhere } from "../../src/features/filters/Elsewhere.tsx";
import { aDataset, anIssue, indexOf } from "../builders.ts";

const issues = Array.from({ length: 12 }, (_, at) =>
  anIssue({ id: `issue-${at}`, shortTitle: `Issue ${at}` }),
);
const found = issues.map(({ id }, at) => ({ issueId: id, count: at + 1 }));

it("the first issues on which a search matches are named, the others at a press, and each leads there", async () => {
  const onIssue = vi.fn<(id: string) => void>();
  render(<Elsewhere index={indexOf(aDataset({ issues }))} found={found} onIssue={onIssue} />);
  const user = userEvent.setup();
  expect(screen.getAllByRole("button", { name: /^Issue/ })).toHaveLength(8);
  await user.click(screen.getByRole("button", { name: "Show 4 more issues" }));
  expect(screen.getAllByRole("button", { name: /^Issue/ })).toHaveLength(12);
  await user.click(screen.getByRole("button", { name: "Issue 11 (12 statements)" }));
  expect(onIssue).toHaveBeenCalledWith("issue-11");
  await user.click(screen.getByRole("button", { name: "Show fewer" }));
  expect(screen.getAllByRole("button", { name: /^Issue/ })).toHaveLength(8);
});
