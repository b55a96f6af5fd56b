import Check from "lucide-react/icons/check";
import type { ReactNode } from "react";
import type { Catalogue } from "../../domain/schema.ts";
import { grouped } from "../../domain/text.ts";
import { Button } from "../../ui/Button.tsx";
import list from "./datasets.module.css";
import styles from "./Opening.module.css";

/** A dataset that comes with the app. */
export function BundledEntry(props: { entry: Catalogue[number]; chosen: boolean; onShow: () => void }) {
  const { entry, chosen, onShow } = props;
  return (
    <li className={list.entry} aria-current={chosen || undefined}>
      <EntryHead title={entry.title} chosen={chosen}>
        Comes with this page · {countsOf(entry.counts)}
      </EntryHead>
      <div className={styles.actions}>
        <Button disabled={chosen} aria-label={`Show: ${entry.title}`} onClick={onShow}>
          Show
        </Button>
      </div>
    </li>
  );
}

/** A dataset's title, whether it is the one on show, and a line on it. */
export function EntryHead(props: { title: string; chosen: boolean; children: ReactNode }) {
  return (
    <div>
      <h3>
        {props.title}
        {props.chosen && <span className="visually-hidden">,</span>}{" "}
        {props.chosen && (
          <span className={list.chosen}>
            <Check size={14} aria-hidden /> on show
          </span>
        )}
      </h3>
      <p className={styles.hint}>{props.children}</p>
    </div>
  );
}

/** "12 actors, 3 issues, 1,204 statements". */
export function countsOf({ actors, issues, statements }: Catalogue[number]["counts"]): string {
  return [counted(actors, "actor"), counted(issues, "issue"), counted(statements, "statement")].join(", ");
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
