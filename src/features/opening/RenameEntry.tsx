import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { selectAll } from "../../ui/selectAll.ts";
import { useCut } from "../../ui/useCut.ts";
import list from "./datasets.module.css";
import styles from "./Opening.module.css";

const LONGEST = 300;

/** Gives a dataset another title. */
export function RenameEntry(props: { title: string; onRename: (title: string) => void; onNot: () => void }) {
  const [title, setTitle] = useState(props.title);
  const field = useRef<HTMLInputElement>(null);
  const cut = useCut(field, LONGEST);
  const id = useId();
  useEffect(() => selectAll(field.current), []);
  return (
    <li className={list.entry}>
      <form
        className={styles.way}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") props.onRename(title.trim());
        }}
      >
        <label htmlFor={id}>Title of the dataset</label>
        <div className={styles.address}>
          <input
            id={id}
            ref={field}
            maxLength={LONGEST}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Button type="submit" look="main" disabled={title.trim() === ""}>
            Rename
          </Button>
          <Button onClick={props.onNot}>Cancel</Button>
        </div>
        <p role="status" className={styles.hint}>
          {cut && title.length >= LONGEST && `Cut at ${LONGEST} characters.`}
        </p>
      </form>
    </li>
  );
}
