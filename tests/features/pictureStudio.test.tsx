import { act, fireEvent, render, renderHook, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { ExportError } from "../../src/export/ExportError.ts";
import { KindFields } from "../../src/features/exporting/KindFields.tsx";
import { LookFields } from "../../src/features/exporting/LookFields.tsx";
import { StudioActions } from "../../src/features/exporting/StudioActions.tsx";
import { StudioReport } from "../../src/features/exporting/StudioReport.tsx";
import { studioPicture } from "../../src/features/exporting/studioPicture.ts";
import {
  NO_EDITS,
  openingSettings,
  type StudioSettings,
} from "../../src/features/exporting/studioSettings.ts";
import { useExport, type Exported } from "../../src/features/exporting/useExport.ts";
import { WordField } from "../../src/features/exporting/WordField.tsx";
import { defaultView, indexOf, realDataset, wordsOf } from "../builders.ts";
import { renderAt } from "../renderAt.tsx";
import { aRecord } from "../savedPictures.ts";
import { catchDownloads } from "./downloads.ts";

const index = indexOf(realDataset);

afterEach(() => vi.restoreAllMocks());

function sourceOf(viewed: Partial<ViewState> = {}) {
  const view = defaultView(index, viewed);
  const statements = statementsOn(index, view.issue);
  const matrix = buildMatrix(index, view, statements);
  const folded = new Set<string>();
  return { index, view, statements, matrix, headline: "The headline.", folded, words: wordsOf(realDataset) };
}

function settingsOf(viewed: Partial<ViewState>, change: Partial<StudioSettings>): StudioSettings {
  return { ...openingSettings(defaultView(index, viewed), null), ...change };
}

describe("The choice of a statement", () => {
  const optionsOf = (issue: string) => {
    const settings = settingsOf({ issue }, { kind: "card" });
    const source = sourceOf({ issue });
    const { unmount } = render(<KindFields {...{ source, settings }} onChange={() => undefined} />);
    const options = screen.getAllByRole("option").map(({ textContent }) => textContent);
    unmount();
    return options;
  };

  it("tells every statement of an issue from the others", () => {
    for (const { id } of realDataset.issues) {
      const options = optionsOf(id);
      expect(new Set(options).size, id).toBe(options.length);
    }
  });

  it("has paragraph, voice, kind and first words, with actors as running text names them", () => {
    const options = optionsOf("reassurance-force");
    expect(options).toContain("¶20 · Dmitry Peskov, Russia · reported · Peskov dismissed the plan, saying…");
    expect(options).toContain("¶3 · Vladimir Putin, Russia · direct quote · “If some troops appear there…”");
    const about = (actor: string) =>
      options.filter((option) => option.includes(`The source’s own voice, on ${actor} ·`)).length;
    expect(about("the United Kingdom")).toBe(1);
    expect(about("the 26 pledging nations")).toBe(2);
  });
});

describe("What is told of a picture", () => {
  function report(change: Partial<StudioSettings>, viewed: Partial<ViewState> = {}, fits = false) {
    const picture = studioPicture(sourceOf(viewed), settingsOf(viewed, change));
    if (!picture) throw new Error("There is no picture.");
    const drawn = { fits, refused: null, sheets: [{ key: "figure", width: 640, height: 900, figure: null }] };
    render(<StudioReport {...{ picture, drawn }} density={1} flagless={false} />);
  }
  const SMALL = { size: "own", typed: { width: "640", height: "240" } } as const;

  it.each([
    [
      "matrix",
      {},
      "choose a larger size, leave out the leaders with the switch under the matrix or shorten its title, subtitle and note.",
    ],
    ["matrix", { leaders: false }, "choose a larger size or shorten its title, subtitle and note."],
    ["bars", {}, "choose a larger size or shorten its title, subtitle and note."],
    ["map", {}, "choose a larger size or shorten its title, subtitle and note."],
    ["card", {}, "choose a larger size or shorten its title and note."],
  ] as const)("names what can make a %s (%o) fit", (kind, viewed, way) => {
    report({ ...SMALL, kind }, viewed);
    const told = screen.getByText(/does not fit 640 × 240 px/);
    expect(told).toHaveTextContent(`To make it fit, ${way}`);
    expect(told).not.toHaveTextContent("smallest type");
  });

  it("is why there is no picture, where there is none", () => {
    const picture = studioPicture(sourceOf(), settingsOf({}, {}));
    if (!picture) throw new Error("There is no picture.");
    const drawn = { fits: false, sheets: [], refused: "200 rows cannot be read. Choose countries." };
    render(<StudioReport {...{ picture, drawn }} density={1} flagless={false} />);
    expect(screen.getByRole("status")).toHaveTextContent("200 rows cannot be read. Choose countries.");
  });

  it("does not advise to shorten words that a plain picture leaves out", () => {
    report({ ...SMALL, kind: "bars", plain: true });
    expect(screen.getByText(/does not fit/)).toHaveTextContent(/To make it fit, choose a larger size\.$/);
  });

  it("warns that a plain picture drops its notes and its source", () => {
    report({ plain: true });
    expect(screen.getByText(/drops its notes and its source/).closest("[role=status]")).not.toBeNull();
  });
});

describe("The switch for a plain picture", () => {
  it("gives the notes and the source that such a picture drops as one text to copy", async () => {
    const user = userEvent.setup();
    const words = new Map([["matrix", { ...NO_EDITS, note: "Mine." }]]);
    const fieldsOf = (plain: boolean) => {
      const settings = settingsOf({}, { plain, words });
      const picture = studioPicture(sourceOf(), settings);
      return <LookFields {...{ settings, picture }} onChange={() => undefined} />;
    };
    const { rerender } = render(fieldsOf(false));
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    rerender(fieldsOf(true));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes and source" });
    expect(field.value).toMatch(/^Mine\. Source: .*, undated\. 18 statements\.$/);
    await user.click(screen.getByRole("button", { name: "Copy: Notes and source" }));
    expect(await screen.findByText("Copied.")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(field.value);
  });
});

describe("A field for words", () => {
  function Typed({ most }: { most: number }) {
    const [text, setText] = useState("");
    return <WordField label="Title" rows={2} value={text} most={most} onType={setText} />;
  }

  it("says when what is pasted is cut at its limit, and is silent again once there is room", async () => {
    const user = userEvent.setup();
    render(<Typed most={200} />);
    const field = screen.getByRole("textbox", { name: "Title" });
    await user.click(field);
    await user.paste("a".repeat(200));
    expect(screen.queryByText(/Cut at/)).not.toBeInTheDocument();
    await user.paste("b");
    expect(screen.getByText("Cut at 200 characters.").closest("[role=status]")).toBeInTheDocument();
    expect(field).toHaveValue("a".repeat(200));
    await user.keyboard("{Backspace}");
    expect(screen.queryByText(/Cut at/)).not.toBeInTheDocument();
    await user.clear(field);
    await user.paste("c".repeat(250));
    expect(screen.getByText("Cut at 200 characters.")).toBeInTheDocument();
    expect(field).toHaveValue("c".repeat(200));
  });
});

describe("What came of an export", () => {
  it("names the letters that a PDF’s fonts lack, and the way on", () => {
    const error = new ExportError("pdfLetters", undefined, "“中”, “文”");
    const steps = { outcome: { kind: "failed", error }, ...NO_STEPS } as const;
    render(<StudioActions steps={steps} drawable fits />);
    expect(screen.getByRole("alert")).toHaveTextContent(
      "The PDF’s fonts lack letters of this picture: “中”, “文”. Write these words in other letters, or download the SVG or PNG.",
    );
  });
});

const NOTHING = () => undefined;
const NO_STEPS = { savePng: NOTHING, saveSvg: NOTHING, savePdf: NOTHING, copyPng: NOTHING, forget: NOTHING };

/** Fonts, which are files beside the page, for a page that has none: anything but them is fetched as ever. */
function serveFonts(): void {
  const { fetch } = globalThis;
  vi.spyOn(globalThis, "fetch").mockImplementation((asked, init) =>
    /\.woff2/.test(asked instanceof Request ? asked.url : String(asked))
      ? Promise.resolve(new Response(new Uint8Array([0])))
      : fetch(asked, init),
  );
}

describe("Saving", () => {
  const SVG = "http://www.w3.org/2000/svg";

  function aSheet(desc: string): SVGSVGElement {
    const sheet = document.createElementNS(SVG, "svg");
    sheet.setAttribute("width", "600");
    sheet.setAttribute("height", "400");
    const said = document.createElementNS(SVG, "desc");
    said.textContent = desc;
    sheet.append(said);
    return sheet;
  }

  function exportedOf(change: Partial<Exported> = {}): Exported {
    const sheet = aSheet("What it shows.");
    return {
      figures: () => [sheet],
      density: 1,
      nameParts: ["force", "matrix"],
      ground: null,
      record: () => aRecord({ alt: "What it shows." }),
      ...change,
    };
  }

  beforeEach(serveFonts);

  function open(exported: Exported) {
    const caught = catchDownloads();
    return { caught, ...renderHook((props: Exported) => useExport(props), { initialProps: exported }) };
  }

  it("is done once for two presses at once, and can be done again", async () => {
    const { caught, result } = open(exportedOf());
    act(() => {
      result.current.saveSvg();
      result.current.saveSvg();
    });
    expect(result.current.outcome.kind).toBe("busy");
    await waitFor(() => expect(result.current.outcome.kind).toBe("done"));
    expect(caught).toHaveLength(1);
    act(() => result.current.saveSvg());
    await waitFor(() => expect(caught).toHaveLength(2));
  });

  it("gives what was asked for, whatever is set meanwhile", async () => {
    const sheet = aSheet("Before.");
    const { caught, result, rerender } = open(exportedOf({ figures: () => [sheet] }));
    act(() => result.current.saveSvg());
    sheet.querySelector("desc")?.replaceChildren("After.");
    act(() => result.current.forget());
    rerender(exportedOf({ nameParts: ["force", "bars"], record: () => aRecord({ title: "Bars" }) }));
    expect(result.current.outcome.kind).toBe("busy");
    await waitFor(() => expect(result.current.outcome.kind).toBe("done"));
    expect(caught.map(({ name }) => name)).toEqual([expect.stringContaining("force-matrix")]);
    const text = await caught[0]?.text();
    expect(text).toContain("<desc>Before.</desc>");
    expect(text).not.toContain("After.");
    act(() => result.current.forget());
    expect(result.current.outcome.kind).toBe("none");
  });

  it("goes on when the studio is closed", async () => {
    const { caught, result, unmount } = open(exportedOf());
    act(() => result.current.saveSvg());
    unmount();
    await waitFor(() => expect(caught).toHaveLength(1));
  });

  it("puts into each file what is said of its own sheet", async () => {
    const sheets = [aSheet("The figure."), aSheet("Statements 3–18 of 18.")];
    const { caught, result } = open(exportedOf({ figures: () => sheets }));
    act(() => result.current.saveSvg());
    await waitFor(() => expect(caught).toHaveLength(2));
    const texts = await Promise.all(caught.map(({ text }) => text()));
    expect(texts.map((text) => /"alt":"([^"]*)"/.exec(text)?.[1])).toEqual([
      "The figure.",
      "Statements 3–18 of 18.",
    ]);
  });
});

describe("The studio", () => {
  // The parts that the page loads late are made ready first, so that no test waits for their translation.
  beforeAll(async () => {
    await import("../../src/app/ExportDialog.tsx");
    await import("../../src/app/WholePanel.tsx");
    await import("../../src/features/exporting/issuesMaker.tsx");
  });

  async function openStudio(query = "") {
    const user = await renderAt(query);
    await user.click(await screen.findByRole("button", { name: "Export" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Export and share" }));
    await dialog.findByRole("button", { name: "Download PNG" });
    return { user, dialog };
  }

  it("keeps the words of each kind of picture, and resets those of the present one", async () => {
    const { user, dialog } = await openStudio();
    await user.click(dialog.getByText("Title, subtitle, note and alternative text"));
    const title = () => dialog.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
    const written = title().value;
    const write = async (text: string) => {
      await user.clear(title());
      await user.type(title(), text);
    };
    await write("Of the matrix");
    await user.click(dialog.getByRole("radio", { name: "Bars" }));
    expect(title()).toHaveValue(written);
    await write("Of the bars");
    await user.click(dialog.getByRole("radio", { name: "Matrix" }));
    expect(title()).toHaveValue("Of the matrix");
    await user.click(dialog.getByRole("button", { name: "Reset the words" }));
    expect(title()).toHaveValue(written);
    expect(title()).toHaveFocus();
    await user.click(dialog.getByRole("radio", { name: "Bars" }));
    expect(title()).toHaveValue("Of the bars");
  });

  it("opens the picture of all issues for their view, beside those of one issue, which say so", async () => {
    const { user, dialog } = await openStudio("?view=issues&country=RUS~UKR");
    const kinds = within(dialog.getByRole("group", { name: "Picture" }));
    expect(kinds.getByRole("radio", { name: "All issues" })).toBeChecked();
    const preview = () => dialog.getByRole("group", { name: "Preview" });
    await waitFor(() => expect(preview()).toHaveTextContent("Countries: Russia, Ukraine"));
    expect(preview()).toHaveTextContent(realDataset.title);
    expect(within(preview()).getByRole("img")).toHaveAccessibleName(/Table of positions, a row for each/);
    await user.click(kinds.getByRole("radio", { name: "Bars" }));
    expect(dialog.getByText("Of one issue: A “reassurance” force in Ukraine")).toBeVisible();
    expect(within(preview()).getByRole("img")).toHaveAccessibleName(/Bars of how many countries/);
  });

  it("says that a picture is on its way, in the room it will take, and not that there is none", async () => {
    const { user, dialog } = await openStudio("?view=compare&country=RUS~UKR");
    const preview = () => dialog.getByRole("group", { name: "Preview" });
    await within(preview()).findByRole("img");
    // At once: a person’s click takes as long as the picture does.
    fireEvent.click(dialog.getByRole("radio", { name: "All issues" }));
    expect(preview()).toHaveTextContent(/^Drawing the picture…$/);
    expect(await within(preview()).findByRole("img")).toHaveAccessibleName(
      /Table of positions, a row for each/,
    );
    await user.click(dialog.getByRole("radio", { name: /^Own size/ }));
    await user.clear(dialog.getByRole("spinbutton", { name: "Width, px" }));
    expect(preview()).toHaveTextContent(/^No picture to show yet\.$/);
  });

  it("tells that a comparison has no picture of its own, while it shows agreement instead", async () => {
    const { user, dialog } = await openStudio("?view=compare&country=RUS~UKR");
    const note = () => dialog.queryByText(/^The comparison has no picture of its own; this is who agrees/);
    expect(dialog.getByRole("radio", { name: "Agreement" })).toBeChecked();
    expect(note()).toBeVisible();
    await user.click(dialog.getByRole("radio", { name: "Matrix" }));
    expect(note()).toBeNull();
  });

  it("tells of no comparison where agreement itself is the view", async () => {
    const { dialog } = await openStudio("?view=agreement");
    expect(dialog.getByRole("radio", { name: "Agreement" })).toBeChecked();
    expect(dialog.queryByText(/^The comparison/)).toBeNull();
  });

  it("says how large a size of one's own may be", async () => {
    const { dialog } = await openStudio();
    expect(dialog.getByRole("radio", { name: "Own size 320 to 4000 × 200 to 6000" })).toBeInTheDocument();
  });

  it("offers four grounds, each with a name of its own", async () => {
    const { dialog } = await openStudio();
    const grounds = within(dialog.getByRole("group", { name: "Ground" }));
    for (const name of ["Light", "Dark", "Transparent for light pages", "Transparent for dark pages"])
      expect(grounds.getByRole("radio", { name })).toBeInTheDocument();
    expect(grounds.getAllByRole("radio")).toHaveLength(4);
  });

  it("lets the part of the world be chosen for the map alone, starting from the map in view", async () => {
    const { user, dialog } = await openStudio("?view=map&area=europe");
    const areas = () => dialog.queryByRole("group", { name: "Part of the world" });
    expect(dialog.getByRole("radio", { name: "Europe" })).toBeChecked();
    await user.click(dialog.getByRole("radio", { name: "World" }));
    expect(dialog.getByRole("radio", { name: "World" })).toBeChecked();
    await user.click(dialog.getByRole("radio", { name: "Bars" }));
    expect(areas()).not.toBeInTheDocument();
  });

  it("no longer says what was saved once a setting makes another picture of it", async () => {
    serveFonts();
    const caught = catchDownloads();
    const { user, dialog } = await openStudio();
    await user.click(dialog.getByRole("button", { name: "Download SVG" }));
    await dialog.findByText(/^Handed to the browser to save: .*\.svg/);
    expect(caught).toHaveLength(1);
    await user.click(dialog.getByRole("radio", { name: "Dark" }));
    expect(dialog.queryByText(/^Handed to the browser/)).not.toBeInTheDocument();
  });
});
