import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import type { CellRef } from "../../src/domain/viewState.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import CompareView from "../../src/features/comparing/CompareView.tsx";
import { aCountry, aDataset, anIssue, aPosition, aStatement, indexOf, realDataset } from "../builders.ts";

const VOTE = [
  aPosition("yes", "Yes", { scale: 2 }),
  aPosition("abstain", "Abstain", { scale: 0 }),
  aPosition("no", "No", { scale: -2 }),
];
const NAMES = { FRA: "France", ITA: "Italy", USA: "United States" } as const;

/** France, Italy and the United States by what each votes on each issue; "-" for nothing. */
function votes(held: Readonly<Record<keyof typeof NAMES, readonly string[]>>) {
  const codes = ["FRA", "ITA", "USA"] as const;
  return indexOf(
    aDataset({
      actors: codes.map((iso3) => aCountry({ id: iso3.toLowerCase(), name: NAMES[iso3], iso3 })),
      issues: held.FRA.map((_, i) =>
        anIssue({ id: `vote-${i}`, title: `Vote ${i}`, shortTitle: `Vote ${i}`, positions: VOTE }),
      ),
      statements: codes.flatMap((iso3) =>
        held[iso3].flatMap((position, i) =>
          position === "-"
            ? []
            : [aStatement({ id: `${iso3}-${i}`, actor: iso3.toLowerCase(), issue: `vote-${i}`, position })],
        ),
      ),
    }),
  );
}

const index = votes({
  FRA: ["yes", "yes", "no", "yes", "yes", "yes"],
  ITA: ["yes", "no", "no", "abstain", "yes", "-"],
  USA: ["no", "no", "no", "yes", "-", "-"],
});

function open(compare: readonly string[], given: DatasetIndex = index) {
  const onIssue = vi.fn<(id: string) => void>();
  const onChoose = vi.fn<(issue: string, cell: CellRef) => void>();
  function Page() {
    const [ids, setIds] = useState(compare);
    const stances = stancesOf(given);
    return (
      <CompareView
        {...{ index: given, stances, onIssue, onChoose }}
        silence="No position stated in this article"
        chosen={{ cell: { row: "fra", position: "yes" }, issue: "vote-1" }}
        compare={ids}
        onCompare={setIds}
        hrefOfIssue={(id) => `?issue=${id}`}
      />
    );
  }
  render(<Page />);
  return { user: userEvent.setup(), onIssue, onChoose };
}

/** The rows of a part, each as its cells read. */
function rowsOf(part: string): readonly (readonly string[])[] {
  const table = screen.getByRole("table", { name: new RegExp(`^${part}$`) });
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ""));
}

function parts(): readonly string[] {
  return screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent ?? "");
}

describe("comparing two actors", () => {
  test("lists where they differ first, the least agreement first, then where they are the same", () => {
    open(["fra", "ita"]);
    expect(parts()).toEqual(["Differ, 2 issues", "Same, 3 issues", "Nothing to compare, 1 issue"]);
    expect(rowsOf("Differ")).toEqual([
      ["Vote 1", "Yes", "No", "0%"],
      ["Vote 3", "Yes", "Abstain", "50%"],
    ]);
    expect(rowsOf("Nothing to compare")).toEqual([
      ["Vote 5", "Yes", "No position stated in this article", "–No figure"],
    ]);
  });

  test("says how far they agree and on how many issues, or that these are too few", () => {
    open(["fra", "ita", "usa"]);
    expect(screen.getByText("France and Italy").nextSibling).toHaveTextContent("70% on 5 shared issues");
    expect(screen.getByText("France and United States").nextSibling).toHaveTextContent(
      "too few shared issues (4)",
    );
  });

  test("calls three of whom two agree mixed", () => {
    open(["fra", "ita", "usa"]);
    expect(parts()).toContain("Mixed, 3 issues");
    expect(rowsOf("Mixed")[0]).toEqual(["Vote 0", "Yes", "Yes", "No", "33%"]);
  });

  test("leads from each position to its statements, and tells which are open", async () => {
    const { user, onChoose } = open(["fra", "ita"]);
    expect(screen.getByRole("button", { name: "France, Vote 1: Yes", expanded: true })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Italy, Vote 3: Abstain", expanded: false }));
    expect(onChoose).toHaveBeenCalledWith("vote-3", { row: "ita", position: "abstain" });
  });

  test("keeps the conditions under which each position is stated", () => {
    open(["italy", "united-states", "germany"], indexOf(realDataset));
    const [troops] = rowsOf("Mixed");
    expect(troops?.slice(1, 4)).toEqual([
      "Monitoring onlyfor any peace agreement; could assist",
      "Support without troopsmay provideUndecided or unclear",
      "Undecided or unclearonce framework conditions are clarified",
    ]);
  });

  test("tells a bloc's condition that all who hold the position have from one that some have", () => {
    open(["bloc-nato", "russia"], indexOf(realDataset));
    const [troops] = rowsOf("Differ");
    expect(troops?.[1]).toContain("Sending troops 2if there is a peace deal");
    expect(troops?.[1]).toContain("Undecided or unclear 2some: once framework conditions are clarified");
    expect(troops?.[1]).toContain("Monitoring only 1for any peace agreement; could assist");
  });

  test("opens an issue that is chosen, and leaves a click for a new tab to the browser", async () => {
    const { user, onIssue } = open(["fra", "ita"]);
    const link = screen.getByRole("link", { name: "Vote 1" });
    expect(link).toHaveAttribute("href", "?issue=vote-1");
    await user.click(link);
    expect(onIssue).toHaveBeenCalledWith("vote-1");
  });
});

describe("comparing a bloc", () => {
  test("says how many of its members hold each position, how far they agree, and who says who they are", () => {
    open(["bloc-eu", "usa"]);
    expect(screen.getByRole("list", { name: "Compared" })).toHaveTextContent("European Union 2 in this data");
    expect(rowsOf("Mixed")[0]?.[1]).toBe("Yes 1No 1");
    expect(screen.queryByRole("button", { name: /^European Union/ })).toBeNull();
    expect(screen.getByText("Within European Union").nextSibling).toHaveTextContent("70% on 5 shared issues");
    expect(screen.getByText(/^European Union, members as of 2026-01\./)).toHaveTextContent("Source: ");
  });
});

describe("choosing whom to compare", () => {
  test("starts by saying what to do, and finds actors and blocs by name", async () => {
    const { user } = open([]);
    expect(screen.getByText("Choose two or more actors or blocs to compare.")).toBeVisible();
    await user.type(screen.getByRole("combobox", { name: "Compare actors and blocs" }), "nato");
    await user.click(screen.getByRole("option", { name: "NATO (bloc)" }));
    expect(screen.getByText("Choose one more actor or bloc to compare.")).toBeVisible();
    await user.type(screen.getByRole("combobox", { name: "Compare actors and blocs" }), "italy{Enter}");
    expect(parts()).not.toEqual([]);
    await user.click(screen.getByRole("button", { name: "Leave out NATO" }));
    expect(screen.getByText("Choose one more actor or bloc to compare.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Leave out Italy" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("combobox", { name: "Compare actors and blocs" })).toHaveFocus();
  });

  test("tells of ids the dataset lacks, and of more than can stand beside each other", () => {
    open(["fra", "atlantis", "bloc-asean", "ita"]);
    expect(screen.getByText("Not in this dataset, and left out: “atlantis” and “bloc-asean”.")).toBeVisible();
    expect(parts()).toContain("Differ, 2 issues");
  });

  test("cannot be turned round by what an address asks for", () => {
    open(["fra", "\u202Etpircs"]);
    expect(screen.getByText("Not in this dataset, and left out: “tpircs”.")).toBeVisible();
  });

  test("says when none of them holds anything", () => {
    const silent = votes({ FRA: ["-"], ITA: ["-"], USA: ["yes"] });
    open(["fra", "ita"], silent);
    expect(screen.getByText("None of them holds a position on any issue in view.")).toBeVisible();
  });
});

describe("comparing on very many issues", () => {
  test("shows them a page at a time", async () => {
    const many = Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? "yes" : "no"));
    const { user } = open(["fra", "ita"], votes({ FRA: many, ITA: many.toReversed(), USA: [] }));
    expect(parts()).toEqual(["Differ, 500 issues"]);
    expect(rowsOf("Differ")).toHaveLength(40);
    await user.click(screen.getByRole("button", { name: "Show 40 more of 460" }));
    expect(rowsOf("Differ")).toHaveLength(80);
  });
});

test("with eight chosen, a ninth is not denied: the list says that no more can be", async () => {
  const actors = "ABCDEFGHI"
    .split("")
    .map((iso3) => aCountry({ id: iso3.toLowerCase(), name: `Land ${iso3}`, iso3 }));
  const user = userEvent.setup();
  open(
    actors.slice(0, 8).map(({ id }) => id),
    indexOf(aDataset({ actors })),
  );
  await user.type(screen.getByRole("combobox", { name: "Compare actors and blocs" }), "Land ISL");
  const list = screen.getByRole("listbox");
  expect(list).toHaveTextContent("8 chosen, the most that can be: take one out to add another");
  expect(list).not.toHaveTextContent("Nothing by that name");
});
