import { useMemo, useState } from "react";
import { toldFailure } from "../../data/DataError.ts";
import { useWords } from "../../data/useWords.ts";
import { fileSize } from "../../domain/fileSize.ts";
import { fileName } from "../../export/fileName.ts";
import { handedOver, save, textFile } from "../../export/save.ts";
import { isoDay } from "../../formats/days.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Agreement } from "./Agreement.tsx";
import type { DataFormat } from "./dataFormats.ts";
import styles from "./DataPanel.module.css";
import { nameParts, subjectOf, type Shown } from "./dataRequest.ts";
import { FormatList } from "./FormatList.tsx";
import { ScopeChoice } from "./ScopeChoice.tsx";
import { TableActions } from "./TableActions.tsx";
import { afterwards, SILENCE, Told } from "./Told.tsx";

const LOADING = afterwards(SILENCE, "Loading the words of the statements…");

/** The data behind a view, or all of it, to download in several formats, and the table behind the figure. */
export default function DataPanel(props: Shown) {
  const { index } = props;
  const { dataset } = index;
  const [whole, setWhole] = useState(false);
  const [byteOrderMark, setByteOrderMark] = useState(false);
  const [saved, setSaved] = useState(SILENCE);
  const { view, matrix, statements, headline, address, found } = props;
  // Measured: 100,000 statements of all issues take 60 to 90 ms, and every word typed or told draws the panel again.
  const inView = useMemo(
    () => subjectOf({ index, view, matrix, statements, headline, address, found: found ?? null }, false),
    [index, view, matrix, statements, headline, address, found],
  );
  const subject = whole ? subjectOf(props, whole) : inView;
  const told = useWords(index, subject.issues);
  const choose = (next: boolean) => {
    setWhole(next);
    setSaved(SILENCE);
  };
  const download = ({ named, extension, type, write }: DataFormat) => {
    const { words } = told;
    const text = write({ ...subject, index, words, byteOrderMark, madeOn: isoDay(new Date()) });
    const parts = whole ? [dataset.id, "everything", named] : nameParts(props, named);
    const sentence = keep(text, fileName({ parts, extension }), type);
    setSaved((last) => afterwards(last, sentence));
  };
  return (
    <div className={styles.panel}>
      <ScopeChoice {...{ index, whole }} inView={inView} onChoose={choose} />
      {told.error ? (
        <ErrorPanel {...toldFailure(told.error)} onRetry={told.retry} />
      ) : (
        <FormatList
          statements={subject.statements.length}
          waiting={told.pending}
          {...{ byteOrderMark }}
          onByteOrderMark={setByteOrderMark}
          onDownload={download}
        />
      )}
      <Told saying={told.pending ? LOADING : saved} />
      <Agreement issues={dataset.issues.filter(({ id }) => subject.issues.includes(id))} />
      <TableActions shown={props} byteOrderMark={byteOrderMark} keep={keep} />
    </div>
  );
}

/** Saves a text under a name, and says so with its size. */
function keep(text: string, name: string, type: string): string {
  const file = textFile(text, type);
  save(file, name);
  return handedOver(`${name}, ${fileSize(file.size)}`);
}
