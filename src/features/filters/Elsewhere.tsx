import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./filters.module.css";

/** Says on which other issues the search finds something, with a way there. */
export function Elsewhere(props: {
  index: DatasetIndex;
  found: readonly { readonly issueId: string; readonly count: number }[];
  onIssue: (issueId: string) => void;
}) {
  if (props.found.length === 0) return null;
  return (
    <p className={styles.elsewhere}>
      Also matches on:{" "}
      {props.found.map(({ issueId, count }) => (
        <Button key={issueId} look="quiet" onClick={() => props.onIssue(issueId)}>
          {props.index.issues.get(issueId)?.shortTitle} ({countOf(count, "statement")})
        </Button>
      ))}
    </p>
  );
}
