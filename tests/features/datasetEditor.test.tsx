import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DataError } from "../../src/data/DataError.ts";
import { readOpened, renameOpened, saveOpened } from "../../src/data/opened/openedStore.ts";
import type { Editable } from "../../src/domain/editDataset.ts";
import { positionList } from "../../src/domain/editPositions.ts";
import type { OpenedDataset } from "../../src/domain/opened.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import DatasetEditor from "../../src/features/opening/editor/DatasetEditor.tsx";
import { EditorDialog } from "../../src/features/opening/editor/EditorDialog.tsx";
import { aDataset, anIssue, aPosition, aSpeaker, aStatement, indexOf } from "../builders.ts";

const FILE: Partial<DatasetFile> = {
  id: "own-fish",
  title: "Votes on fish",
  speakers: [aSpeaker()],
  issues: [
    anIssue({
      positions: [
        aPosition("yes", "Yes", { style: "disc", colour: "disc", scale: 2 }),
        aPosition("no", "No", { style: "square", colour: "square", scale: -2 }),
        aPosition("unclear", "Unclear", { style: "query" }),
      ],
    }),
    anIssue({
      id: "quotas",
      title: "New quotas",
      shortTitle: "Quotas",
      positions: [aPosition("yes", "Yes")],
    }),
  ],
  statements: [
    aStatement({ id: "a", position: "yes" }),
    aStatement({ id: "b", position: "unclear" }),
    aStatement({ id: "c", position: "yes", issue: "quotas" }),
  ],
};

function editable(file: Partial<DatasetFile> = FILE): Editable {
  const { dataset: head, coding } = indexOf(aDataset(file));
  return { head, coding };
}

function open(file: Partial<DatasetFile> = FILE) {
  const onSave = vi
    .fn<(data: Editable) => Promise<{ why: string | null }>>()
    .mockResolvedValue({ why: null });
  const onClose = vi.fn<() => void>();
  render(<EditorDialog saved={editable(file)} {...{ onSave, onClose }} />);
  return { user: userEvent.setup(), onSave, onClose };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string) => screen.getByRole("textbox", { name });
const labels = () =>
  within(screen.getByRole("list"))
    .getAllByRole("button", { name: /^Change/ })
    .map((b) => b.getAttribute("aria-label"));
const said = () => screen.getAllByRole("status").at(-1);
const saved = ({ mock }: ReturnType<typeof open>["onSave"]) => mock.calls[0]?.[0];

describe("the positions in the editor", () => {
  test("stand there once each across the issues, with how often they occur", () => {
    open();
    expect(labels()).toEqual(["Change “Yes”", "Change “No”", "Change “Unclear”"]);
    expect(screen.getByText("2 statements, 2 issues")).toBeVisible();
    expect(screen.getByText("0 statements, 1 issue")).toBeVisible();
  });

  test("move by buttons that keep the focus, and that say where the position stands now", async () => {
    const { user, onSave } = open();
    await user.click(button("Move “Unclear” up"));
    expect(said()).toHaveTextContent("“Unclear” now stands before “No”.");
    expect(button("Move “Unclear” up")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(labels()).toEqual(["Change “Unclear”", "Change “Yes”", "Change “No”"]);
    expect(button("Move “Unclear” up")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.issues[0]?.positions.map(({ id }) => id)).toEqual(["unclear", "yes", "no"]);
  });

  test("are renamed wherever they occur, when the field is left", async () => {
    const { user, onSave } = open();
    await user.click(button("Change “Yes”"));
    await user.clear(field("Name"));
    await user.type(field("Name"), " In  favour ");
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.issues.map(({ positions }) => positions[0]?.label)).toEqual([
      "In favour",
      "In favour",
    ]);
  });

  test("are not given a name that another has, nor none", async () => {
    const { user } = open();
    await user.click(button("Change “Yes”"));
    await user.clear(field("Name"));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "A position needs a name. Until then the text stays as it was.",
    );
    await user.type(field("Name"), "no{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent(
      "“No” is another position; to make the two one, merge them below.",
    );
    expect(labels()[0]).toBe("Change “Yes”");
  });

  test("are not cut where a name that is pasted is too long: that is told", async () => {
    const { user } = open();
    await user.click(button("Change “Yes”"));
    fireEvent.change(field("Name"), { target: { value: "y".repeat(10_001) } });
    expect(screen.getByRole("alert")).toHaveTextContent(
      "The text has more than 10,000 characters. Until then the text stays as it was.",
    );
    expect(field("Name")).toHaveValue("y".repeat(10_001));
    expect(labels()[0]).toBe("Change “Yes”");
  });

  test("keep their name when Escape takes back what was typed, and the dialog stays", async () => {
    const { user, onClose } = open();
    await user.click(button("Change “Yes”"));
    await user.type(field("Name"), "terday{Escape}");
    expect(field("Name")).toHaveValue("Yes");
    expect(onClose).not.toHaveBeenCalled();
  });

  test("get a colour by its name, and it is said when another has it", async () => {
    const { user, onSave } = open();
    await user.click(button("Change “Yes”"));
    expect(screen.getByRole("radio", { name: "Blue" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Brown" }));
    expect(screen.getByText(/only the glyph tells them apart/)).toHaveTextContent(
      "The colour is that of “No”",
    );
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.issues[0]?.positions[0]).toMatchObject({ style: "disc", colour: "square" });
  });

  test("exchange a glyph with the one that has it, and no other changes", async () => {
    const { user, onSave } = open();
    await user.click(button("Change “Yes”"));
    const square = screen.getByRole("radio", { name: /^Square/ });
    expect(square).toHaveAccessibleDescription("now of “No”");
    await user.click(square);
    expect(said()).toHaveTextContent("The glyph of “Yes” is now: square; “No” has its former glyph.");
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.issues[0]?.positions).toMatchObject([
      { style: "square", colour: "disc" },
      { style: "disc", colour: "square" },
      { style: "query", colour: "query" },
    ]);
  });

  test("take the glyphs and colours of the scale at once, and the scale takes them from the places chosen", async () => {
    const { user, onSave } = open();
    await user.click(button("Change “Unclear”"));
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Place on the scale from against to for" }),
      "Neither (0)",
    );
    await user.click(button("Glyphs and colours by the scale"));
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.issues[0]?.positions[2]).toMatchObject({
      scale: 0,
      style: "bars",
      colour: "plain",
    });
  });

  test("are merged after a sentence on what moves, and the focus stays in the dialog", async () => {
    const { user, onSave } = open();
    await user.click(button("Change “Yes”"));
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Make it one with another position" }),
      "Unclear",
    );
    expect(button("Merge")).toHaveAccessibleDescription(
      "2 statements of “Yes” move to “Unclear”; none is lost. Where an actor holds both on an issue (1 time), it then holds one. “Yes” goes from the list.",
    );
    await user.click(button("Merge"));
    expect(labels()).toEqual(["Change “No”", "Change “Unclear”"]);
    expect(screen.getByRole("heading", { name: "Positions" })).toHaveFocus();
    await user.click(button("Save changes"));
    const data = saved(onSave);
    expect(data && positionList(data).map(({ position, statements }) => [position.id, statements])).toEqual([
      ["no", 0],
      ["unclear", 3],
    ]);
  });

  test("are as they were after Undo, which says what it took back", async () => {
    const { user } = open();
    await user.click(button("Move “No” up"));
    await user.click(button("Undo"));
    expect(labels()).toEqual(["Change “Yes”", "Change “No”", "Change “Unclear”"]);
    expect(said()).toHaveTextContent("Taken back: “No” now stands before “Yes”.");
    expect(button("Undo")).toHaveAttribute("aria-disabled", "true");
    expect(button("Save changes")).toHaveAttribute("aria-disabled", "true");
  });

  test("can be searched where there are many, and are listed twenty at a time", async () => {
    const positions = Array.from({ length: 45 }, (_, at) => aPosition(`p${at}`, `Answer ${at}`));
    const { user } = open({ issues: [anIssue({ positions })], statements: [] });
    expect(labels()).toHaveLength(20);
    await user.click(button("Show 20 more of 45"));
    expect(labels()).toHaveLength(40);
    expect(screen.getAllByRole("listitem")[20]).toHaveFocus();
    await user.type(screen.getByRole("searchbox", { name: "Find a position" }), "answer 44");
    expect(labels()).toEqual(["Change “Answer 44”"]);
    await user.type(screen.getByRole("searchbox", { name: "Find a position" }), "x");
    expect(screen.getByText("No position has “answer 44x”. Search for another word.")).toBeVisible();
  });
});

describe("titles and sources in the editor", () => {
  const to = async (name: string) => {
    const opened = open();
    await opened.user.click(screen.getByRole("tab", { name }));
    return opened;
  };

  test("change the dataset's and an issue's titles", async () => {
    const { user, onSave } = await to("Titles");
    await user.type(field("Title of the dataset"), " and trade");
    const quotas = within(screen.getByRole("group", { name: "Quotas" }));
    await user.clear(quotas.getByRole("textbox", { name: "Short title" }));
    await user.type(quotas.getByRole("textbox", { name: "Short title" }), "Herring{Enter}");
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.title).toBe("Votes on fish and trade");
    expect(saved(onSave)?.head.issues[1]).toMatchObject({ title: "New quotas", shortTitle: "Herring" });
  });

  test("change an actor's name and the wording of a speaker's title", async () => {
    const { user, onSave } = await to("Titles");
    await user.click(screen.getByText("Actors (1)"));
    await user.type(field("Name (NOR)"), " (Kingdom){Enter}");
    await user.click(screen.getByText("Speakers (1)"));
    const speaker = within(screen.getByRole("group", { name: "Kari Lund" }));
    await user.type(speaker.getByRole("textbox", { name: "Title" }), " and Fish{Enter}");
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.actors[0]?.name).toBe("Norway (Kingdom)");
    expect(saved(onSave)?.head.speakers[0]?.titles[0]).toEqual({
      title: "Minister of Trade and Fish",
      paragraphs: [1],
    });
  });

  test("change a source's line and refuse what cannot stand there", async () => {
    const { user, onSave } = await to("Sources");
    await user.type(field("Outlet"), "The Gazette");
    await user.type(field("Web address"), "javascript:alert(1)");
    expect(screen.getByRole("alert")).toHaveTextContent("An address begins with http:// or https://.");
    await user.click(button("Save changes"));
    expect(saved(onSave)?.head.sources[0]).toMatchObject({ outlet: "The Gazette", url: null });
  });
});

describe("leaving the editor", () => {
  test("without a change closes it at once", async () => {
    const { user, onClose } = open();
    await user.click(button("Undo"));
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("with changes asks first, and a second Escape goes on editing", async () => {
    const { user, onClose } = open();
    await user.click(button("Move “No” up"));
    await user.keyboard("{Escape}");
    expect(screen.getByText("Your changes are not saved.")).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Your changes are not saved.")).toBeNull();
    await user.click(button("Close"));
    await user.click(button("Discard them"));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("by saving waits until it is saved", async () => {
    const { user, onClose, onSave } = open();
    let finish = (): void => undefined;
    onSave.mockReturnValue(new Promise((resolve) => (finish = () => resolve({ why: null }))));
    await user.click(button("Move “No” up"));
    await user.click(button("Save changes"));
    expect(said()).toHaveTextContent("Saving…");
    await user.click(button("Close"));
    expect(onClose).not.toHaveBeenCalled();
    finish();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  test("says why what was saved lasts only as long as the page", async () => {
    const { user, onClose, onSave } = open();
    onSave.mockResolvedValue({ why: "The browser’s storage is full." });
    await user.click(button("Move “No” up"));
    await user.click(button("Save changes"));
    expect(await screen.findByText("The browser’s storage is full.")).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("does not lose what could not be saved", async () => {
    const { user, onClose, onSave } = open();
    onSave.mockRejectedValue(new DataError("invalid", "", "A made-up fault."));
    await user.click(button("Move “No” up"));
    await user.click(button("Save changes"));
    expect(await screen.findByRole("alert")).toHaveTextContent("The changes are not saved.");
    expect(labels()[0]).toBe("Change “No”");
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe("the editor of a dataset that is kept here", () => {
  const dataset = (): OpenedDataset => ({
    ...editable(),
    stamp: "3-1a2b",
    words: { blob: new Blob(["[]", "[]"]), starts: Float64Array.of(0, 2, 4) },
    report: { rowsRead: 3, rowsRefused: 0, entries: [] },
    file: { name: "fish.csv", size: 100, openedAt: "2026-01-01T00:00:00.000Z" },
  });
  const show = (id: string) => {
    const onClose = vi.fn<() => void>();
    const onSaved = vi.fn<() => void>();
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    render(
      <QueryClientProvider client={client}>
        <DatasetEditor {...{ id, onClose, onSaved }} />
      </QueryClientProvider>,
    );
    return { user: userEvent.setup(), onClose, onSaved };
  };

  beforeEach(() => saveOpened(dataset()).then(() => undefined));

  test("saves into the store, where the words stay", async () => {
    const { user, onSaved } = show("own-fish");
    await user.click(await screen.findByRole("button", { name: "Move “No” up" }));
    await user.click(button("Save changes"));
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const { head, words } = await readOpened("own-fish");
    expect(head.issues[0]?.positions.map(({ id }) => id)).toEqual(["no", "yes", "unclear"]);
    expect(words.starts).toEqual(Float64Array.of(0, 2, 4));
  });

  test("refuses to put its changes in place of those of another tab, and keeps them", async () => {
    const { user, onSaved, onClose } = show("own-fish");
    await user.click(await screen.findByRole("button", { name: "Move “No” up" }));
    await renameOpened("own-fish", "Herring");
    await user.click(button("Save changes"));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "This dataset was changed in another tab since you opened the editor. Close the editor and open it again; your changes are still in it until then.",
    );
    expect(labels()[0]).toBe("Change “No”");
    expect([onSaved, onClose].some((called) => called.mock.calls.length > 0)).toBe(false);
    expect((await readOpened("own-fish")).head.title).toBe("Herring");
  });

  test("says so when there is no such dataset", async () => {
    show("own-nothing");
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.getByRole("dialog", { name: "Edit a dataset" })).toBeVisible();
  });
});
