import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { server } from "../mocks/node.ts";

const said: string[] = [];
const awaited: RegExp[] = [];

/** Says that this test writes a line to console.error or console.warn that fits the pattern. */
export function expectConsole(pattern: RegExp): void {
  awaited.push(pattern);
}

// Late panels are compiled when a test first shows them, which takes a busy machine longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });

stubWhatJsdomLacks();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

// A reader who has been here before: the hint of a first visit is put away.
beforeEach(() => localStorage.setItem("hint", "done"));

beforeEach(() => {
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: readonly unknown[]) => {
      said.push(`console.${level}: ${words.map(String).join(" ")}`);
    });
  }
});

// Clean-up hooks run last to first: the page goes, then the handlers and the address, and the console is judged last.
afterEach(() => {
  const lines = said.splice(0);
  const patterns = awaited.splice(0);
  expect(
    lines.filter((line) => !patterns.some((pattern) => pattern.test(line))),
    "Nothing unexpected is written to the console; call expectConsole(pattern) in a test that means it",
  ).toEqual([]);
  expect(
    patterns.filter((pattern) => !lines.some((line) => pattern.test(line))).map(String),
    "What a test expects on the console is written there",
  ).toEqual([]);
});
afterEach(() => {
  server.resetHandlers();
  window.history.replaceState(null, "", "/");
});
afterEach(cleanup);

/** Stand-ins for what jsdom does not draw: enough to open a dialog and to ask for a size, and no more. */
function stubWhatJsdomLacks(): void {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement, returnValue?: string) {
    if (!this.open) return;
    this.open = false;
    if (returnValue !== undefined) this.returnValue = returnValue;
    this.dispatchEvent(new Event("close"));
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  window.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}
