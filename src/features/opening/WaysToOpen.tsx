import { useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { useRefused } from "../../ui/useCut.ts";
import { FormsTaken } from "./FormsTaken.tsx";
import { whyNotAsked } from "./fetchAddress.ts";
import { hostNote } from "./hostNote.ts";
import styles from "./Opening.module.css";
import type { Origin } from "./stage.ts";
import { askedAddress } from "./webAddress.ts";

/** Of a web address, characters: what hosts take. */
const LONGEST = 8192;
const TOO_LONG = `An address has at most ${LONGEST.toLocaleString("en")} characters. This one was not taken.`;

/** Of a text, characters: beyond that a field is slow to show it. */
const LONGEST_TEXT = 1_000_000;
const TEXT_TOO_LONG = `The field takes ${LONGEST_TEXT.toLocaleString("en")} characters at most. This was not put in: save it as a file and choose that.`;

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (origin: Origin) => void;
}

/** The ways to hand something over: a file, a pasted text, an address. */
export function WaysToOpen({ onFiles, onOpen }: Props) {
  return (
    <div className={styles.ways}>
      <FileWay onFiles={onFiles} />
      <TextWay onOpen={onOpen} />
      <AddressWay onOpen={onOpen} />
      <FormsTaken />
    </div>
  );
}

function FileWay({ onFiles }: Pick<Props, "onFiles">) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.way}>
      <h3>A file</h3>
      <div className={styles.actions}>
        <Button look="main" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <p className={styles.hint}>or drop it anywhere on this page, or paste it.</p>
      </div>
      <p className={styles.hint}>
        Data as CSV, TSV or JSON. A picture saved here (PNG or SVG) opens the view it shows. Files are read in
        this browser; nothing is sent anywhere.
      </p>
      <input
        ref={input}
        type="file"
        aria-label="File to open"
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
    </section>
  );
}

function TextWay({ onOpen }: Pick<Props, "onOpen">) {
  const [text, setText] = useState("");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const refused = useRefused(field, LONGEST_TEXT);
  return (
    <section className={styles.way}>
      <h3>
        <label htmlFor={id}>A table as text</label>
      </h3>
      <textarea
        ref={field}
        id={id}
        rows={3}
        spellCheck={false}
        placeholder="Paste rows here, with their header"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button
          disabled={text.trim() === ""}
          onClick={() => onOpen({ file: new Blob([text]), name: "Pasted text", others: 0 })}
        >
          Read the text
        </Button>
        <p role="status" className={refused ? styles.warning : undefined}>
          {refused && TEXT_TOO_LONG}
        </p>
      </div>
    </section>
  );
}

function AddressWay({ onOpen }: Pick<Props, "onOpen">) {
  const [text, setText] = useState("");
  const id = useId();
  const asked = text.trim() === "" ? null : askedAddress(text);
  // While an address is typed it is not whole yet, and nobody has to be told.
  const [told, setTold] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const refused = useRefused(field, LONGEST);
  const note = asked?.url ? hostNote(asked.url) : null;
  const problem = asked?.url ? whyNotAsked(asked.url) : (asked?.problem ?? null);
  const warning = tooLong || refused ? TOO_LONG : told ? (problem ?? note) : null;
  return (
    <form
      className={styles.way}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold(true);
        // What is to be known of a host is told before it is asked for anything.
        if (asked?.url && problem === null && (told || note === null)) onOpen({ url: asked.url });
      }}
    >
      <h3>
        <label htmlFor={id}>A web address</label>
      </h3>
      <div className={styles.address}>
        <input
          ref={field}
          id={id}
          type="url"
          inputMode="url"
          spellCheck={false}
          placeholder="https://"
          value={text}
          aria-describedby={`${id}-told`}
          aria-invalid={(told && problem !== null) || undefined}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            setTooLong(value.length > LONGEST);
            if (value.length <= LONGEST) setText(value);
            setTold(false);
          }}
        />
        {/* The second press of a double click does not agree to what the first one brings up. */}
        <Button
          type="submit"
          disabled={asked === null}
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {asked?.url ? `Open from ${asked.url.host}` : "Open"}
        </Button>
      </div>
      <p id={`${id}-told`} role="status" className={warning ? styles.warning : styles.hint}>
        {warning ??
          "The host has to let other pages read the file (CORS). It sees the request and this site’s name."}
      </p>
    </form>
  );
}
