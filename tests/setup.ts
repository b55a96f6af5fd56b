import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { server } from "../mocks/node.ts";
import "./quietConsole.ts";

// Late panels are compiled when a test first shows them, which takes a busy machine longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });

stubWhatJsdomLacks();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

// A reader who has been here before: the hint of a first visit is put away.
beforeEach(() => localStorage.setItem("diplomatic-positions:hint", "done"));

// Clean-up hooks run last to first: the page goes, then the handlers and the address, and the console is judged last.
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
