import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { ViewState } from "../../src/domain/viewState.ts";
import CitePanel from "../../src/features/citing/CitePanel.tsx";
import { defaultView, indexOf, realDataset } from "../builders.ts";
import { catchDownloads } from "./downloads.ts";

const index = indexOf(realDataset);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function open(change: Partial<ViewState> = {}) {
  vi.setSystemTime(new Date(2026, 10, 25, 12));
  const caught = catchDownloads();
  const user = userEvent.setup();
  render(
    <CitePanel
      index={index}
      view={defaultView(index, change)}
      headline="Who says what."
      address="https://example.org/"
    />,
  );
  return { user, caught };
}

const textOf = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name }).value;

it("the view is cited in short and in full with today's date, and copied by a button that says so", async () => {
  const { user } = open();
  const short =
    "Diplomatic Positions, “A ‘reassurance’ force in Ukraine”, matrix, https://example.org/ (25 November 2026)";
  expect(textOf("Short citation")).toBe(short);
  expect(textOf("Full citation")).toContain("Headline: Who says what. Source: ");
  await user.click(screen.getByRole("button", { name: "Copy: Short citation" }));
  expect(await screen.findByText("Copied.")).toHaveRole("status");
  expect(await navigator.clipboard.readText()).toBe(short);
});

it("where the browser refuses to copy, the reason is told and the text stands selected", async () => {
  const { user } = open();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy: Full citation" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The browser did not allow copying.");
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Full citation" });
  expect(field).toHaveFocus();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});

it("the sources are shown, copied and saved as BibTeX, RIS and CSL JSON", async () => {
  const { user, caught } = open();
  expect(textOf("Sources as BibTeX")).toMatch(/^@misc\{/);
  await user.click(screen.getByRole("button", { name: "Download BibTeX" }));
  await user.click(screen.getByRole("radio", { name: "RIS" }));
  expect(textOf("Sources as RIS")).toMatch(/^TY {2}- GEN/);
  await user.click(screen.getByRole("button", { name: "Download RIS" }));
  await user.click(screen.getByRole("radio", { name: "CSL JSON" }));
  await user.click(screen.getByRole("button", { name: "Copy: Sources as CSL JSON" }));
  await screen.findByText("Copied.");
  expect(JSON.parse(await navigator.clipboard.readText())).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Download CSL JSON" }));
  expect(caught.map(({ name, type }) => `${name} ${type.split(";")[0]}`)).toEqual([
    "western-troops-ukraine-sources.bib application/x-bibtex",
    "western-troops-ukraine-sources.ris application/x-research-info-systems",
    "western-troops-ukraine-sources.json application/vnd.citationstyles.csl+json",
  ]);
  expect(await caught[1]?.text()).toMatch(/\r\nER {2}- \r\n$/);
  expect(
    screen.getByText("Handed to the browser to save: western-troops-ukraine-sources.json."),
  ).toBeVisible();
});

it("a view of every issue is cited under the dataset’s title, without the positions of one issue", () => {
  open({ view: "issues", positions: ["opposing"], heads: "veto" });
  expect(textOf("Short citation")).toBe(
    "Diplomatic Positions, “Western troops in Ukraine: who stands where”, all issues, https://example.org/ (25 November 2026)",
  );
  expect(textOf("Full citation")).toContain("Filters: Titles of issues: “veto”. Headline:");
});
