import { useState, type CSSProperties, type MouseEvent } from "react";
import { countOf } from "../../domain/actors.ts";
import { percentOf } from "../../domain/percent.ts";
import { conditionsOn } from "../../domain/conditions.ts";
import { sideStance, STANDINGS, type ComparedIssue, type Standing } from "../../domain/comparison.ts";
import { heldConditionally } from "../../domain/holders.ts";
import type { Side } from "../../domain/sides.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { CellRef } from "../../domain/viewState.ts";
import type { Stances } from "../../domain/stances.ts";
import { ShowMore } from "../../ui/ShowMore.tsx";
import styles from "./CompareView.module.css";
import panel from "./Panel.module.css";
import { SideCell } from "./SideCell.tsx";

/** Rows shown of each part at first, and with every press of its button. */
const PAGE = 40;

const PARTS = {
  differ: {
    title: "Differ",
    explains: "No two hold a position in common; of a bloc, what more than half of its members hold.",
  },
  mixed: { title: "Mixed", explains: "Some agree and some do not, or several positions are held." },
  same: { title: "Same", explains: "Everyone with a position holds the same one." },
  alone: { title: "Nothing to compare", explains: "Fewer than two hold a position that can be compared." },
} as const satisfies Record<Standing, { title: string; explains: string }>;

const NONE: ReturnType<typeof conditionsOn> = new Map();

interface Props {
  index: DatasetIndex;
  stances: Stances;
  sides: readonly Side[];
  issues: readonly ComparedIssue[];
  hrefOfIssue: (issueId: string) => string;
  onIssue: (issueId: string) => void;
  /** What is said where nothing is held. */
  silence: string;
  /** The mark whose evidence is open, and the issue it is on. */
  chosen: { readonly cell: CellRef | null; readonly issue: string };
  onChoose: (issueId: string, cell: CellRef) => void;
}

/** The issues in four parts, where the sides differ first, each part a table that grows by the page. */
export function IssueList(props: Props) {
  const counts = STANDINGS.map((part) => ({
    part,
    count: props.issues.filter((one) => one.standing === part).length,
  }));
  const told = counts
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => `${PARTS[part].title}: ${count}`);
  if (props.issues.length === 0) return <p>None of them holds a position on any issue in view.</p>;
  return (
    <>
      <p>
        {countOf(props.issues.length, "issue")}. {told.join(" · ")}
      </p>
      {counts.map(({ part, count }) => count > 0 && <Part key={part} {...props} part={part} />)}
    </>
  );
}

function Part(props: Props & { part: Standing }) {
  const { part, sides } = props;
  const [shown, setShown] = useState(PAGE);
  const issues = props.issues.filter(({ standing }) => standing === part);
  const { title, explains } = PARTS[part];
  return (
    <section className={styles.part}>
      <h3>
        {title}
        <span className="visually-hidden">,</span> <small>{countOf(issues.length, "issue")}</small>
      </h3>
      <p className={panel.hint}>{explains}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={`Table: ${title}`}>
        <table className={styles.table} style={columnsOf(sides)}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {sides.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Agreement</th>
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, shown).map((compared) => (
              <IssueRow key={compared.issue} {...props} compared={compared} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore total={issues.length} shown={shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </section>
  );
}

/** How many columns the style sheet makes room for. */
function columnsOf(sides: readonly Side[]): CSSProperties & Record<`--${string}`, string> {
  return { "--sides": `${sides.length}` };
}

function IssueRow(props: Props & { compared: ComparedIssue }) {
  const { index, stances, sides, compared, chosen } = props;
  const issue = index.dataset.issues[compared.issue];
  if (!issue) return null;
  const actors = sides.flatMap(({ members }) => members);
  const conditional = heldConditionally(stances, actors, compared.issue) !== 0;
  const conditions = conditional ? conditionsOn(index, compared.issue) : NONE;
  const { cell } = chosen;
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    props.onIssue(issue.id);
  };
  return (
    <tr>
      <th scope="row">
        <a href={props.hrefOfIssue(issue.id)} className={styles.issue} title={issue.title} onClick={open}>
          {issue.title}
        </a>
      </th>
      {sides.map((side) => (
        <SideCell
          key={side.id}
          issue={issue}
          side={side}
          stance={sideStance(stances, side, compared.issue)}
          conditions={conditions}
          silence={props.silence}
          chosen={cell?.row === side.id && chosen.issue === issue.id ? cell.position : null}
          onChoose={(position) => props.onChoose(issue.id, { row: side.id, position })}
        />
      ))}
      <td className={styles.number}>
        {compared.agreement === null ? <NoFigure /> : percentOf(compared.agreement)}
      </td>
    </tr>
  );
}

/** A dash alone is passed over in silence. */
function NoFigure() {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">No figure</span>
    </>
  );
}
