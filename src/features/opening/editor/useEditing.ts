import { useState } from "react";
import type { Editable } from "../../../domain/editDataset.ts";

interface Step {
  readonly before: Editable;
  /** What was done, as a sentence. */
  readonly what: string;
}

/** A dataset under the hand: as it is now, what was done to it, and how to take that back. */
export interface Editing {
  readonly data: Editable;
  /** Whether it differs from what is saved. */
  readonly dirty: boolean;
  /** The last change, as a sentence; null when there is none to take back. */
  readonly last: string | null;
  /** What has just happened, for the status line. */
  readonly said: string;
  /** Makes a change and says it: "“Yes” is now called “In favour”." */
  readonly apply: (what: string, next: Editable) => void;
  readonly undo: () => void;
}

/** Keeps the changes to a dataset until they are saved. Every one can be taken back, the last first. */
export function useEditing(given: Editable): Editing {
  const [saved] = useState(given);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [data, setData] = useState(saved);
  const [said, setSaid] = useState("");
  const last = steps.at(-1);
  return {
    data,
    dirty: data !== saved,
    last: last?.what ?? null,
    said,
    apply: (what, next) => {
      if (next === data) return;
      setSteps([...steps, { before: data, what }]);
      setData(next);
      setSaid(what);
    },
    undo: () => {
      if (!last) return;
      setSteps(steps.slice(0, -1));
      setData(last.before);
      setSaid(`Taken back: ${last.what}`);
    },
  };
}
