import Share2 from "lucide-react/icons/share-2";
import { useState } from "react";
import { grouped } from "../../domain/text.ts";
import { copyProblem, copyText } from "../../export/copyText.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import type { Shared } from "./SharePanel.tsx";
import styles from "./SharePanel.module.css";

const OPENS = "It opens exactly this view, filters and all.";
const OPENS_OWN =
  "In this browser it opens exactly this view. The data are kept here alone: anywhere else the link asks for the file, so send that, too.";

/** Links up to this length, in characters, are safe with all but few programs. */
const LONG = 2000;

/** The view's link to copy, alone or with its title, and the system's share sheet where there is one. */
export function LinkSection({ title, headline, address, unframed }: Shared) {
  const copying = { copy: copyText, problem: copyProblem } as const;
  return (
    <section className={styles.section}>
      <h3>Send a link</h3>
      <p className={styles.hint}>{unframed === "own" ? OPENS_OWN : OPENS}</p>
      {address.length > LONG && (
        <p className={styles.hint}>
          The link is {grouped(address.length)} characters long. Some programs cut so long a link, and some
          servers refuse it; fewer filters make it shorter.
        </p>
      )}
      <CopyField label="Link" rows={2} text={address} {...copying} />
      <CopyField label="Title and link" rows={3} text={`${title}\n${address}`} {...copying} />
      {"share" in navigator && <ShareSheet data={{ title, text: headline, url: address }} />}
    </section>
  );
}

function ShareSheet({ data }: { data: ShareData }) {
  const [failed, setFailed] = useState(false);
  const share = async () => {
    setFailed(false);
    try {
      await navigator.share(data);
    } catch (cause) {
      // Closing the sheet is a choice, not a failure.
      setFailed(!(cause instanceof DOMException && cause.name === "AbortError"));
    }
  };
  return (
    <div className={styles.sheet}>
      <Button onClick={() => void share()}>
        <Share2 size={15} aria-hidden /> Share with another app…
      </Button>
      {failed && (
        <p role="alert" className={styles.failed}>
          The system’s share sheet could not be opened. Copy the link instead.
        </p>
      )}
    </div>
  );
}
