import { useEffect, useRef } from "react";
import type { Patch } from "../data/useViewState.ts";
import type { CellRef } from "../domain/viewState.ts";
import { focusEvidence } from "./focus.ts";

/** Fields in which Escape has a meaning of its own. */
const FIELDS = "input, textarea, select";

/**
 * Opens and closes the evidence of a mark, and takes focus along: to the evidence when a person chooses a mark, back to
 * where they came from when it closes. A page opened on a mark keeps its focus where the browser put it.
 */
export function useEvidence(chosen: CellRef | null, patch: Patch) {
  const opener = useRef<Element | null>(null);
  const pending = useRef<"open" | "close" | null>(null);
  const name = chosen && nameOf(chosen);
  const last = useRef(name);
  useEffect(() => {
    if (pending.current === "open" && name !== null) focusEvidence();
    if (pending.current === "close" && name === null) focusBack(last.current, opener.current);
    if (name !== null && last.current !== name) markOf(name)?.scrollIntoView({ block: "nearest" });
    pending.current = null;
    last.current = name;
  }, [name]);
  const close = () => {
    pending.current = "close";
    patch({ cell: null });
  };
  /** Choosing the open mark once more puts its evidence away. */
  const choose = (cell: CellRef) => {
    if (name === nameOf(cell)) return close();
    if (!document.activeElement?.closest("aside")) opener.current = document.activeElement;
    pending.current = "open";
    patch({ cell });
  };
  useEscape(name !== null, close);
  return { choose, close };
}

function useEscape(active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function nameOf({ row, position }: CellRef): string {
  return `${row}.${position}`;
}

function markOf(name: string): Element | null {
  return document.querySelector(`button[data-mark="${name}"]`);
}

function focusBack(name: string | null, opener: Element | null): void {
  const shown = name === null ? null : markOf(name);
  const back =
    shown ??
    (opener?.isConnected ? opener : document.querySelector("[role=tabpanel] [role=tab][aria-selected=true]"));
  if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
}
