import { useState, type KeyboardEvent } from "react";
import { Combobox, type Option } from "./Combobox.tsx";

interface Props {
  label: string;
  placeholder: string;
  /** What the field shows while nothing is typed. */
  shown: string;
  chosen: string | null;
  /** The options for what is typed, best first, and how many more there are. */
  match: (typed: string) => { readonly options: readonly Option[]; readonly more: number };
  onChoose: (id: string) => void;
}

/** A combobox that finds one of many options by what is typed. */
export function SearchPicker(props: Props) {
  const { shown, chosen } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = typed !== null;
  const { options, more } = open ? props.match(typed) : { options: [], more: 0 };
  const current = options[Math.min(active, options.length - 1)];
  const type = (text: string | null) => {
    setTyped(text);
    const chosenAt = text === "" ? props.match("").options.findIndex(({ id }) => id === chosen) : 0;
    setActive(Math.max(0, chosenAt));
  };
  const show = () => {
    if (!open) type("");
  };
  const hide = () => type(null);
  const choose = (id: string) => {
    hide();
    props.onChoose(id);
  };
  const step = (by: number) => {
    if (!open) return show();
    setActive((active + by + options.length) % Math.max(options.length, 1));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => (current ? choose(current.id) : show()),
    Escape: hide,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.key];
    if (!run || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === "Escape" && open) event.stopPropagation();
    run();
  };
  return (
    <Combobox
      label={props.label}
      placeholder={props.placeholder}
      typed={typed ?? shown}
      title={open ? undefined : shown}
      chosen={chosen === null ? [] : [chosen]}
      rest={more > 0 ? `and ${more} more: type more words` : ""}
      {...{ open, options, current, type, show, hide, choose, onKeyDown }}
    />
  );
}
