import { useState } from "react";
import { Button } from "./Button.tsx";

interface Props {
  /** How many there are in all, and how many of them are shown. */
  total: number;
  shown: number;
  /** How many more a press shows. */
  page: number;
  onMore: () => void;
}

/** A button under a list that grows by the page. When the last is there it makes way for a line that keeps focus. */
export function ShowMore({ total, shown, page, onMore }: Props) {
  const [pressed, setPressed] = useState(false);
  const left = total - shown;
  if (left <= 0)
    return pressed ? (
      <p ref={takeFocus} tabIndex={-1}>
        All {total.toLocaleString("en")} are shown.
      </p>
    ) : null;
  return (
    <Button
      onClick={() => {
        setPressed(true);
        onMore();
      }}
    >
      Show {Math.min(page, left).toLocaleString("en")} more of {left.toLocaleString("en")}
    </Button>
  );
}

function takeFocus(line: HTMLElement | null): void {
  line?.focus({ preventScroll: true });
}
