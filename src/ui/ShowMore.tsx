import { useRef, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./ShowMore.module.css";

interface Props {
  /** How many there are in all, and how many of them are shown. */
  total: number;
  shown: number;
  /** How many more a press shows. */
  page: number;
  onMore: () => void;
}

/**
 * A button under a list that is shown a page at a time. When a press has brought the last, a line takes its place, and the
 * focus. On paper it says how much of the list there is.
 */
export function ShowMore({ total, shown, page, onMore }: Props) {
  /** The length of the list whose last page was asked for. */
  const [ended, setEnded] = useState<number | null>(null);
  const asked = useRef(false);
  const left = total - shown;
  if (left <= 0) {
    if (ended !== total) return null;
    const takeFocus = (line: HTMLElement | null) => {
      if (asked.current) line?.focus({ preventScroll: true });
      asked.current = false;
    };
    return (
      <p ref={takeFocus} tabIndex={-1}>
        All {total.toLocaleString("en")} are shown.
      </p>
    );
  }
  const more = () => {
    asked.current = left <= page;
    setEnded(asked.current ? total : null);
    onMore();
  };
  return (
    <>
      <Button className={styles.button} onClick={more}>
        Show {Math.min(page, left).toLocaleString("en")} more of {left.toLocaleString("en")}
      </Button>
      <p className={styles.paper}>
        The first {shown.toLocaleString("en")} of {total.toLocaleString("en")}.
      </p>
    </>
  );
}
