import { useState } from "react";
import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./filters.module.css";

/** So many issues are named at first: with more, what is searched would be pushed off the screen. */
const MOST = 8;

/** Says on which other issues the search finds something, with a way there. */
export function Elsewhere(props: {
  index: DatasetIndex;
  found: readonly { readonly issueId: string; readonly count: number }[];
  onIssue: (issueId: string) => void;
}) {
  const { index, found, onIssue } = props;
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, MOST);
  const more = found.length - shown.length;
  return (
    <p className={styles.elsewhere}>
      Also matches on:{" "}
      {shown.map(({ issueId, count }) => (
        <Button key={issueId} look="quiet" onClick={() => onIssue(issueId)}>
          {index.issues.get(issueId)?.shortTitle} ({countOf(count, "statement")})
        </Button>
      ))}
      {found.length > MOST && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${countOf(more, "more issue")}`}
        </Button>
      )}
    </p>
  );
}
