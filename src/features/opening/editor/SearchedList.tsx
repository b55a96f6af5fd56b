import { useId, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { fold, queryTerms } from "../../../domain/text.ts";
import { Button } from "../../../ui/Button.tsx";
import styles from "./editor.module.css";

/** Up to so many need no search, and so many are listed at once. */
const FEW = 8;
const AT_ONCE = 20;

/** A list with a search above it where it is long, and no more entries at a time than a page can bear. */
export function SearchedList<Entry>(props: {
  /** One and several: ["issue", "issues"]. */
  noun: readonly [one: string, several: string];
  entries: readonly Entry[];
  idOf: (entry: Entry) => string;
  /** What the search looks through. */
  textOf: (entry: Entry) => string;
  children: (entry: Entry) => ReactNode;
}) {
  const [typed, setTyped] = useState("");
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const [one, several] = props.noun;
  const all = props.entries.length;
  const found = matching(props.entries, props.textOf, typed);
  const shown = found.slice(0, most);
  const left = found.length - shown.length;
  // The button may go away with the last entries: the focus goes to the first that is new.
  const showMore = () => {
    flushSync(() => setMost(most + AT_ONCE));
    list.current?.querySelectorAll<HTMLElement>(":scope > li")[shown.length]?.focus();
  };
  return (
    <div className={styles.list}>
      {all > FEW && (
        <ListSearch
          label={`Find ${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`}
          told={found.length === all ? `${all} ${several}` : `${found.length} of ${all} ${several}`}
          typed={typed}
          onType={(text) => {
            setTyped(text);
            setMost(AT_ONCE);
          }}
        />
      )}
      {found.length === 0 && typed !== "" && (
        <p className={styles.hint}>{`No ${one} has “${typed.trim()}”. Search for another word.`}</p>
      )}
      <ul ref={list} className={styles.entries}>
        {shown.map((entry) => (
          <li key={props.idOf(entry)} tabIndex={-1}>
            {props.children(entry)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={showMore}>{`Show ${Math.min(left, AT_ONCE)} more of ${found.length}`}</Button>
      )}
    </div>
  );
}

function ListSearch(props: { label: string; told: string; typed: string; onType: (typed: string) => void }) {
  const id = useId();
  return (
    <div className={styles.search}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={props.typed}
        onChange={({ target }) => props.onType(target.value)}
      />
      <p role="status" className={styles.hint}>
        {props.told}
      </p>
    </div>
  );
}

function matching<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
  typed: string,
): readonly Entry[] {
  const terms = queryTerms(typed);
  if (terms.length === 0) return entries;
  return entries.filter((entry) => {
    const text = fold(textOf(entry));
    return terms.every((term) => text.includes(term));
  });
}
