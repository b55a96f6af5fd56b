import styles from "./DataPanel.module.css";

/** What was said last, and how many things were said before it. */
export interface Saying {
  readonly turn: number;
  readonly sentence: string;
}

export const SILENCE: Saying = { turn: 0, sentence: "" };

/** Says a sentence after another; the same one said again is told again. */
export function afterwards({ turn }: Saying, sentence: string): Saying {
  return { turn: turn + 1, sentence };
}

/** A live region. The same words put anew into it are read out once more, which a text that stays as it is is not. */
export function Told({ saying: { turn, sentence } }: { saying: Saying }) {
  return (
    <p role="status" className={styles.status}>
      {sentence !== "" && <span key={turn}>{sentence}</span>}
    </p>
  );
}
