import { useId, useState, type KeyboardEvent } from "react";
import styles from "./MultiCombobox.module.css";

export interface Option {
  readonly id: string;
  readonly label: string;
}

/**
 * A combobox from which several options can be chosen (ARIA Authoring Practices, list autocomplete with a
 * multi-selectable listbox). `match` gives the options for what is typed, best first.
 */
export function MultiCombobox(props: {
  label: string;
  placeholder: string;
  chosen: readonly string[];
  match: (typed: string) => readonly Option[];
  onToggle: (id: string) => void;
}) {
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const options = open ? props.match(typed) : [];
  const current = options[Math.min(active, options.length - 1)];
  const choose = (id: string) => {
    props.onToggle(id);
    setTyped("");
  };
  const keys: Readonly<Record<string, (event: KeyboardEvent<HTMLInputElement>) => void>> = {
    ArrowDown: () => (open ? setActive((active + 1) % Math.max(options.length, 1)) : show()),
    ArrowUp: () => (open ? setActive((active - 1 + options.length) % Math.max(options.length, 1)) : show()),
    Enter: () => (current ? choose(current.id) : show()),
    Escape: () => {
      setOpen(false);
      setTyped("");
    },
    Backspace: () => {
      const last = props.chosen.at(-1);
      if (typed === "" && last !== undefined) props.onToggle(last);
    },
  };
  const show = () => {
    setActive(0);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const run = keys[event.key];
    if (!run || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== "Backspace") event.preventDefault();
    if (event.key === "Escape" && open) event.stopPropagation();
    run(event);
  };
  return (
    <div className={styles.field}>
      <label className="visually-hidden" htmlFor={`${listId}-input`}>
        {props.label}
      </label>
      <input
        id={`${listId}-input`}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current && `${listId}-${current.id}`}
        placeholder={props.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          show();
        }}
        onClick={show}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable
        hidden={!open}
        className={styles.list}
      >
        {options.map(({ id, label }) => (
          <li
            key={id}
            id={`${listId}-${id}`}
            role="option"
            aria-selected={props.chosen.includes(id)}
            data-active={id === current?.id || undefined}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(id);
            }}
          >
            {label}
          </li>
        ))}
        {open && options.length === 0 && (
          <li role="option" aria-disabled aria-selected={false} className={styles.none}>
            Nothing by that name in this dataset
          </li>
        )}
      </ul>
    </div>
  );
}
