import { useEffect, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import styles from "./help.module.css";
import { remember, remembered } from "./remembered.ts";

const KEY = "hint";
const WORDS = "Choose a mark to read the words behind it.";
const MARK = "[role=treegrid] [data-mark]";

interface Props {
  /** Whether the words behind a mark are open. */
  open: boolean;
  /** Whether the view on the page is the matrix. */
  matrix: boolean;
}

/**
 * The one thing that nothing on the first screen says: a mark can be opened. Put away once, by its button or by opening
 * a mark, it does not come again in this browser.
 */
export function Hint({ open, matrix }: Props) {
  // Whoever comes by a link to an open mark is not bothered on this visit.
  const [arrived] = useState(open);
  const [done, setDone] = useState(() => open || remembered(KEY) === "done");
  // Whoever opens a mark has found out.
  if (open && !done) setDone(true);
  useEffect(() => {
    if (open && !arrived) remember(KEY, "done");
  }, [open, arrived]);
  const there = useMarkThere(!done && matrix);
  if (done || !matrix) return null;
  return (
    <>
      {/* The region is there before its words: one that comes together with them is often not read out. */}
      <p role="status" className="visually-hidden">
        {there && WORDS}
      </p>
      {there && (
        <div className={styles.hint}>
          <span aria-hidden>{WORDS}</span>
          <Button
            look="quiet"
            onClick={() => {
              // The button goes away with what it dismisses.
              document.querySelector("main")?.focus({ preventScroll: true });
              remember(KEY, "done");
              setDone(true);
            }}
          >
            Got it
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether a mark has been drawn since it was first asked for. */
function useMarkThere(asked: boolean): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (!asked || there) return;
    const look = () => {
      if (!document.querySelector(MARK)) return;
      observer.disconnect();
      setThere(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    // Not within the effect itself: what is drawn by then is looked at in the next turn.
    queueMicrotask(look);
    return () => observer.disconnect();
  }, [asked, there]);
  return there;
}
