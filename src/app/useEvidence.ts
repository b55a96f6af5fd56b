import { useCallback, useEffect, useRef } from "react";
import type { Patch } from "../data/useViewState.ts";
import type { CellRef } from "../domain/viewState.ts";
import { focusEvidence } from "./focus.ts";

/** Fields in which Escape first undoes what is typed. */
const TYPING = "input[type=search], input[type=number], [role=combobox]";
/** Narrower than this the evidence is a sheet over the page, px; the style sheet says the same. */
const BESIDE = 1100;

interface Shown {
  /** The mark whose evidence is open. */
  readonly chosen: CellRef | null;
  readonly issueId: string;
  readonly patch: Patch;
}

/**
 * Opens and closes the evidence of a mark, and takes focus along: to the evidence when a person chooses a mark, back to
 * where they came from when it closes. A page opened on a mark keeps its focus where the browser put it.
 */
export function useEvidence({ chosen, issueId, patch }: Shown) {
  const opener = useRef<Element | null>(null);
  const pending = useRef<"open" | "close" | null>(null);
  // The code of the panel may still be on its way when a mark is chosen.
  const awaited = useRef(false);
  const name = chosen && selectorOf(chosen, issueId);
  const last = useRef(name);
  useEffect(() => {
    // The mark first: in a low window the evidence is far below it, and what has focus is to be in sight.
    const covered = pending.current === null && window.innerWidth < BESIDE;
    if (name !== null && (last.current !== name || covered))
      document.querySelector(name)?.scrollIntoView({ block: "nearest" });
    awaited.current = pending.current === "open" && name !== null && !focusEvidence();
    const left = last.current !== null && name === null;
    // Back takes the panel away, too, and the focus in it.
    const lost = pending.current === null && document.activeElement === document.body;
    if (left && (pending.current === "close" || lost)) focusBack(last.current, opener.current);
    pending.current = null;
    last.current = name;
  }, [name]);
  const onShown = useCallback(() => {
    const { activeElement } = document;
    // Who has gone elsewhere meanwhile is not called back.
    const waits = activeElement === opener.current || activeElement === document.body;
    if (awaited.current && waits) focusEvidence();
    awaited.current = false;
  }, []);
  const close = () => {
    pending.current = "close";
    patch({ cell: null });
  };
  /** Choosing the open mark once more puts its evidence away. A mark on another issue brings its issue along. */
  const choose = (cell: CellRef, issue = issueId) => {
    if (name === selectorOf(cell, issue)) return close();
    if (!document.activeElement?.closest("aside")) opener.current = document.activeElement;
    pending.current = "open";
    patch(issue === issueId ? { cell } : { issue, cell });
  };
  useEscape(name !== null, close);
  return { choose, close, onShown };
}

function useEscape(active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]")) return;
      const field =
        event.target instanceof HTMLInputElement && event.target.matches(TYPING) ? event.target : null;
      if (field && field.value !== "") return;
      close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

/** Finds a mark, on its issue's matrix or among all issues, where a mark also names its issue. */
function selectorOf({ row, position }: CellRef, issueId: string): string {
  const mark = `[data-mark="${quoted(`${row}.${position}`)}"]`;
  return `${mark}[data-issue="${quoted(issueId)}"], button${mark}:not([data-issue])`;
}

/** A text within the quotation marks of a selector. */
function quoted(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}

function focusBack(name: string | null, opener: Element | null): void {
  const shown = name === null ? null : document.querySelector(name);
  // Safari does not focus a button that is clicked: the opener is then the body, and no place to go back to.
  const from = opener?.isConnected && opener !== document.body ? opener : null;
  const back = shown ?? from ?? document.querySelector("[role=tabpanel] [role=tab][aria-selected=true]");
  if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
}
