import Search from "lucide-react/icons/search";
import { useId, useState } from "react";
import styles from "./filters.module.css";

/** The search field. What is being typed is kept as typed; the view has it without outer blanks. */
export function SearchBox(props: { q: string; onType: (q: string) => void; onFocus: () => void }) {
  const { q, onType } = props;
  const id = useId();
  const [draft, setDraft] = useState(q);
  const shown = draft.trim() === q ? draft : q;
  return (
    <div className={styles.search}>
      <Search size={15} aria-hidden className={styles.lens} />
      <label htmlFor={id} className="visually-hidden">
        Search
      </label>
      <input
        id={id}
        type="search"
        placeholder="Search names and words"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={shown}
        onFocus={props.onFocus}
        onChange={(event) => {
          setDraft(event.target.value);
          onType(event.target.value.trim());
        }}
      />
    </div>
  );
}
