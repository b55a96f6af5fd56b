import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { stancesOf } from "../../src/domain/stances.ts";
import AgreementView from "../../src/features/comparing/AgreementView.tsx";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { indexOf } from "../builders.ts";
import { aVotingDataset } from "../figures/drawnAgreement.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** The view as wide as a column, where jsdom has no widths. */
async function open(file: DatasetFile, actors?: readonly string[]) {
  const { getBoundingClientRect } = HTMLElement.prototype;
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function box(
    this: HTMLElement,
  ) {
    return Object.assign(getBoundingClientRect.call(this), { width: 800 });
  });
  const index = indexOf(file);
  const onCompare = vi.fn<(ids: readonly string[]) => void>();
  const ids = actors ?? index.dataset.actors.map(({ id }) => id);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AgreementView {...{ index, onCompare }} stances={stancesOf(index)} actors={ids} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), onCompare };
}

const matrix = () => screen.findByRole("application", { name: /^Agreement matrix/ });

describe("the view of agreement", () => {
  test("says what the matrix shows and explains its shades", async () => {
    await open(aVotingDataset(24));
    expect(
      await screen.findByText(/^On average, two of the 24 actors agree 55%\. Most alike: /),
    ).toBeVisible();
    expect(screen.getByRole("list", { name: "Shades" })).toHaveTextContent("90 to 100%");
    expect(screen.getByRole("list", { name: "Shades" })).toHaveTextContent("Fewer than 5 shared issues");
  });

  test("reads a pair by arrow keys, and compares it on Enter", async () => {
    const { user, onCompare } = await open(aVotingDataset(24));
    const stage = await matrix();
    act(() => stage.focus());
    expect(screen.getByText("Country of AZEaa and Country of ARE: 100% on 10 shared issues.")).toBeVisible();
    await user.keyboard("{End}");
    expect(screen.getByText("Country of AZEaa and Country of BFA: too few shared issues (3).")).toBeVisible();
    await user.keyboard("{Enter}");
    expect(onCompare).toHaveBeenCalledWith(["aze", "bfa"]);
    await user.keyboard("{Home}");
    expect(screen.getByText("Country of AZEaa, with itself.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Compare this pair" })).toBeNull();
  });

  test("lists everyone by agreement with one, the same numbers in a table", async () => {
    const { user, onCompare } = await open(aVotingDataset(24));
    await matrix();
    await user.selectOptions(screen.getByRole("combobox", { name: "Agreement with" }), "Country of BFA");
    const table = screen.getByRole("table", { name: "Agreement with Country of BFA, most first" });
    const rows = within(table).getAllByRole("row");
    expect(rows).toHaveLength(24);
    expect(rows[1]).toHaveTextContent("too few shared issues (3)");
    const [, first] = rows;
    if (!first) throw new Error("There are rows.");
    await user.click(within(first).getByRole("button", { name: /^Compare Country of BFA and / }));
    expect(onCompare).toHaveBeenCalledTimes(1);
  });

  test("names its rows where there is room, and says why where there is none", async () => {
    await open(aVotingDataset(194));
    await matrix();
    expect(screen.getByText(/^Names are left out: at this size, 194 rows/)).toBeVisible();
    expect(await screen.findByText(/^On average, two of the 194 actors agree/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Show all 193 actors" })).toBeVisible();
  });

  test("says why it has no numbers where no pair shares enough issues, and still how many each shares", async () => {
    const file = aVotingDataset(4);
    const few = file.statements.filter(({ issue }) => ["vote-0", "vote-1"].includes(issue));
    await open({ ...file, statements: few });
    expect(
      await screen.findByText(
        /needs at least 5 issues .* All 6 pairs of the 4 actors share fewer, 2 at most\.$/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/All are hatched: fewer than 5 shared issues, no number\.$/)).toBeVisible();
    expect(screen.queryByText(/stand side by side/)).toBeNull();
    act(() => screen.getByRole("application").focus());
    expect(screen.getByText(/: too few shared issues \(2\)\.$/)).toBeVisible();
  });

  test("says whom it cannot compare", async () => {
    const file = aVotingDataset(3);
    await open({ ...file, statements: file.statements.filter(({ actor }) => actor === "abw") });
    expect(
      await screen.findByText("Agreement needs two actors that hold a position; one in view does."),
    ).toBeVisible();
    expect(screen.getByText("2 actors in view without any position: not compared.")).toBeVisible();
  });
});
