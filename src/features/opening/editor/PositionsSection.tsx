import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  positionList,
  reorderPositions,
  restylePositions,
  type ListedPosition,
} from "../../../domain/editPositions.ts";
import { Button } from "../../../ui/Button.tsx";
import styles from "./editor.module.css";
import { looksOf, withScaleLooks, type Looks } from "./looks.ts";
import { PositionFields } from "./PositionFields.tsx";
import { SearchedList } from "./SearchedList.tsx";
import { Swatch } from "./Swatch.tsx";
import type { Editing } from "./useEditing.ts";

/** The positions of a dataset, each once: their order, names, looks and places on the scale, and merging two. */
export function PositionsSection({ editing }: { editing: Editing }) {
  const { data } = editing;
  const list = positionList(data);
  const looks = looksOf(data.head);
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const onScale = withScaleLooks(looks);
  return (
    <section className={styles.section}>
      <h3 ref={heading} tabIndex={-1}>
        Positions
      </h3>
      <p className={styles.hint}>
        In the order in which every issue shows them. The same name on several issues is one position.
      </p>
      {onScale.size > 0 && (
        <Button
          className={styles.start}
          onClick={() =>
            editing.apply(
              "All positions on the scale have its glyphs and colours.",
              restylePositions(data, onScale),
            )
          }
        >
          Glyphs and colours by the scale
        </Button>
      )}
      <SearchedList
        noun={["position", "positions"]}
        entries={list}
        idOf={({ position }) => position.id}
        textOf={({ position }) => position.label}
      >
        {(listed) => (
          <PositionRow
            {...{ listed, list, looks, editing }}
            open={open === listed.position.id}
            onOpen={(wanted) => setOpen(wanted ? listed.position.id : null)}
            onMerged={() => heading.current?.focus()}
          />
        )}
      </SearchedList>
    </section>
  );
}

interface RowProps {
  listed: ListedPosition;
  list: readonly ListedPosition[];
  looks: Looks;
  editing: Editing;
  open: boolean;
  onOpen: (open: boolean) => void;
  onMerged: () => void;
}

function PositionRow({ listed, list, looks, editing, open, onOpen, onMerged }: RowProps) {
  const fields = useId();
  const { id, label } = listed.position;
  const look = looks.get(id);
  const at = list.indexOf(listed);
  return (
    <div className={styles.row}>
      <div className={styles.rowHead}>
        {look && <Swatch style={look.style} />}
        <span className={styles.name}>
          {label} <small>{countsOf(listed)}</small>
        </span>
        <MoveButton way="up" {...{ list, at, editing, beside: look?.beside }} />
        <MoveButton way="down" {...{ list, at, editing, beside: look?.beside }} />
        <Button
          aria-expanded={open}
          aria-controls={open ? fields : undefined}
          aria-label={`Change “${label}”`}
          onClick={() => onOpen(!open)}
        >
          Change
        </Button>
      </div>
      {open && look && (
        <div id={fields}>
          <PositionFields {...{ listed, list, look, looks, editing, onMerged }} />
        </div>
      )}
    </div>
  );
}

const WAYS = {
  up: { step: -1, Icon: ChevronUp, place: "before" },
  down: { step: 1, Icon: ChevronDown, place: "after" },
} as const;

/** Moves a position past the next one with which it shares an issue: past any other there would be nothing to see. */
function MoveButton(props: {
  way: keyof typeof WAYS;
  list: readonly ListedPosition[];
  at: number;
  beside: ReadonlySet<string> | undefined;
  editing: Editing;
}) {
  const { list, at, beside, editing, way } = props;
  const { step, Icon, place } = WAYS[way];
  const label = list[at]?.position.label ?? "";
  let to = at + step;
  while (to >= 0 && to < list.length && !beside?.has(list[to]?.position.id ?? "")) to += step;
  const passed = list[to]?.position;
  return (
    <Button
      look="icon"
      aria-label={`Move “${label}” ${way}`}
      aria-disabled={!passed}
      onClick={({ currentTarget }) => {
        if (!passed) return;
        const ids = list.map(({ position }) => position.id);
        const moved = ids.toSpliced(at, 1).toSpliced(to, 0, ids[at] ?? "");
        flushSync(() =>
          editing.apply(
            `“${label}” now stands ${place} “${passed.label}”.`,
            reorderPositions(editing.data, moved),
          ),
        );
        // The row has moved in the page, and some browsers drop the focus of what moves.
        currentTarget.focus();
      }}
    >
      <Icon size={18} aria-hidden />
    </Button>
  );
}

function countsOf({ statements, issues }: ListedPosition): string {
  const said = statements === 1 ? "1 statement" : `${statements} statements`;
  return `${said}, ${issues === 1 ? "1 issue" : `${issues} issues`}`;
}
