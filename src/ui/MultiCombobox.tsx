import { Combobox, type Option } from "./Combobox.tsx";
import { useListbox } from "./useListbox.ts";

/** A combobox from which several options can be chosen. `match` gives the options for what is typed, best first. */
export function MultiCombobox(props: {
  label: string;
  placeholder: string;
  chosen: readonly string[];
  match: (typed: string) => readonly Option[];
  onToggle: (id: string) => void;
  onFocus?: () => void;
  awaited?: string;
  none?: string;
}) {
  return <Combobox {...props} {...useListbox(props)} several />;
}
