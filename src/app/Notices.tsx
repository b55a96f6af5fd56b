import X from "lucide-react/icons/x";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./Dashboard.module.css";

/** What a reader is to know of an address or of a picture that was opened, each in a sentence; can be put away. */
export function Notices(props: {
  notices: readonly string[];
  /** Changes when the same words are to be told again. */
  turn?: number;
}) {
  const { notices, turn = 0 } = props;
  const told = `${turn} ${notices.join()}`;
  const [dismissed, setDismissed] = useState("");
  const open = notices.length > 0 && dismissed !== told;
  // The region is there before its words: one that comes together with them is often not read out.
  return (
    <div role="status" className={styles.told}>
      {open && (
        <div className={styles.notices}>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <Button
            look="icon"
            aria-label="Dismiss"
            onClick={({ currentTarget }) => {
              // The button goes away with what it dismisses.
              currentTarget.closest("main")?.focus({ preventScroll: true });
              setDismissed(told);
            }}
          >
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
