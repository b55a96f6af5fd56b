import { useId, type KeyboardEvent } from "react";
import styles from "./Combobox.module.css";

export interface Option {
  readonly id: string;
  readonly label: string;
}

interface Props {
  label: string;
  placeholder: string;
  /** What stands in the field. */
  typed: string;
  title?: string;
  open: boolean;
  options: readonly Option[];
  /** The option that Enter chooses. */
  current: Option | undefined;
  chosen: readonly string[];
  /** Whether more than one can be chosen. */
  several?: boolean;
  /** A last line of the list: what it does not show. */
  rest?: string;
  /** Said in place of options as long as more of them may come. */
  awaited?: string;
  /** Said where no option matches what is typed. */
  none?: string;
  type: (text: string) => void;
  show: () => void;
  hide: () => void;
  choose: (id: string) => void;
  onFocus?: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The field of a combobox and its list (ARIA Authoring Practices, list autocomplete); who uses it says what keys do. */
export function Combobox(props: Props) {
  const { label, open, options, current } = props;
  const listId = useId();
  const none = open && options.length === 0;
  const rest = none ? (props.awaited ?? props.none ?? "Nothing by that name in this dataset") : props.rest;
  return (
    <div className={styles.field} data-several={props.several}>
      <label className="visually-hidden" htmlFor={`${listId}-input`}>
        {label}
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
        maxLength={300}
        value={props.typed}
        title={props.title}
        onChange={(event) => props.type(event.target.value)}
        onClick={props.show}
        onFocus={props.onFocus}
        onBlur={props.hide}
        onKeyDown={props.onKeyDown}
      />
      <span role="status" className="visually-hidden">
        {none && !props.awaited && rest}
      </span>
      <List {...props} id={listId} rest={rest} />
    </div>
  );
}

/** What can be chosen, and after it why there is no more. */
function List(props: Props & { id: string }) {
  const { id, label, open, options, current, rest } = props;
  return (
    <ul
      id={id}
      role="listbox"
      // A browser makes what scrolls a tab stop of its own, which would hide itself with the focus on it.
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable={props.several}
      hidden={!open}
      className={styles.list}
      // The field keeps focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option) => (
        <li
          key={option.id}
          id={`${id}-${option.id}`}
          role="option"
          aria-selected={props.chosen.includes(option.id)}
          data-active={option === current || undefined}
          ref={option === current ? keepInSight : undefined}
          dir="auto"
          // A finger that scrolls the list chooses nothing.
          onClick={() => props.choose(option.id)}
        >
          {option.label}
        </li>
      ))}
      {open && rest && (
        <li role="option" aria-disabled aria-selected={false} className={styles.none}>
          {rest}
        </li>
      )}
    </ul>
  );
}

function keepInSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
