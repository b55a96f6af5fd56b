import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import { memo, useMemo } from "react";
import { countOf } from "../../domain/actors.ts";
import { actorsWith, heldConditionally } from "../../domain/holders.ts";
import {
  kindLine,
  kindShares,
  kindWords,
  partByKind,
  sizesOf,
  type KindPart,
} from "../../domain/actorKinds.ts";
import { countMark, holdersByKind } from "../../domain/kindCounts.ts";
import { listed } from "../../domain/text.ts";
import { countsClass, emptyWords, placeLabel, stylesOf } from "./cellLook.ts";
import { COUNT_LINES } from "./gridLayout.ts";
import { LEADING, leftOf, type GridColumns } from "./gridModel.ts";
import styles from "./GridRow.module.css";
import { Lead } from "./Lead.tsx";

interface Props {
  readonly columns: GridColumns;
  /** The group's key and name. */
  readonly rowKey: string;
  readonly label: string;
  /** Places of the actors counted. */
  readonly actors: readonly number[];
  /** On how many issues one of them has a position. */
  readonly issues: number;
  /** Whether the rows beneath are shown; null for the row of all actors, which heads none. */
  readonly expanded: boolean | null;
  readonly at: number;
  /** Its upper edge in the body, px; null for the row of all actors. */
  readonly top: number | null;
  readonly drawn: readonly number[];
  readonly stop: number;
  readonly onFold: (key: string, folded: boolean) => void;
}

/** A row of counts: how many of some actors hold each position, issue by issue, each kind of actor counted apart. */
export const CountsRow = memo(function CountsRow(props: Props) {
  const { columns, rowKey, label, actors, issues, expanded, at, top, drawn, stop } = props;
  const parts = useMemo(() => partByKind(columns.known, actors), [columns.known, actors]);
  const sizes = sizesOf(parts);
  const toggle = () => expanded !== null && props.onFold(rowKey, expanded);
  const Icon = expanded ? ChevronDown : ChevronRight;
  return (
    <div
      role="row"
      aria-label={label}
      aria-rowindex={at + 1}
      data-row={at}
      aria-level={1}
      aria-expanded={expanded ?? undefined}
      data-level={top === null ? undefined : 1}
      className={top === null ? styles.sum : styles.group}
      style={top === null ? undefined : { top }}
    >
      <Lead layout={columns.layout}>
        <div
          role="rowheader"
          aria-colindex={1}
          aria-label={[label, ...kindWords(sizes)].join(", ")}
          data-col={0}
          tabIndex={stop === 0 ? 0 : -1}
          title={label}
          className={styles.name}
          onClick={toggle}
          onKeyDown={(event) => {
            if (expanded === null || (event.key !== "Enter" && event.key !== " ")) return;
            event.preventDefault();
            toggle();
          }}
        >
          {expanded !== null && <Icon size={15} aria-hidden className={styles.fold} />}
          <span className={styles.text} dir="auto">
            {label}
          </span>
          <span className={styles.members}>{kindLine(sizes)}</span>
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          aria-label={`${label}: positions on ${countOf(issues, "issue")}`}
          data-col={1}
          tabIndex={stop === 1 ? 0 : -1}
          className={styles.total}
        >
          {issues}
        </div>
      </Lead>
      {drawn.map((i) => countsCell(props, parts, i))}
    </div>
  );
});

function countsCell({ columns, actors: counted, label, stop }: Props, parts: readonly KindPart[], i: number) {
  const { stances, issues, places, layout, kinds } = columns;
  const issue = issues[i];
  const place = places[i];
  if (!issue || place === undefined) return null;
  const col = i + LEADING;
  const looks = stylesOf(issue);
  const conditional = heldConditionally(stances, counted, place);
  const lines = holdersByKind(stances, parts, place).map(({ place: at, counts }) => ({
    style: looks[at],
    label: `${placeLabel(issue, at)}${(conditional >>> at) & 1 ? " (some under conditions)" : ""}`,
    counts,
  }));
  const shown = lines.length > COUNT_LINES ? lines.slice(0, COUNT_LINES - 1) : lines;
  const rest = lines.length - shown.length;
  const told =
    lines.map((line) => `${listed(kindWords(line.counts))} ${line.label}`).join(", ") ||
    emptyWords(columns.searching);
  const shares = kindShares(parts, ({ actors }) => actorsWith(stances, actors, place)).join(", ");
  const words = `${label}, ${issue.shortTitle}: ${shares}; ${told}`;
  const main = kinds[0]?.kind ?? null;
  const marks = shown.map(({ counts }) => countMark(counts, main));
  return (
    <div
      key={col}
      role="gridcell"
      aria-colindex={col + 1}
      aria-label={words}
      data-col={col}
      tabIndex={stop === col ? 0 : -1}
      className={`${styles.counts} ${countsClass(shown)}`}
      // Drawn by the style sheet: as text the numbers would be a second name, which says less.
      data-counts={[...marks, ...(rest > 0 ? [`…${rest}`] : [])].join("\n")}
      style={{ left: leftOf(layout, col) }}
    />
  );
}
