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
        <p id={`${id}mark`}>
          Tick this if a spreadsheet shows wrong letters; leave it off for statistics. Texts that a
          spreadsheet would run as formulas begin with an apostrophe in any case.
        </p>
      </div>
    </>
  );
}
