import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { useState, type MouseEvent } from "react";
import { copyText } from "../../export/copyText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";
import { NO_EDITS, WORDS, type EditedWords, type StudioSettings } from "./studioSettings.ts";
import type { StudioPicture } from "./studioPicture.ts";
import { WordField } from "./WordField.tsx";

/** Each field's name, height in lines and limit of characters. */
const FIELDS = {
  title: { label: "Title", rows: 2, most: 200 },
  subtitle: { label: "Subtitle", rows: 4, most: 1500 },
  note: { label: "Note", rows: 3, most: 1500 },
  alt: { label: "Alternative text", rows: 5, most: 3000 },
} as const satisfies Record<(typeof WORDS)[number], { label: string; rows: number; most: number }>;

/** The words of the picture, written by the program and open to change; they change the picture and nothing else. */
export function WordFields(props: {
  settings: StudioSettings;
  picture: StudioPicture;
  onChange: (change: Partial<StudioSettings>) => void;
}) {
  const { settings, picture, onChange } = props;
  const { content, alt, key } = picture;
  const words = settings.words.get(key) ?? NO_EDITS;
  const keep = (next: EditedWords) => onChange({ words: new Map(settings.words).set(key, next) });
  const shown = { title: content.title, subtitle: content.headline, note: content.notes.join(" "), alt };
  const edited = Object.values(words).some((text) => text !== null);
  const reset = (event: MouseEvent) => {
    keep(NO_EDITS);
    // The button that is pressed has nothing more to do.
    event.currentTarget.closest("details")?.querySelector("textarea")?.focus();
  };
  return (
    <details className={fields.words}>
      <summary>Title, subtitle, note and alternative text</summary>
      {WORDS.map((name) => (
        <WordField
          key={`${name} ${key}`}
          {...FIELDS[name]}
          value={shown[name]}
          onType={(text) => keep({ ...words, [name]: text })}
        />
      ))}
      <div className={styles.buttons}>
        <CopyAlt alt={alt} />
        <Button look="quiet" disabled={!edited} onClick={reset}>
          Reset the words
        </Button>
      </div>
      <p className={fields.hint}>
        Your words change this picture only, never the data. The source stays as it is; the alternative text
        is put into the file.
      </p>
    </details>
  );
}

const COPIED = {
  copied: "Alternative text copied",
  refused: "The browser did not allow copying. Copy it from the field.",
} as const;

function CopyAlt({ alt }: { alt: string }) {
  const [outcome, setOutcome] = useState<{ alt: string; kind: keyof typeof COPIED } | null>(null);
  const told = outcome?.alt === alt ? outcome.kind : null;
  const copy = () =>
    copyText(alt).then(
      () => setOutcome({ alt, kind: "copied" }),
      () => setOutcome({ alt, kind: "refused" }),
    );
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        {told === "copied" ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />} Copy
        alternative text
      </Button>
      <span role="status" className={fields.hint}>
        {told && COPIED[told]}
      </span>
    </>
  );
}
