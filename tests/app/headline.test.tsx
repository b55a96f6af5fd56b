import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Headline } from "../../src/app/Headline.tsx";
import { aDataset, anIssue, defaultView, indexOf } from "../builders.ts";

const TITLE = `Calling upon all States ${"to take further measures and ".repeat(50)}to report`;
const index = indexOf(
  aDataset({
    issues: [anIssue({ id: "long", title: TITLE }), anIssue({ id: "short", title: "Ports" })],
  }),
);

/** What has been observed, and a change of its size. */
const resized = new Map<Element, () => void>();

/** A window in which titles are so much higher than the lines that are seen of them, px. */
function open(hidden: number) {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly tell: () => void;
      constructor(tell: () => void) {
        this.tell = tell;
      }
      observe(element: Element): void {
        resized.set(element, this.tell);
      }
      disconnect(): void {
        resized.clear();
      }
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(106);
  const height = vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(106 + hidden);
  const show = (issue: string) => (
    <Headline {...{ index }} view={defaultView(index, { issue })} say={() => ""} />
  );
  const { rerender } = render(show("long"));
  const resize = (hides: number) => {
    height.mockReturnValue(106 + hides);
    act(() => resized.forEach((tell) => tell()));
  };
  resize(hidden);
  return { user: userEvent.setup(), resize, goTo: (issue: string) => rerender(show(issue)) };
}

const heading = () => screen.getByRole("heading", { level: 1 });
const buttons = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);

afterEach(() => {
  resized.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("The title of an issue", () => {
  it("is whole to assistive technology, and shown whole and short again at a press that keeps focus", async () => {
    const { user } = open(800);
    expect(heading()).toHaveAccessibleName(TITLE);
    expect(heading()).not.toHaveAttribute("data-whole");
    await user.click(screen.getByRole("button", { name: "Show the whole title" }));
    expect(heading()).toHaveAttribute("data-whole");
    await user.keyboard("{Enter}");
    expect(heading()).not.toHaveAttribute("data-whole");
    expect(heading()).toHaveAccessibleName(TITLE);
    expect(screen.getByRole("button", { name: "Show the whole title" })).toHaveFocus();
  });

  it("has no button where all its lines are seen, and gets one when the window becomes narrow", () => {
    const { resize } = open(7);
    expect(buttons()).toEqual([]);
    resize(300);
    expect(buttons()).toEqual(["Show the whole title"]);
  });

  it("is short again on the next issue", async () => {
    const { user, goTo } = open(800);
    await user.click(screen.getByRole("button", { name: "Show the whole title" }));
    goTo("short");
    expect(heading()).toHaveTextContent("Ports");
    expect(heading()).not.toHaveAttribute("data-whole");
    expect(buttons()).toEqual([]);
  });
});
