import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import SharePanel, { type Shared } from "../../src/features/sharing/SharePanel.tsx";

const ADDRESS = "https://positions.example/?view=bars";

const clipboard = vi.fn<(text: string) => Promise<void>>();
const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));

afterEach(() => {
  clipboard.mockReset();
  Reflect.deleteProperty(navigator, "share");
});

function open(change: Partial<Shared> = {}) {
  const user = userEvent.setup();
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: clipboard } });
  render(
    <SharePanel
      title="A canal toll"
      headline="Norway supports the toll."
      address={ADDRESS}
      embedBase="https://positions.example/embed.html"
      liveQuery="?view=bars"
      fixedQuery="?dataset=canal&issue=toll&view=bars&country=&leaders=on"
      figureHeight={(width) => (width === 700 ? 600 : 900)}
      {...change}
    />,
  );
  return user;
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const code = () => field("Embed code");
const copyButton = (name: string) => screen.getByRole("button", { name: `Copy: ${name}` });

describe("what can be copied", () => {
  test.each([
    ["Link", ADDRESS],
    ["Title and link", `A canal toll\n${ADDRESS}`],
    ["Embed code", null],
  ])("is shown, copied and told to be copied: %s", async (name, text) => {
    const user = open();
    await user.click(copyButton(name));
    expect(clipboard).toHaveBeenCalledWith(text ?? field(name).value);
    expect(field(name)).toHaveValue(text ?? field(name).value);
    expect(screen.getByText("Copied.")).toHaveAttribute("role", "status");
  });

  test.each(["Link", "Title and link", "Embed code"])(
    "stands selected where the browser refuses, and the reader is told: %s",
    async (name) => {
      const user = open();
      clipboard.mockImplementation(refuse);
      await user.click(copyButton(name));
      expect(await screen.findByRole("alert")).toHaveTextContent(/did not allow copying/);
      const { selectionStart, selectionEnd, value } = field(name);
      expect(value.slice(selectionStart, selectionEnd)).toBe(value);
    },
  );
});

describe("a link", () => {
  test("that is long is told to be so", () => {
    open({ address: `https://positions.example/?country=${"NOR~".repeat(600)}` });
    expect(screen.getByText(/^The link is 2,435 characters long\./)).toBeVisible();
  });

  test("of a usual length stands without a warning", () => {
    open();
    expect(screen.queryByText(/characters long/)).toBeNull();
  });
});

describe("the system's share sheet", () => {
  test("is given title, sentence and link; closing it is no failure, failing is told", async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
    const user = open();
    const button = screen.getByRole("button", { name: /^Share/ });
    await user.click(button);
    const text = "Norway supports the toll.";
    expect(share).toHaveBeenCalledWith({ title: "A canal toll", text, url: ADDRESS });
    share.mockRejectedValue(new DOMException("closed", "AbortError"));
    await user.click(button);
    expect(screen.queryByRole("alert")).toBeNull();
    share.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(button);
    expect(await screen.findByRole("alert")).toHaveTextContent("could not be opened. Copy the link instead.");
  });

  test("has no button where there is none", () => {
    open();
    expect(screen.queryByRole("button", { name: /^Share/ })).toBeNull();
  });
});

describe("the embed code", () => {
  test("is not there before there is a height to put into it; what keeps it stands in its place, the link beside", () => {
    open({ figureHeight: null, withoutHeight: <p role="status">Loading the map…</p> });
    expect(screen.queryByRole("textbox", { name: "Embed code" })).toBeNull();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByText("Loading the map…")).toBeVisible();
    expect(field("Link").value).toBe(ADDRESS);
  });

  test("is live at first, and has the height of figure and foot", () => {
    open();
    expect(code().value).toContain('src="https://positions.example/embed.html?view=bars" height="652"');
    expect(code().value).toContain('title="A canal toll – Diplomatic Positions"');
  });

  test("carries every parameter where it is fixed, the colours too, and says what stays open", async () => {
    const user = open();
    await user.click(screen.getByRole("radio", { name: "Fixed" }));
    expect(code().value).toContain(
      "?dataset=canal&amp;issue=toll&amp;view=bars&amp;country=&amp;leaders=on&amp;theme=system",
    );
    expect(screen.getByRole("group", { name: "Variant" })).toHaveAccessibleDescription(
      /later defaults cannot change.*Corrections of the data still show/,
    );
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(code().value).toContain("&amp;theme=dark");
  });

  test("is told in px for a column of text and for a phone", () => {
    open();
    expect(
      screen.getByText(/652 px high in a column of 700 px, about 985 px in one of 390 px/),
    ).toBeVisible();
  });
});

describe("a view that no frame can show", () => {
  test("of data kept in this browser says where its link opens, and why it has no code", () => {
    open({ unframed: "own", figureHeight: null });
    expect(field("Link").value).toBe(ADDRESS);
    expect(screen.getByText(/^In this browser it opens exactly this view/)).toHaveTextContent(
      "The data are kept here alone: anywhere else the link asks for the file, so send that, too.",
    );
    expect(screen.getByText(/^There is no code for data that are kept in this browser/)).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Embed code" })).toBeNull();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  test("of every issue has a link like any other, and says why it has no code", () => {
    open({ unframed: "whole", figureHeight: null });
    expect(screen.getByText("It opens exactly this view, filters and all.")).toBeVisible();
    expect(screen.getByText(/^There is no code for a view of every issue/)).toHaveTextContent(
      "Open an issue to embed it, or save a picture.",
    );
    expect(screen.queryByRole("textbox", { name: "Embed code" })).toBeNull();
  });
});
