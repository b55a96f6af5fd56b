import { useId, useState } from "react";
import { countOf } from "../../domain/actors.ts";
import type { DatasetHead } from "../../domain/schema.ts";
import { copyProblem, copyText } from "../../export/copyText.ts";
import { fileName } from "../../export/fileName.ts";
import { handedOver, save, textFile } from "../../export/save.ts";
import { bibtex } from "../../formats/citations/bibtex.ts";
import { cslJson } from "../../formats/citations/cslJson.ts";
import { ris } from "../../formats/citations/ris.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import styles from "./CitePanel.module.css";

const FORMATS = {
  bibtex: { label: "BibTeX", write: bibtex, extension: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", write: ris, extension: "ris", type: "application/x-research-info-systems" },
  csl: {
    label: "CSL JSON",
    write: cslJson,
    extension: "json",
    type: "application/vnd.citationstyles.csl+json",
  },
} as const;
const KEYS = ["bibtex", "ris", "csl"] as const;

/** The sources of a dataset in one of three forms, to copy or to save. */
export function SourceReferences({ dataset }: { dataset: DatasetHead }) {
  const name = useId();
  const [chosen, choose] = useState<(typeof KEYS)[number]>("bibtex");
  const [saved, setSaved] = useState("");
  const { label, write, extension, type } = FORMATS[chosen];
  const text = write(dataset.sources, dataset.id);
  const download = () => {
    const file = fileName({ parts: [dataset.id, "sources"], extension });
    save(textFile(text, type), file);
    setSaved(handedOver(file));
  };
  return (
    <section className={styles.part}>
      <h3>{dataset.sources.length === 1 ? "The source" : "The sources"}</h3>
      <p className={styles.hint}>
        {countOf(dataset.sources.length, "source")} for reference managers. What a source does not state, such
        as a date or an outlet, is left out.
      </p>
      <fieldset className={styles.choices}>
        <legend>Format</legend>
        {KEYS.map((key) => (
          <label key={key}>
            <input
              type="radio"
              name={name}
              checked={key === chosen}
              onChange={() => {
                choose(key);
                setSaved("");
              }}
            />
            {FORMATS[key].label}
          </label>
        ))}
      </fieldset>
      <CopyField
        key={chosen}
        label={`Sources as ${label}`}
        rows={10}
        text={text}
        copy={copyText}
        problem={copyProblem}
      />
      <div className={styles.row}>
        <Button onClick={download}>Download {label}</Button>
        <span role="status">{saved}</span>
      </div>
    </section>
  );
}
