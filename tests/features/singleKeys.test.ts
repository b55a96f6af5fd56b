import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followSingleKeys, setSingleKeys } from "../../src/features/help/singleKeys.ts";

const KEY = "diplomatic-positions:single-keys";
const onHelp = vi.fn<() => void>();
const onSearch = vi.fn<() => boolean>(() => true);
let stop = () => {};

beforeEach(() => {
  stop = followSingleKeys({ onHelp, onSearch });
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
  localStorage.removeItem(KEY);
  vi.clearAllMocks();
});

function press(
  key: string,
  init: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

function put(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector("[data-here]");
  if (!element) throw new Error("Nothing is marked.");
  return element;
}

describe("A single key", () => {
  it("opens Help with ? and goes to Search with /, also where they need Shift", () => {
    expect(press("?", { shiftKey: true }).defaultPrevented).toBe(true);
    expect(onHelp).toHaveBeenCalledOnce();
    expect(press("/", { shiftKey: true }).defaultPrevented).toBe(true);
    expect(onSearch).toHaveBeenCalledOnce();
  });

  it("is left to the browser where there is no Search, and when it is any other", () => {
    onSearch.mockReturnValueOnce(false);
    expect(press("/").defaultPrevented).toBe(false);
    expect(press("h").defaultPrevented).toBe(false);
    expect(onHelp).not.toHaveBeenCalled();
  });

  it.each([
    '<input data-here type="text">',
    '<input data-here type="checkbox">',
    "<textarea data-here></textarea>",
    "<select data-here></select>",
    '<div contenteditable="true"><b data-here>x</b></div>',
    '<div role="combobox"><span data-here></span></div>',
    '<div role="listbox"><div role="option" data-here></div></div>',
  ])("does nothing in %s", (html) => {
    const target = put(html);
    press("?", {}, target);
    press("/", {}, target);
    expect(onHelp).not.toHaveBeenCalled();
    expect(onSearch).not.toHaveBeenCalled();
  });

  it("acts on a part of the page that is no field", () => {
    press("?", {}, put('<div contenteditable="false"><button data-here></button></div>'));
    expect(onHelp).toHaveBeenCalledOnce();
  });

  it.each([
    ["a modifier", { ctrlKey: true }],
    ["the system's key", { metaKey: true }],
    ["Alt", { altKey: true }],
    ["an input method", { isComposing: true }],
    ["Safari's end of a composition", { keyCode: 229 }],
    ["a key held down", { repeat: true }],
  ])("does nothing with %s", (_, init) => {
    press("?", init);
    press("/", init);
    expect(onHelp).not.toHaveBeenCalled();
    expect(onSearch).not.toHaveBeenCalled();
  });

  it("does nothing while a dialog is open, or when something else has taken the key", () => {
    put("<dialog open data-here></dialog>");
    press("?");
    document.body.replaceChildren();
    document.body.addEventListener("keydown", (event) => event.preventDefault(), { once: true });
    press("?");
    expect(onHelp).not.toHaveBeenCalled();
  });

  it("does nothing once it is turned off, which is kept; on again it acts", () => {
    setSingleKeys(false);
    expect(localStorage.getItem(KEY)).toBe("off");
    press("?");
    press("/");
    expect(onHelp).not.toHaveBeenCalled();
    expect(onSearch).not.toHaveBeenCalled();
    setSingleKeys(true);
    press("?");
    expect(onHelp).toHaveBeenCalledOnce();
  });

  it("is as it was last set on this page, though the storage took nothing since", () => {
    setSingleKeys(true);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    setSingleKeys(false);
    vi.restoreAllMocks();
    expect(localStorage.getItem(KEY)).toBe("on");
    press("?");
    expect(onHelp).not.toHaveBeenCalled();
    setSingleKeys(true);
  });

  it("stays turned off for the visit where storage is blocked", () => {
    const blocked = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const unread = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    setSingleKeys(false);
    press("?");
    expect(onHelp).not.toHaveBeenCalled();
    blocked.mockRestore();
    unread.mockRestore();
    setSingleKeys(true);
  });
});
