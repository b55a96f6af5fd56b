import { useState, type KeyboardEvent } from "react";
import type { Option } from "./Combobox.tsx";

/** No option is active: the last choice is made, the next not begun. */
const NONE = -1;

/** What is typed into a combobox, which options that leaves, which one is active, and what its keys do. */
export function useListbox(props: {
  chosen: readonly string[];
  match: (typed: string) => readonly Option[];
  onToggle: (id: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const options = open ? props.match(typed) : [];
  const current = options[Math.min(active, options.length - 1)];
  const show = () => {
    setActive(0);
    setOpen(true);
  };
  const hide = () => {
    setOpen(false);
    setTyped("");
  };
  const type = (text: string) => {
    setTyped(text);
    show();
  };
  const choose = (id: string) => {
    props.onToggle(id);
    setTyped("");
    setActive(NONE);
  };
  const step = (by: number) => {
    if (!open) return show();
    const from = active === NONE && by < 0 ? 0 : active;
    setActive((from + by + options.length) % Math.max(options.length, 1));
  };
  const dropLast = () => {
    const last = props.chosen.at(-1);
    if (typed === "" && last !== undefined) props.onToggle(last);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      if (current) choose(current.id);
      else if (!open) show();
    },
    Escape: hide,
    Backspace: dropLast,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.key];
    if (!run || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== "Backspace") event.preventDefault();
    if (event.key === "Escape" && (open || typed !== "")) event.stopPropagation();
    run();
  };
  return { typed, open, options, current, show, hide, type, choose, onKeyDown };
}
