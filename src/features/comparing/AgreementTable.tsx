import { useId, useState } from "react";
import { countOf, rowName } from "../../domain/actors.ts";
import { isEnough } from "../../domain/agreement.ts";
import { tooFew } from "../../domain/agreementWords.ts";
import { percentOf } from "../../domain/percent.ts";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Actor } from "../../domain/schema.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./AgreementView.module.css";
import { actorAt } from "./pairs.ts";

const FIRST = 30;

interface Props {
  index: DatasetIndex;
  agreement: ClusteredAgreement;
  /** The row that is read in the matrix, by its place in the order. */
  at: number;
  onCompare: (ids: readonly string[]) => void;
}

/** Everyone by agreement with one actor: the one whose row is read, or another. The same numbers as in the matrix. */
export function AgreementTable(props: Props) {
  const { index, agreement } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const id = useId();
  const actors = agreement.order.map((place) => ({ place, actor: actorAt(index, agreement, place) }));
  const named = actors.toSorted((a, b) =>
    nameOf(a.actor).localeCompare(nameOf(b.actor), "en", { numeric: true }),
  );
  const one = actors.find(({ actor }) => actor?.id === chosen) ?? actors[props.at];
  if (!one?.actor) return null;
  const rows = rowsFor(props, one.place);
  return (
    <section className={styles.others}>
      <div className={styles.with}>
        <label htmlFor={id}>Agreement with</label>
        <select id={id} value={one.actor.id} onChange={(event) => setChosen(event.target.value)}>
          {named.map(
            ({ place, actor }) =>
              actor && (
                <option key={place} value={actor.id}>
                  {rowName(actor)}
                </option>
              ),
          )}
        </select>
        {chosen !== null && <Button onClick={() => setChosen(null)}>Follow the matrix</Button>}
      </div>
      <Rows {...props} one={one.actor} rows={all ? rows : rows.slice(0, FIRST)} />
      {!all && rows.length > FIRST && (
        <Button onClick={() => setAll(true)}>Show all {countOf(rows.length, "actor")}</Button>
      )}
    </section>
  );
}

function nameOf(actor: Actor | undefined): string {
  return actor ? rowName(actor) : "";
}

interface Row {
  readonly actor: Actor;
  /** Null for too few shared issues. */
  readonly value: number | null;
  readonly shared: number;
}

function Rows({ one, rows, onCompare }: { one: Actor; rows: readonly Row[] } & Pick<Props, "onCompare">) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table of agreement">
      <table className={styles.table}>
        <caption className="visually-hidden">Agreement with {rowName(one)}, most first</caption>
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col" data-whose={rowName(one)}>
              Agreement
            </th>
            <th scope="col">Shared issues</th>
            <th scope="col">Issue by issue</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ actor, value, shared }) => (
            <tr key={actor.id}>
              <th scope="row">{rowName(actor)}</th>
              <td>{value === null ? tooFew(shared) : percentOf(value)}</td>
              <td>{shared}</td>
              <td>
                <Button
                  aria-label={`Compare ${rowName(one)} and ${rowName(actor)}`}
                  onClick={() => onCompare([one.id, actor.id])}
                >
                  Compare
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The others by agreement, then by shared issues; those of whom too little is known last. */
function rowsFor({ index, agreement }: Props, place: number): readonly Row[] {
  const { matrix, order } = agreement;
  const rows = order.flatMap((other): readonly Row[] => {
    const actor = actorAt(index, agreement, other);
    if (!actor || other === place) return [];
    const cell = place * matrix.size + other;
    const value = isEnough(matrix, place, other) ? (matrix.values[cell] ?? null) : null;
    return [{ actor, value, shared: matrix.shared[cell] ?? 0 }];
  });
  return rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || b.shared - a.shared);
}
