import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { useMemo } from "react";
import type { Issue } from "../domain/schema.ts";
import { fold, queryTerms } from "../domain/text.ts";
import { Button } from "../ui/Button.tsx";
import { SearchPicker } from "../ui/SearchPicker.tsx";
import styles from "./IssuePicker.module.css";

/** A title is cut after so many characters: some are as long as a page. */
const LONGEST = 140;
/** More matches than these are not listed; more words find fewer. */
const MOST_LISTED = 60;

interface Props {
  issues: readonly Issue[];
  /** The issue that is shown, or was before all were. */
  chosen: string;
  /** Whether all issues are shown at once. */
  whole: boolean;
  onIssue: (issueId: string) => void;
  onAll: () => void;
}

/** Chooses one of many issues by its title, or the one before or after, or all of them at once. */
export default function IssuePicker({ issues, chosen, whole, onIssue, onAll }: Props) {
  const at = issues.findIndex(({ id }) => id === chosen);
  const folded = useMemo(
    () => issues.map(({ title, shortTitle }) => fold(`${shortTitle} · ${title}`)),
    [issues],
  );
  const match = (typed: string) => {
    const terms = queryTerms(typed);
    const found = issues.filter((_, i) => terms.every((term) => folded[i]?.includes(term)));
    const options = found.slice(0, MOST_LISTED).map(({ id, title }) => ({ id, label: cut(title) }));
    return { options, more: found.length - options.length };
  };
  const step = (by: number) => {
    const next = issues[(at + by + issues.length) % issues.length];
    if (next) onIssue(next.id);
  };
  return (
    <nav aria-label="Issue" data-whole={whole || undefined} className={styles.picker}>
      <button type="button" aria-pressed={whole} className={styles.all} onClick={onAll}>
        All issues
      </button>
      <SearchPicker
        label="Issue"
        placeholder={`Find one of ${issues.length} issues`}
        shown={whole ? "" : cut(issues[at]?.title ?? "")}
        chosen={whole ? null : chosen}
        match={match}
        onChoose={onIssue}
      />
      <span className={styles.steps}>
        {whole ? (
          <span className={styles.place}>{issues.length} issues</span>
        ) : (
          <>
            <Button look="icon" aria-label="Previous issue" onClick={() => step(-1)}>
              <ChevronLeft size={18} aria-hidden />
            </Button>
            <span className={styles.place}>
              {at + 1} of {issues.length}
            </span>
            <Button look="icon" aria-label="Next issue" onClick={() => step(1)}>
              <ChevronRight size={18} aria-hidden />
            </Button>
          </>
        )}
      </span>
    </nav>
  );
}

function cut(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
}
