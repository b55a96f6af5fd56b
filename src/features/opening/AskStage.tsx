import { fileSize } from "../../domain/fileSize.ts";
import { Button } from "../../ui/Button.tsx";
import { whyNotAsked } from "./fetchAddress.ts";
import { hostNote } from "./hostNote.ts";
import styles from "./Opening.module.css";
import { plainName } from "./plainName.ts";
import { StageHead } from "./StageHead.tsx";
import type { Origin, Stage } from "./stage.ts";
import { askedAddress, isAddress } from "./webAddress.ts";

const SHOWN = 400;
/** What a pasted text is called. */
const PASTED = "Pasted text";

/** Asks before something is opened that was pasted, or that an address leads to. */
export function AskStage(props: {
  what: Extract<Stage, { at: "ask" }>["what"];
  onOpen: (origin: Origin) => void;
  onNot: () => void;
}) {
  const { what, onOpen, onNot } = props;
  if (what.kind === "address" || (what.kind === "text" && isAddress(what.text)))
    return <AskAddress address={what.kind === "text" ? what.text : what.address} {...{ onOpen, onNot }} />;
  const origin: Origin =
    what.kind === "pasted"
      ? { file: what.file, name: what.file.name, others: what.others }
      : { file: new Blob([what.text]), name: PASTED, others: 0 };
  return (
    <section className={styles.stage}>
      <StageHead>
        {what.kind === "pasted" ? `Open ${plainName(origin.name)}?` : "Open the pasted text as data?"}
      </StageHead>
      <p>
        {what.kind === "pasted" ? "A pasted file of " : "It has "}
        {fileSize(origin.file.size)}. It is read in this browser; nothing is sent anywhere.
      </p>
      {what.kind === "text" && <pre className={styles.sample}>{shortened(what.text)}</pre>}
      <Answers label="Open" onOpen={() => onOpen(origin)} onNot={onNot} />
    </section>
  );
}

function AskAddress(props: { address: string; onOpen: (origin: Origin) => void; onNot: () => void }) {
  const { address, onOpen, onNot } = props;
  const { url, problem } = askedAddress(address);
  const why = url ? whyNotAsked(url) : problem;
  if (!url || why !== null)
    return (
      <section className={styles.stage}>
        <StageHead>The address for data was not followed</StageHead>
        <p>{why}</p>
        <pre className={styles.sample}>{shortened(url?.href ?? address)}</pre>
        <Answers onNot={onNot} />
      </section>
    );
  const note = hostNote(url);
  return (
    <section className={styles.stage}>
      <StageHead>Open data from {url.host}?</StageHead>
      {note && <p className={styles.warning}>{note}</p>}
      <p>
        The browser will ask <b>{url.host}</b> for this file. That host sees the request and the site it comes
        from; nothing else is sent to it. What it answers is read in this browser.
      </p>
      <pre className={styles.sample}>{shortened(url.href)}</pre>
      <Answers label={`Open from ${url.host}`} onOpen={() => onOpen({ url })} onNot={onNot} />
    </section>
  );
}

function Answers(props: { label?: string; onOpen?: () => void; onNot: () => void }) {
  return (
    <div className={styles.actions}>
      {props.onOpen && (
        <Button look="main" onClick={props.onOpen}>
          {props.label}
        </Button>
      )}
      <Button onClick={props.onNot}>{props.onOpen ? "Not now" : "Close"}</Button>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
