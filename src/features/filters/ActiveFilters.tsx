import X from "lucide-react/icons/x";
import { rowName } from "../../domain/actors.ts";
import { type DatasetIndex } from "../../domain/dataset.ts";
import { positionOf } from "../../domain/issues.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./filters.module.css";

interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<ViewState>;
}

export const NO_FILTERS = { countries: [], positions: [], q: "" } as const satisfies Partial<ViewState>;

/** The filters in force as tags, each with a button that removes it. Nothing when there are none. */
export function ActiveFilters(props: {
  index: DatasetIndex;
  view: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const filters = activeFilters(props.index, props.view);
  if (filters.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Active filters">
      {filters.map(({ key, label, without }) => (
        <li key={key} className={styles.tag}>
          <span>{label}</span>
          <button type="button" aria-label={`Remove filter ${label}`} onClick={() => props.onChange(without)}>
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" onClick={() => props.onChange(NO_FILTERS)}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}

function activeFilters(index: DatasetIndex, view: ViewState): readonly ActiveFilter[] {
  const issue = index.issues.get(view.issue);
  const countries = view.countries.flatMap((id) => {
    const actor = index.actors.get(id);
    const without = { countries: view.countries.filter((c) => c !== id) };
    return actor ? [{ key: id, label: rowName(actor), without }] : [];
  });
  const positions = view.positions.flatMap((id) => {
    const position = issue && positionOf(issue, id);
    const without = { positions: view.positions.filter((p) => p !== id) };
    return position ? [{ key: `position-${id}`, label: position.label, without }] : [];
  });
  const search = view.q === "" ? [] : [{ key: "q", label: `“${view.q}”`, without: { q: "" } }];
  return [...countries, ...positions, ...search];
}
