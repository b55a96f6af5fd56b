import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/domain/matrix.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { defaultView } from "../builders.ts";
import EvidencePanel from "../../src/features/evidence/EvidencePanel.tsx";
import StatementsView from "../../src/features/evidence/StatementsView.tsx";
import { ShowMore } from "../../src/ui/ShowMore.tsx";
import { aDataset, aStatement, indexOf, realDataset, wordsOf } from "../builders.ts";

const nothing = () => undefined;

/** The statements of one mark of a dataset, as its evidence shows them. */
function openEvidence(file: typeof realDataset, mark: { row: string; position: string }) {
  const index = indexOf(file);
  const [issue] = file.issues;
  const cell = cellAt(index, statementsOn(index, issue?.id ?? ""), mark);
  if (!cell) throw new Error("There is no such mark.");
  const handlers = {
    onPicture: nothing,
    onWalk: nothing,
    onChoose: nothing,
    onClose: nothing,
    onShown: nothing,
  };
  render(
    <EvidencePanel
      {...{ index, cell, ...handlers }}
      cells={[cell]}
      words={wordsOf(file)}
      hidden={0}
      problem={null}
    />,
  );
}

/** A dataset in which one actor has made so many statements on one position. */
function many(count: number) {
  const statements = Array.from({ length: count }, (_, i) =>
    aStatement({ id: `s${i}`, summary: `Statement number ${i}.` }),
  );
  return aDataset({ statements });
}

describe("The statements of a mark", () => {
  it("have each a name of its own, and so have their buttons, where one speaker said several in one paragraph", () => {
    openEvidence(realDataset, { row: "russia", position: "opposing" });
    for (const role of ["article", "button"] as const) {
      const names = screen.getAllByRole(role).map((part) => part.getAttribute("aria-label"));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(
      screen.getByRole("article", { name: "Dmitry Peskov, Foreign Ministry spokesperson, ¶20, 2 of 2" }),
    ).toBeVisible();
  });

  it("are shown by the hundred, and focus stays where they end", async () => {
    const file = many(105);
    const [statement] = file.statements;
    openEvidence(file, { row: statement?.actor ?? "", position: statement?.position ?? "" });
    expect(screen.getAllByRole("article")).toHaveLength(100);
    await userEvent.click(screen.getByRole("button", { name: "Show 5 more of 5" }));
    expect(screen.getAllByRole("article")).toHaveLength(105);
    expect(screen.getByText("All 105 are shown.")).toHaveFocus();
  });
});

describe("The list of statements", () => {
  it("is shown two hundred at a time and counts them all", async () => {
    const file = many(210);
    const index = indexOf(file);
    const [issue] = file.issues;
    if (!issue) throw new Error("There is no issue.");
    render(
      <StatementsView
        {...{ index, issue }}
        view={defaultView(index, { view: "statements" })}
        statements={statementsOn(index, issue.id)}
        words={wordsOf(file)}
        failed={false}
        onSort={nothing}
        onPicture={nothing}
      />,
    );
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("210 statements");
    expect(screen.getAllByRole("article")).toHaveLength(200);
    await userEvent.click(screen.getByRole("button", { name: "Show 10 more of 10" }));
    expect(screen.getAllByRole("article")).toHaveLength(210);
  });
});

describe("A list of which all has been asked for", () => {
  it("takes focus from nobody when it shrinks and grows again", async () => {
    const list = (total: number) => (
      <>
        <input aria-label="Search" />
        <ShowMore total={total} shown={total < 30 ? 20 : 30} page={20} onMore={nothing} />
      </>
    );
    const { rerender } = render(<ShowMore total={30} shown={20} page={20} onMore={nothing} />);
    await userEvent.click(screen.getByRole("button", { name: "Show 10 more of 10" }));
    rerender(list(30));
    await userEvent.click(screen.getByRole("textbox", { name: "Search" }));
    for (const total of [5, 30, 5, 30]) {
      rerender(list(total));
      expect(screen.getByRole("textbox", { name: "Search" })).toHaveFocus();
    }
  });
});
