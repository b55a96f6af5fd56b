import { MIN_SHARED } from "../../domain/agreement.ts";
import panel from "./Panel.module.css";

/** How agreement is worked out and what it does not mean, to unfold. */
export function HowAgreement() {
  return (
    <details className={panel.how}>
      <summary>How agreement is worked out</summary>
      <p>
        On each issue on which both hold a position: where positions have an order from against (−2) to for
        (2), 1 less the distance of what they hold as a part of the scale; where they have none, the positions
        both hold as a part of those that either holds. Agreement is the mean over these issues. So in votes
        the same vote counts 1, an abstention beside a yes or a no one half, and yes beside no nothing, as in
        Lijphart’s index (1963); absence counts on neither side.
      </p>
      <p>
        For a bloc each issue counts the mean over all pairs of its members with those of the other side.
        Below {MIN_SHARED} shared issues no number is shown. The latest dated statement counts.
      </p>
      <p>
        Agreement is counted on what is in this data. It is no alliance, no influence and no judgement of what
        matters: every issue weighs the same.
      </p>
    </details>
  );
}
