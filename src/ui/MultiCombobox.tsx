import { useId } from "react";
import styles from "./MultiCombobox.module.css";
import { useListbox } from "./useListbox.ts";

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
  onFocus?: () => void;
}) {
  const listId = useId();
  const list = useListbox(props);
  const { open, current } = list;
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
        value={list.typed}
        onChange={(event) => list.type(event.target.value)}
        onClick={list.show}
        onFocus={props.onFocus}
        onBlur={list.hide}
        onKeyDown={list.onKeyDown}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable
        hidden={!open}
        className={styles.list}
      >
        {list.options.map(({ id, label }) => (
          <li
            key={id}
            id={`${listId}-${id}`}
            role="option"
            aria-selected={props.chosen.includes(id)}
            data-active={id === current?.id || undefined}
            ref={id === current?.id ? keepInSight : undefined}
            // The field keeps focus; a finger that scrolls the list chooses nothing.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => list.choose(id)}
          >
            {label}
          </li>
        ))}
        {open && list.options.length === 0 && <NoOption />}
      </ul>
    </div>
  );
}

function keepInSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}

function NoOption() {
  return (
    <li role="option" aria-disabled aria-selected={false} className={styles.none}>
      Nothing by that name in this dataset
    </li>
  );
}
