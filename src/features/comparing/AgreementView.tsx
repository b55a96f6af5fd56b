import { toldFailure } from "../../data/DataError.ts";
import { useAgreement } from "../../data/useAgreement.ts";
import { countOf } from "../../domain/actors.ts";
import { holders } from "../../domain/agreement.ts";
import { agreementCellsSay, agreementHeadline } from "../../domain/agreementWords.ts";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Stances } from "../../domain/stances.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Status } from "../../ui/Status.tsx";
import { AgreementKey } from "./AgreementKey.tsx";
import { AgreementReader } from "./AgreementReader.tsx";
import { HowAgreement } from "./HowAgreement.tsx";
import panel from "./Panel.module.css";
import { nameAt } from "./pairs.ts";

interface Props {
  index: DatasetIndex;
  stances: Stances;
  /** Ids of the actors in view. */
  actors: readonly string[];
  onCompare: (ids: readonly string[]) => void;
}

/** How far every two actors agree: a matrix to read a pair from, and for one actor at a time a table of all others. */
export default function AgreementView(props: Props) {
  const { index, stances } = props;
  const actors = holders(index, stances, props.actors);
  const { data: agreement, error, refetch } = useAgreement({ index, stances, actors });
  const silent = props.actors.length - actors.length;
  return (
    <section className={panel.panel} aria-busy={!agreement && !error}>
      <h2>How far actors agree</h2>
      <Status words={`${countOf(actors.length, "actor")} in view with a position`} />
      {error && <ErrorPanel {...toldFailure(error)} onRetry={() => void refetch()} />}
      {!agreement && !error && (
        <p role="status" className={panel.hint}>
          Comparing {countOf(actors.length, "actor")} on {countOf(stances.issues, "issue")}…
        </p>
      )}
      {agreement && actors.length < 2 && (
        <p>
          Agreement needs two actors that hold a position; {actors.length === 1 ? "one" : "none"} in view
          does.
        </p>
      )}
      {/* Another order of others has another pair under every cell. */}
      {agreement && actors.length >= 2 && (
        <Shown key={agreement.actors.join(" ")} {...props} agreement={agreement} />
      )}
      {silent > 0 && (
        <p className={panel.hint}>{countOf(silent, "actor")} in view without any position: not compared.</p>
      )}
      <HowAgreement />
    </section>
  );
}

function Shown(props: Props & { agreement: ClusteredAgreement }) {
  const { index, agreement } = props;
  const inOrder = agreement.actors.map((_, at) => nameAt(index, agreement, at));
  return (
    <>
      <p>{agreementHeadline(agreement.matrix, inOrder)}</p>
      <p className={panel.hint}>{agreementCellsSay(agreement.matrix)}</p>
      <AgreementKey agreement={agreement} />
      <AgreementReader {...{ index, agreement }} onCompare={props.onCompare} />
    </>
  );
}
