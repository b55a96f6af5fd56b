import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { MappingStep, type MappingStepProps } from "../../src/features/opening/mapping/MappingStep.tsx";
import { emptyMapping, guessMapping, type Mapping } from "../../src/formats/reading/mapping.ts";

const HEADER = ["Delegation", "Agenda point", "How they voted", "Held on", "Remarks on record"];
const SAMPLE = [
  ["Norway", "Fish quotas", "yes", "2024-05-02", "We agree."],
  ["Iceland", "Fish quotas", "no", "2024-05", ""],
  ["Denmark", "Fish quotas", "", "2024", "Nothing said."],
];

function open(change: Partial<MappingStepProps> = {}) {
  const onContinue = vi.fn<(mapping: Mapping) => void>();
  const onBack = vi.fn<() => void>();
  const header = change.header ?? HEADER;
  const sample = change.sample ?? SAMPLE;
  render(
    <MappingStep
      fileName="votes.csv"
      {...{ header, sample, onContinue, onBack }}
      guess={guessMapping(header, sample)}
      {...change}
    />,
  );
  return { user: userEvent.setup(), onContinue, onBack };
}

const choice = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const goOn = () => screen.getByRole("button", { name: "Continue" });
const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const chosenText = (name: string) => choice(name).selectedOptions[0]?.textContent;

describe("the mapping step", () => {
  test("takes the focus with its heading", () => {
    open();
    expect(screen.getByRole("heading", { name: "Which column is what?" })).toHaveFocus();
  });

  test("shows what it took a column for as a guess, with the column's first value", () => {
    open();
    expect(chosenText("Actor")).toBe("Delegation · Norway");
    expect(choice("Actor")).toHaveAccessibleDescription("A guess. First value: “Norway”.");
    expect(choice("Position")).toHaveAccessibleDescription("A guess. First value: “yes”.");
  });

  test("says where the names of the columns are, where a title stands above them", () => {
    open({
      header: ["Votes of 2020", "", ""],
      sample: [
        ["actor", "issue", "position"],
        ["Norway", "Fish", "yes"],
      ],
    });
    expect(screen.getByText(/names of the columns seem to be in row 1 below/)).toBeVisible();
  });

  test("says nothing of other names where no row of the first ones has any", () => {
    open();
    expect(screen.queryByText(/names of the columns seem/)).toBeNull();
  });

  test("no longer calls a guess what a person has chosen", async () => {
    const { user } = open();
    await user.selectOptions(choice("Actor"), "Agenda point · Fish quotas");
    expect(choice("Actor")).toHaveAccessibleDescription("First value: “Fish quotas”.");
  });

  test("says what is missing, and its way on is closed with that reason but can be reached", async () => {
    const { user, onContinue } = open();
    expect(screen.getByRole("status")).toHaveTextContent("To go on, choose the column of the issue.");
    expect(goOn()).toHaveAttribute("aria-disabled", "true");
    expect(goOn()).toHaveAccessibleDescription("To go on, choose the column of the issue.");
    await user.click(goOn());
    expect(onContinue).not.toHaveBeenCalled();
    expect(choice("Issue")).toHaveFocus();
  });

  test("names an actor's code as the other way to say who it is", () => {
    open({ guess: emptyMapping() });
    expect(screen.getByRole("status")).toHaveTextContent(
      "To go on, choose the column of the actor or its country code, the issue and the position.",
    );
  });

  test("goes on with the columns as chosen, once nothing is missing", async () => {
    const { user, onContinue } = open();
    await user.selectOptions(choice("Issue"), "Agenda point · Fish quotas");
    await user.selectOptions(choice("Date"), "Held on · 2024-05-02");
    await user.click(goOn());
    expect(onContinue).toHaveBeenCalledExactlyOnceWith({
      ...emptyMapping(),
      actor: 0,
      issue: 1,
      position: 2,
      date: 3,
    });
  });

  test("does not go on with one column as two of what is needed", async () => {
    const { user, onContinue } = open();
    await user.selectOptions(choice("Issue"), "Delegation · Norway");
    expect(screen.getByRole("status")).toHaveTextContent(
      "To go on, choose different columns: “Delegation” is chosen as actor and issue.",
    );
    await user.click(goOn());
    expect(onContinue).not.toHaveBeenCalled();
  });

  test("previews the first rows as they would be read, and the reason where one would not", async () => {
    const { user } = open();
    await user.selectOptions(choice("Issue"), "Agenda point · Fish quotas");
    await user.selectOptions(choice("Quotation"), "Remarks on record · We agree.");
    expect(
      rows().map((row) =>
        within(row)
          .getAllByRole("cell")
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ["Norway", "Fish quotas", "yes", "We agree."],
      ["Iceland", "Fish quotas", "no", "none"],
      ["There is no position; the row is not read."],
    ]);
  });

  test("previews the cells as they are while a column is missing", () => {
    open();
    expect(
      within(rows()[0] ?? document.body)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["Norway", "none", "yes"]);
    expect(
      screen.getByRole("heading", { name: "The first 3 rows, as far as the columns are chosen" }),
    ).toBeVisible();
  });

  test("previews no number of rows where there are none", () => {
    open({ header: ["who", "issue", "position"], sample: [] });
    expect(screen.getByRole("heading", { name: "The first rows" })).toBeVisible();
    expect(screen.getByText("The table has no rows below its header.")).toBeVisible();
  });

  test("previews Namibia's code as the whole table makes it read", () => {
    open({
      header: ["cc", "issue", "position"],
      sample: [
        ["NA", "Quotas", "yes"],
        ["NO", "Quotas", "no"],
        ["IS", "Quotas", "no"],
      ],
      guess: { ...emptyMapping(), iso3: 0, issue: 1, position: 2 },
    });
    expect(rows()[0]).toHaveTextContent("NamibiaQuotasyes");
  });

  test("previews two capitals among names as the whole table makes them read", () => {
    open({
      header: ["actor", "issue", "position"],
      sample: [
        ["IS", "Quotas", "yes"],
        ["France", "Quotas", "no"],
      ],
    });
    expect(rows()[0]).toHaveTextContent("ISQuotasyes");
  });

  test("previews a row of which only one value is refused", () => {
    open({
      header: ["actor", "issue", "position", "group_size"],
      sample: [["Norway", "Quotas", "yes", "many"]],
    });
    expect(rows()[0]).toHaveTextContent("NorwayQuotasyes");
  });

  test("names columns without a name, and those of one name, by their places", () => {
    open({ header: ["vote", "", "vote"], sample: [["yes", "Norway", "no"]], guess: emptyMapping() });
    expect([...choice("Actor").options].map(({ text }) => text)).toEqual([
      "No column",
      "vote (column 1) · yes",
      "Column 2 (no name) · Norway",
      "vote (column 3) · no",
    ]);
  });

  test("offers every one of 120 columns, and names six of those it does not read", () => {
    const header = Array.from({ length: 120 }, (_, at) => `c${at}`);
    open({ header, sample: [header.map((name) => `value of ${name}`)], guess: emptyMapping() });
    expect(choice("Issue").options).toHaveLength(121);
    expect(screen.getByText(/^Not read: “c0”/)).toHaveTextContent(
      "Not read: “c0”, “c1”, “c2”, “c3”, “c4”, “c5” and 114 more columns.",
    );
  });

  test("says of a table with a column of answers for each issue how to make it long", () => {
    open({
      header: ["state", "A/1", "A/2", "A/3", "A/4"],
      sample: [
        ["Norway", "yes", "no", "abstain", "yes"],
        ["Iceland", "no", "", "yes", "yes"],
      ],
    });
    expect(screen.getByText(/columns without a role hold words such as/)).toHaveTextContent(
      "3 columns without a role",
    );
  });

  test("shows markup in a file as text", () => {
    open({
      header: ["actor", "<b>x</b>", "position"],
      sample: [["<img src=x onerror=alert(1)>", "", "yes"]],
    });
    expect(screen.queryByRole("img")).toBeNull();
    expect(rows()[0]).toHaveTextContent("<img src=x onerror=alert(1)>");
  });

  test("goes back", async () => {
    const { user, onBack } = open();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(onBack).toHaveBeenCalledOnce();
  });
});
