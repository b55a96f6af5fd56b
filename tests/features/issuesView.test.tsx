import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import type { CellRef, ViewState } from "../../src/domain/viewState.ts";
import IssuesView from "../../src/features/issues/IssuesView.tsx";
import {
  aCountry,
  aDataset,
  anIssue,
  aPosition,
  aStatement,
  defaultView,
  indexOf,
  realDataset,
} from "../builders.ts";
import { manyIssues } from "../manyIssues.ts";

const ACTORS = 100;
const ISSUES = 150;
const index = indexOf(manyIssues(ACTORS, ISSUES));
const conditional = indexOf(
  aDataset({
    actors: ["Chile", "Ghana", "Norway", "Peru"].map((name) =>
      aCountry({ id: name.toLowerCase(), name, iso3: name.slice(0, 3).toUpperCase() }),
    ),
    issues: [anIssue({ shortTitle: "Tariffs", positions: [aPosition("yes", "Yes"), aPosition("no", "No")] })],
    statements: [
      aStatement({ id: "a", actor: "chile", position: "yes", condition: "if asked" }),
      aStatement({ id: "b", actor: "ghana", position: "yes" }),
      aStatement({ id: "c", actor: "norway", position: "yes", condition: "if asked" }),
      aStatement({ id: "d", actor: "norway", position: "no" }),
      aStatement({ id: "e", actor: "peru", position: "yes", condition: "once it is over" }),
    ],
  }),
);
const onChoose = vi.fn<(issueId: string, cell: CellRef) => void>();
const onIssue = vi.fn<(issueId: string) => void>();

const patched = vi.fn<(change: Partial<ViewState>) => void>();

function Host({
  start,
  of = index,
  found = null,
}: {
  start: Partial<ViewState>;
  of?: DatasetIndex;
  found?: Uint8Array | null;
}) {
  const [view, setView] = useState(() => defaultView(of, { view: "issues", ...start }));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  return (
    <IssuesView
      silence="no position stated in this article"
      index={of}
      view={view}
      found={found}
      folded={folded}
      onFolded={setFolded}
      patch={(change) => {
        patched(change);
        setView((before) => ({ ...before, ...change }));
      }}
      hrefOf={({ issue = "" }) => `?issue=${issue}`}
      onIssue={onIssue}
      onChoose={onChoose}
    />
  );
}

function show(start: Partial<ViewState> = {}, found: Uint8Array | null = null) {
  render(<Host start={start} found={found} />);
  return userEvent.setup();
}

const grid = () => screen.getByRole("treegrid");
const cell = (name: RegExp | string) => screen.getByRole("gridcell", { name });
const stop = () => grid().querySelectorAll('[tabindex="0"]');
const focusedName = () => document.activeElement?.getAttribute("aria-label");
const firstRows = () =>
  within(screen.getByRole("rowgroup"))
    .getAllByRole("rowheader")
    .slice(0, 3)
    .map((header) => header.getAttribute("aria-label"));

beforeEach(() => {
  onChoose.mockClear();
  onIssue.mockClear();
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(460);
});

describe("All issues", () => {
  it("say how many rows and columns there are, and draw those in sight alone, each with its place", () => {
    show();
    expect(grid()).toHaveAttribute("aria-rowcount", String(ACTORS + 2));
    expect(grid()).toHaveAttribute("aria-colcount", String(ISSUES + 2));
    expect(grid().querySelectorAll("*").length).toBeLessThan(1000);
    const there = cell("Albania, Question 3: No");
    expect(there).toHaveAttribute("aria-colindex", "6");
    expect(there.closest("[role=row]")).toHaveAttribute("aria-rowindex", "5");
    expect(there.closest("[role=row]")).toHaveAttribute("aria-level", "1");
  });

  it("name in each cell what is held: one position, a changed one, several at once, or none", () => {
    show();
    expect(cell("Afghanistan, Question 0: Yes, changed")).toBeInTheDocument();
    expect(cell("Åland Islands, Question 0: Abstain and No")).toBeInTheDocument();
    expect(cell("Afghanistan, Question 1: No")).toBeInTheDocument();
    expect(cell("Anguilla, Question 9: no position stated")).toBeInTheDocument();
  });

  it("say of a position that it is held under conditions, and not of one beside it that has none", () => {
    render(<Host start={{}} of={conditional} />);
    expect(cell("Chile, Tariffs: Yes (under conditions)")).toBeVisible();
    expect(cell("Ghana, Tariffs: Yes")).toBeVisible();
    expect(cell("Norway, Tariffs: Yes (under conditions) and No")).toBeVisible();
  });

  it("look different under conditions, and alike where they are alike in that, too", () => {
    render(<Host start={{}} of={conditional} />);
    const look = (name: string) => cell(name).className;
    const under = look("Chile, Tariffs: Yes (under conditions)");
    expect(under).not.toBe(look("Ghana, Tariffs: Yes"));
    expect(under).toBe(look("Peru, Tariffs: Yes (under conditions)"));
  });

  it("say of a count that some of it is under conditions", () => {
    render(<Host start={{}} of={conditional} />);
    expect(
      cell("All in view, Tariffs: 4 of 4 countries; 4 countries Yes (some under conditions), 1 country No"),
    ).toBeVisible();
  });

  it("explain the dashed edge where a position in view is under conditions, and only there", () => {
    const sign = /A dashed edge: stated under conditions/;
    const { rerender } = render(<Host start={{}} of={indexOf(realDataset)} />);
    expect(screen.getByText(sign)).toBeVisible();
    rerender(<Host key="russia" start={{ countries: ["russia"] }} of={indexOf(realDataset)} />);
    expect(screen.queryByText(sign)).toBeNull();
  });

  it("count the issues of a row, and the actors of a column by position", () => {
    show();
    expect(cell("Afghanistan: position on 142 issues")).toBeInTheDocument();
    expect(
      cell(
        /^All in view, Question 1: 95 of 100 countries; \d+ countries Yes, \d+ countries Abstain, \d+ countries No$/,
      ),
    ).toBeInTheDocument();
  });

  it("count countries, organisations and groups apart, and never add them up", () => {
    render(<Host start={{}} of={indexOf(realDataset)} />);
    expect(
      screen.getByRole("rowheader", { name: "All in view, 7 countries, 1 organisation, 2 groups" }),
    ).toBeInTheDocument();
    const force = cell(/^All in view, “Reassurance” force: .*2 countries and 1 group Sending troops/);
    expect(force.getAttribute("data-counts")?.split("\n")[0]).toBe("2+");
    expect(screen.getByText(/Numbers count countries; \+ means other actors hold it, too\./)).toBeVisible();
  });

  it("have no sign for other actors where countries alone are in view", () => {
    show();
    expect(screen.queryByText(/means other actors/)).toBeNull();
    expect(cell(/^All in view, Question 1: /).getAttribute("data-counts")).not.toContain("+");
  });

  it("draw what scrolling brings into sight", () => {
    show();
    expect(screen.queryByRole("columnheader", { name: /of ports 100$/ })).toBeNull();
    grid().scrollLeft = 100 * 40;
    fireEvent.scroll(grid());
    expect(screen.getByRole("columnheader", { name: /of ports 100$/ })).toBeInTheDocument();
    expect(screen.queryByRole("columnheader", { name: /of ports 50$/ })).toBeNull();
    expect(grid().querySelectorAll("*").length).toBeLessThan(1000);
  });

  it("open an issue from its head, whose name is the whole title", async () => {
    const user = show();
    await user.click(
      screen.getByRole("link", { name: "Question 2: The long title of the question of tariffs 2" }),
    );
    expect(onIssue).toHaveBeenCalledWith("issue-2");
  });

  it("open the evidence of a cell by pointer and by key, and of an empty cell not", async () => {
    const user = show();
    await user.click(cell("Åland Islands, Question 0: Abstain and No"));
    expect(onChoose).toHaveBeenLastCalledWith("issue-0", { row: "ala", position: "abstain" });
    await user.keyboard("{ArrowRight}{Enter}");
    expect(onChoose).toHaveBeenLastCalledWith("issue-1", { row: "ala", position: "yes" });
    await user.click(cell("Anguilla, Question 9: no position stated"));
    expect(onChoose).toHaveBeenCalledTimes(2);
  });

  it("mark the cell whose evidence is open, and begin the walk there", () => {
    show({ issue: "issue-3", cell: { row: "alb", position: "no" } });
    expect(cell("Albania, Question 3: No")).toHaveAttribute("aria-selected", "true");
    expect(stop()).toHaveLength(1);
    expect(stop()[0]).toBe(cell("Albania, Question 3: No"));
  });
});

describe("All issues on paper", () => {
  it.each([100, 124, 125, 126, 127, 128, 129, 130, 131, 200])(
    "say that actors are left out exactly where not all of %i are drawn",
    (actors) => {
      render(<Host start={{}} of={indexOf(manyIssues(actors, 2))} />);
      act(() => {
        window.dispatchEvent(new Event("beforeprint"));
      });
      const drawn = within(screen.getByRole("rowgroup")).getAllByRole("rowheader").length;
      expect(screen.queryByText(/^Not all actors fit this page/) !== null).toBe(drawn < actors);
    },
  );
});

describe("The keyboard among all issues", () => {
  it("walks over the edge of what is drawn, to the last cell and back to the first", async () => {
    const user = show();
    cell("Afghanistan, Question 1: No").focus();
    await user.keyboard("{Control>}{End}{/Control}");
    expect(focusedName()).toMatch(/^\S.*, Question 149: /);
    expect(document.activeElement?.closest("[role=row]")).toHaveAttribute(
      "aria-rowindex",
      String(ACTORS + 2),
    );
    await user.keyboard("{ArrowLeft}{ArrowUp}");
    expect(focusedName()).toMatch(/, Question 148: /);
    expect(document.activeElement?.closest("[role=row]")).toHaveAttribute(
      "aria-rowindex",
      String(ACTORS + 1),
    );
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(document.activeElement).toBe(
      screen.getByRole("columnheader", { name: "Country or organisation" }),
    );
    expect(stop()).toHaveLength(1);
  });

  it("moves by pages of the rows in sight", async () => {
    const user = show();
    cell("Afghanistan, Question 1: No").focus();
    await user.keyboard("{PageDown}");
    const row = Number(document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex"));
    expect(row).toBeGreaterThan(6);
    expect(row).toBeLessThan(12);
  });

  it("keeps focus and the tab stop in a cell that is scrolled out of sight", () => {
    show();
    cell("Afghanistan, Question 1: No").focus();
    grid().scrollTop = 1500;
    grid().scrollLeft = 3000;
    fireEvent.scroll(grid());
    expect(focusedName()).toBe("Afghanistan, Question 1: No");
    expect(stop()).toHaveLength(1);
    expect(screen.queryByRole("gridcell", { name: /^Albania, Question 1: / })).toBeNull();
  });

  it("keeps focus on the sort of a column, and the tab stop's row wherever it goes", async () => {
    const user = show();
    const sort = screen.getByRole("button", { name: "Sort by The long title of the question of fish 1" });
    await user.click(sort);
    expect(patched).toHaveBeenLastCalledWith({ sort: "issue", by: "issue-1" });
    expect(sort).toHaveFocus();
    expect(sort).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("columnheader", { name: /of fish 1$/ })).toHaveAttribute("aria-sort", "other");
    expect(cell(/^Åland Islands, Question 1: Yes$/).closest("[role=row]")).toHaveAttribute(
      "aria-rowindex",
      "3",
    );
    await user.click(sort);
    expect(patched).toHaveBeenLastCalledWith({ sort: null, by: "" });
  });
});

describe("The tools of all issues", () => {
  it("sort by agreement with an actor, who comes first, and say how far the others agree", async () => {
    const user = show();
    await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Agreement with…");
    await user.selectOptions(screen.getByRole("combobox", { name: "Agreement with" }), "Bahrain");
    expect(patched).toHaveBeenLastCalledWith({ sort: "agreement", by: "bhr" });
    expect(firstRows()[0]).toBe("Bahrain");
    expect(firstRows()[1]).toMatch(/, 100% agreement with Bahrain$/);
  });

  it("group the rows, say what the groups rest on, and fold them by key, by pointer and all at once", async () => {
    const user = show();
    await user.selectOptions(screen.getByRole("combobox", { name: "Group by" }), "Region (UN M49)");
    expect(screen.getByText(/^Source: UN Statistics Division/)).toBeInTheDocument();
    const africa = screen.getByRole("rowheader", { name: /^Africa, \d+ countries$/ });
    expect(africa.closest("[role=row]")).toHaveAttribute("aria-expanded", "true");
    expect(cell("Algeria, Question 0: Yes").closest("[role=row]")).toHaveAttribute("aria-level", "2");
    expect(cell(/^Africa, Question 1: \d+ of \d+ countries; /)).toBeInTheDocument();
    africa.focus();
    await user.keyboard("{ArrowLeft}");
    expect(africa.closest("[role=row]")).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("gridcell", { name: /^Algeria, Question 0/ })).toBeNull();
    expect(africa).toHaveFocus();
    await user.click(africa);
    expect(cell(/^Algeria, Question 0/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Fold all" }));
    expect(Number(grid().getAttribute("aria-rowcount"))).toBeLessThan(10);
    await user.click(screen.getByRole("button", { name: "Unfold all" }));
    expect(Number(grid().getAttribute("aria-rowcount"))).toBeGreaterThan(ACTORS);
  });

  it("find issues by the words of their titles, and offer a way back where none has them", async () => {
    const user = show();
    const field = screen.getByRole("searchbox", { name: "Filter issues" });
    await user.type(field, "FISH question");
    expect(grid()).toHaveAttribute("aria-colcount", String(ISSUES / 5 + 2));
    expect(screen.getByText("30 of 150 issues")).toBeInTheDocument();
    await user.type(field, " zebra");
    expect(screen.getByText("No issue matches")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
    expect(grid()).toHaveAttribute("aria-colcount", String(ISSUES + 2));
    expect(field).toHaveValue("");
  });

  it("leave out what a search of the words does not find", () => {
    // Rows of the coding are by issue: the first are those on issue 0.
    const found = Uint8Array.from({ length: index.coding.rows }, (_, row) => (row < 3 ? 1 : 0));
    show({ q: "anything" }, found);
    expect(grid()).toHaveAttribute("aria-colcount", "3");
    expect(grid()).toHaveAttribute("aria-rowcount", "5");
  });

  it("say what of the address is not in the dataset", () => {
    show({ group: "planet", sort: "issue", by: "no-such-issue" });
    expect(screen.getByText("The address groups by what this dataset does not have.")).toBeInTheDocument();
    expect(screen.getByText(/^The address sorts by what is not in this dataset/)).toBeInTheDocument();
  });

  it("list the positions in use, each once", () => {
    show();
    const used = within(screen.getByRole("list", { name: "Positions in use" })).getAllByRole("listitem");
    expect(used.map(({ textContent }) => textContent)).toEqual(["Yes", "Abstain", "No"]);
  });
});
