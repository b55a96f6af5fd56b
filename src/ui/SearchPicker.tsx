import { useId, useState, type KeyboardEvent } from "react";
import styles from "./SearchPicker.module.css";

export interface PickerOption {
  readonly id: string;
  readonly label: string;
}

interface Props {
  label: string;
  placeholder: string;
  /** What the field shows while nothing is typed. */
  shown: string;
  chosen: string | null;
  /** The options for what is typed, best first, and how many more there are. */
  match: (typed: string) => { readonly options: readonly PickerOption[]; readonly more: number };
  onChoose: (id: string) => void;
}

/** A combobox that finds one of many options by what is typed (ARIA Authoring Practices, list autocomplete). */
export function SearchPicker(props: Props) {
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = typed !== null;
  const { options, more } = open ? props.match(typed) : { options: [], more: 0 };
  const current = options[Math.min(active, options.length - 1)];
  const type = (text: string | null) => {
    setTyped(text);
    const chosenAt = text === "" ? props.match("").options.findIndex(({ id }) => id === props.chosen) : 0;
    setActive(Math.max(0, chosenAt));
  };
  const choose = (id: string) => {
    type(null);
    props.onChoose(id);
  };
  const step = (by: number) => {
    if (!open) return type("");
    setActive((active + by + options.length) % Math.max(options.length, 1));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => (current ? choose(current.id) : !open && type("")),
    Escape: () => type(null),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.key];
    if (!run || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === "Escape" && open) event.stopPropagation();
    run();
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
        value={typed ?? props.shown}
        title={open ? undefined : props.shown}
        onChange={(event) => type(event.target.value)}
        onClick={() => !open && type("")}
        onBlur={() => type(null)}
        onKeyDown={onKeyDown}
      />
      <Options {...{ listId, open, options, more, current }} {...props} onChoose={choose} />
    </div>
  );
}

function Options(
  props: Pick<Props, "label" | "chosen" | "onChoose"> & {
    listId: string;
    open: boolean;
    options: readonly PickerOption[];
    more: number;
    current: PickerOption | undefined;
  },
) {
  const { listId, open, options, more, current } = props;
  return (
    <ul id={listId} role="listbox" aria-label={props.label} hidden={!open} className={styles.list}>
      {options.map(({ id, label }) => (
        <li
          key={id}
          id={`${listId}-${id}`}
          role="option"
          aria-selected={id === props.chosen}
          data-active={id === current?.id || undefined}
          ref={id === current?.id ? keepInSight : undefined}
          dir="auto"
          // The field keeps focus; a finger that scrolls the list chooses nothing.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(id)}
        >
          {label}
        </li>
      ))}
      {open && (options.length === 0 || more > 0) && (
        <li role="option" aria-disabled aria-selected={false} className={styles.none}>
          {more > 0 ? `and ${more} more: type more words` : "Nothing by that name in this dataset"}
        </li>
      )}
    </ul>
  );
}

function keepInSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
