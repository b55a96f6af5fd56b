import { Check, Copy } from "lucide-react";
import { useId, useRef, useState, type Ref } from "react";
import { copyText } from "../../export/copyText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";
import { NO_EDITS, type EditedWords, type StudioSettings } from "./studioSettings.ts";
import type { StudioPicture } from "./studioPicture.ts";

const MOST = { title: 200, subtitle: 1500, note: 1500, alt: 3000 } as const;

/** The words of the picture, written by the program and open to change; they change the picture and nothing else. */
export function WordFields(props: {
  settings: StudioSettings;
  picture: StudioPicture;
  onChange: (change: Partial<StudioSettings>) => void;
}) {
  const { settings, picture, onChange } = props;
  const { content, alt } = picture;
  const write = (words: Partial<EditedWords>) => onChange({ words: { ...settings.words, ...words } });
  const edited = Object.values(settings.words).some((text) => text !== null);
  const title = useRef<HTMLTextAreaElement>(null);
  const reset = () => {
    onChange({ words: NO_EDITS });
    // The button that is pressed has nothing more to do.
    title.current?.focus();
  };
  return (
    <details className={fields.words}>
      <summary>Title, subtitle, note and alternative text</summary>
      <Field
        label="Title"
        ref={title}
        rows={2}
        value={content.title}
        most={MOST.title}
        onType={(title) => write({ title })}
      />
      <Field
        label="Subtitle"
        rows={4}
        value={content.headline}
        most={MOST.subtitle}
        onType={(subtitle) => write({ subtitle })}
      />
      <Field
        label="Note"
        rows={3}
        value={content.notes.join(" ")}
        most={MOST.note}
        onType={(note) => write({ note })}
      />
      <Field
        label="Alternative text"
        rows={5}
        value={alt}
        most={MOST.alt}
        onType={(text) => write({ alt: text })}
      />
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

function Field(props: {
  label: string;
  ref?: Ref<HTMLTextAreaElement>;
  rows: number;
  value: string;
  most: number;
  onType: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        ref={props.ref}
        rows={props.rows}
        maxLength={props.most}
        value={props.value}
        onChange={(event) => props.onType(event.target.value.replace(/\n/g, " "))}
      />
    </div>
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
