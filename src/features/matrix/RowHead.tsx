import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import Landmark from "lucide-react/icons/landmark";
import type { ReactNode } from "react";
import { groupNote, speakerTitles } from "../../domain/actors.ts";
import { countryByIso3 } from "../../domain/countries.ts";
import type { Actor, Speaker } from "../../domain/schema.ts";
import { Flag } from "../../ui/Flag.tsx";
import styles from "./RowHead.module.css";

/** The head of an actor's row: flag, name and, for a group, how large it is. */
export function ActorHead({ actor, name, children }: { actor: Actor; name: string; children?: ReactNode }) {
  const note = groupNote(actor);
  return (
    <>
      {actor.kind === "organisation" ? (
        <Landmark size={16} className={styles.organisation} aria-hidden />
      ) : (
        <Flag
          iso2={actor.kind === "country" ? countryByIso3(actor.iso3)?.iso2 : undefined}
          hatched={actor.kind === "group"}
        />
      )}
      <span className={styles.text}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {note !== null && <span className={styles.note}> {note}</span>}
        {children}
      </span>
    </>
  );
}

/** The head of a speaker's row: name and every title the source gives. */
export function SpeakerHead({
  speaker,
  name,
  children,
}: {
  speaker: Speaker;
  name: string;
  children?: ReactNode;
}) {
  const titles = speakerTitles(speaker);
  return (
    <span className={`${styles.text} ${styles.speaker}`}>
      <span dir="auto">{name}</span>
      {titles.length > 0 && <span className={styles.note}>, {titles.join(" / ")}</span>}
      {children}
    </span>
  );
}

/** Heads the actors without a position. */
export function AbsenceHead({ label }: { label: string }) {
  return <span className={styles.absence}>{label}</span>;
}

/** Folds and unfolds the rows beneath, for pointer and touch; the keyboard has Left and Right. */
export function Fold({
  name,
  expanded,
  onToggle,
}: {
  name: string;
  expanded: boolean;
  onToggle: () => void;
}) {
  const Icon = expanded ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles.fold}
      tabIndex={-1}
      aria-label={`${expanded ? "Fold" : "Unfold"} ${name}`}
      onClick={onToggle}
    >
      <Icon size={15} aria-hidden />
    </button>
  );
}
