import { countLabel } from "../../domain/counts.ts";
import type { Column } from "../../domain/matrix.ts";
import type { Sort } from "../../domain/viewState.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./MatrixHead.module.css";

const SORTS = [
  { id: "position", label: "Position", name: "Sort by position" },
  { id: "name", label: "Name", name: "Sort by name" },
  { id: "statements", label: "Statements", name: "Sort by number of statements" },
] as const satisfies readonly { id: Sort; label: string; name: string }[];

const FIRST = "Country or organisation";
const ARIA_SORT: Partial<Record<Sort, "ascending" | "other">> = { name: "ascending", statements: "other" };

/** The head of the matrix: how rows are sorted, and each position with the number of its holders. */
export function MatrixHead(props: {
  columns: readonly Column[];
  looks: ReadonlyMap<string, PositionStyle>;
  sort: Sort;
  tabIndexOf: (col: number) => number;
  /** The columns to draw where not all are. */
  shown?: readonly number[];
  onSort: (sort: Sort) => void;
}) {
  return (
    <div role="row" aria-label="Positions" aria-rowindex={1} className={styles.head}>
      <div
        role="columnheader"
        aria-label={FIRST}
        aria-colindex={1}
        aria-sort={ARIA_SORT[props.sort] ?? "none"}
        data-row={0}
        data-col={0}
        tabIndex={props.tabIndexOf(0)}
        className={styles.first}
      >
        <span className={styles.label}>{FIRST}</span>
        <SortButtons sort={props.sort} onSort={props.onSort} />
      </div>
      {(props.shown ?? [...props.columns.keys()]).map((i) => {
        const column = props.columns[i];
        return column && <PositionHead key={column.position.id} {...props} column={column} at={i} />;
      })}
    </div>
  );
}

function PositionHead(
  props: Pick<Parameters<typeof MatrixHead>[0], "looks" | "shown" | "tabIndexOf"> & {
    column: Column;
    at: number;
  },
) {
  const { at } = props;
  const { position, count } = props.column;
  const look = props.looks.get(position.id);
  return (
    <div
      role="columnheader"
      // The name is said with every cell beneath, the count with the head alone.
      aria-label={position.label}
      aria-describedby={`count-${position.id} means-${position.id}`}
      aria-colindex={at + 2}
      data-row={0}
      data-col={at + 1}
      tabIndex={props.tabIndexOf(at + 1)}
      className={styles.position}
      title={position.definition ?? undefined}
      style={props.shown && { gridColumn: at + 2 }}
    >
      {look && (
        <span className={styles.glyph} style={{ color: cssColour(look.outline) }}>
          <GlyphIcon style={look} size={12} />
        </span>
      )}
      <span className={styles.label}>{position.label}</span>
      <span id={`count-${position.id}`} className={styles.count}>
        {countLabel(count)}
      </span>
      <span id={`means-${position.id}`} hidden>
        {position.definition}
      </span>
    </div>
  );
}

function SortButtons({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <span className={styles.sorts}>
      <span aria-hidden>Sort:</span>
      {SORTS.map(({ id, label, name }) => (
        <button
          key={id}
          type="button"
          data-control
          tabIndex={-1}
          aria-label={name}
          aria-pressed={sort === id}
          onClick={() => onSort(id)}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
