import { useId } from "react";
import { Button } from "../../ui/Button.tsx";
import { DATA_FORMATS, type DataFormat } from "./dataFormats.ts";
import styles from "./DataPanel.module.css";

/** The formats, each with what it is for, how much it holds, and its button. */
export function FormatList(props: {
  /** How many statements there are to write. */
  statements: number;
  /** Whether their words are still on the way. */
  waiting: boolean;
  byteOrderMark: boolean;
  onByteOrderMark: (on: boolean) => void;
  onDownload: (format: DataFormat) => void;
}) {
  const id = useId();
  return (
    <>
      <ul className={styles.formats}>
        {DATA_FORMATS.map((format) => (
          <li key={format.id}>
            <div id={`${id}${format.id}`}>
              <h3>{format.label}</h3>
              <p>
                {format.explains} <span className={styles.holds}>{format.holds(props.statements)}.</span>
              </p>
            </div>
            <Button
              disabled={props.waiting}
              aria-label={`Download ${format.label}`}
              aria-describedby={`${id}${format.id}`}
              onClick={() => props.onDownload(format)}
            >
              Download
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.mark}>
        <label>
          <input
            type="checkbox"
            checked={props.byteOrderMark}
            aria-describedby={`${id}mark`}
            onChange={(event) => props.onByteOrderMark(event.target.checked)}
          />
          CSV for spreadsheets (byte-order mark)
        </label>
        <p id={`${id}mark`}>Tick this if a spreadsheet shows wrong letters; leave it off for statistics.</p>
        <p>
          Open each file with its own separator, the comma, or for the event list the semicolon: a program
          that guesses another one may cut a text apart and run a piece of it as a formula. Texts that would
          run as formulas begin with an apostrophe. One before = + - or @ is ours: take that one away to have
          the text as it was.
        </p>
      </div>
    </>
  );
}
