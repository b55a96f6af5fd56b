import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { buildMatrix } from "../../src/domain/matrix.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import type { CellRef } from "../../src/domain/viewState.ts";
import { isLarge } from "../../src/features/matrix/large.ts";
import LargeMatrix from "../../src/features/matrix/LargeMatrix.tsx";
import {
  aDataset,
  anIssue,
  aPosition,
  aStatement,
  defaultView,
  indexOf,
  type Organisation,
} from "../builders.ts";

const ACTORS = 400;

/** So many parties, each with the position of its place, over again. */
function matrixOf(positions: number) {
  const actors = Array.from({ length: ACTORS }, (_, i): Organisation => ({
    id: `a${i}`,
    name: `Party ${i}`,
    kind: "organisation",
    otherNames: [],
  }));
  const issue = anIssue({
    positions: Array.from({ length: positions }, (_, i) => aPosition(`p${i}`, `Position ${i}`)),
  });
  const statements = actors.map(({ id: actor }, i) =>
    aStatement({ id: `s${i}`, actor, position: `p${i % positions}` }),
  );
  const index = indexOf(aDataset({ actors, issues: [issue], statements }));
  const view = defaultView(index, { sort: "name" });
  return { index, matrix: buildMatrix(index, view, statementsOn(index, issue.id)) };
}

const onChoose = vi.fn<(cell: CellRef) => void>();

function show(positions = 3) {
  const nothing = () => undefined;
  render(
    <LargeMatrix
      {...matrixOf(positions)}
      folded={new Set()}
      chosen={null}
      sort="name"
      hrefOfIssue={() => "#"}
      onFold={nothing}
      onChoose={onChoose}
      onSort={nothing}
      onIssue={nothing}
      onRest={nothing}
    />,
  );
  return userEvent.setup();
}

const grid = () => screen.getByRole("treegrid");

beforeEach(() => {
  onChoose.mockClear();
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(41);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 900, 41));
});

describe("A large matrix of one issue", () => {
  it("is one of more than 300 rows or 5,000 cells", () => {
    const { matrix } = matrixOf(3);
    expect(isLarge(matrix)).toBe(true);
    expect(isLarge({ ...matrix, rows: matrix.rows.slice(0, 300) })).toBe(false);
    const wide = matrixOf(30).matrix;
    expect(isLarge({ ...wide, rows: wide.rows.slice(0, 200) })).toBe(true);
  });

  it("says how many rows there are and draws those in sight, each with its place", () => {
    show();
    expect(grid()).toHaveAttribute("aria-rowcount", String(ACTORS + 1));
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
    expect(grid().querySelectorAll("*").length).toBeLessThan(1000);
    const row = screen.getByRole("rowheader", { name: "Party 3" }).closest("[role=row]");
    expect(row).toHaveAttribute("aria-rowindex", "5");
  });

  it("walks with the keyboard to the last row and back, with one tab stop, and opens the evidence there", async () => {
    const user = show();
    screen.getByRole("button", { name: /^Party 0, Position 0/ }).focus();
    await user.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement?.closest("[role=row]")).toHaveAttribute(
      "aria-rowindex",
      String(ACTORS + 1),
    );
    await user.keyboard("{Home}{ArrowRight}{Enter}");
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ row: `a${ACTORS - 1}`, position: "p0" });
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(screen.getByRole("columnheader", { name: /^Country or organisation/ })).toHaveFocus();
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("keeps the row of the tab stop while others scroll away", () => {
    show();
    const mark = screen.getByRole("button", { name: /^Party 0, Position 0/ });
    mark.focus();
    grid().scrollTop = 8000;
    fireEvent.scroll(grid());
    expect(mark).toHaveFocus();
    expect(screen.queryByRole("rowheader", { name: "Party 2" })).toBeNull();
    expect(screen.getByRole("rowheader", { name: "Party 200" })).toBeInTheDocument();
  });

  it("draws only the columns in sight where there are many", () => {
    show(60);
    expect(grid()).toHaveAttribute("aria-colcount", "61");
    expect(screen.getAllByRole("columnheader").length).toBeLessThan(15);
    grid().scrollLeft = 92 * 40;
    fireEvent.scroll(grid());
    expect(screen.getByRole("columnheader", { name: /^Position 42/ })).toHaveAttribute("aria-colindex", "44");
  });
});
