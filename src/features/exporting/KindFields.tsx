import { useId } from "react";
import { paragraphLabel } from "../../domain/actors.ts";
import { detailOf, KIND_LABELS, voiceOf } from "../../domain/evidence.ts";
import { capital } from "../../domain/text.ts";
import { Choice } from "./StudioFields.tsx";
import styles from "./StudioFields.module.css";
import { KINDS, type Kind, type StudioSettings } from "./studioSettings.ts";
import type { StudioSource } from "./studioPicture.ts";

/** What the picture shows; for a quote card, which statement. */
export function KindFields(props: {
  source: StudioSource;
  settings: StudioSettings;
  onChange: (change: Partial<StudioSettings>) => void;
}) {
  const { source, settings, onChange } = props;
  const id = useId();
  const kinds = KIND_NAMES.filter((kind) => kind !== "card" || source.statements.length > 0);
  return (
    <>
      <Choice<Kind>
        legend="Picture"
        options={kinds.map((value) => ({ value, label: KINDS[value] }))}
        chosen={settings.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      {settings.kind === "card" && (
        <div className={styles.field}>
          <label htmlFor={id}>Statement</label>
          <select
            id={id}
            value={settings.statement ?? source.statements[0]?.id}
            onChange={(event) => onChange({ statement: event.target.value })}
          >
            {source.statements.map((statement) => (
              <option key={statement.id} value={statement.id}>
                {nameOf(source, statement.id)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}

const KIND_NAMES = ["matrix", "bars", "map", "card"] as const satisfies readonly Kind[];

/** "¶3 · Kari Lund, Norway · direct quote" */
function nameOf({ statements, index, words }: StudioSource, statementId: string): string {
  const statement = statements.find(({ id }) => id === statementId);
  if (!statement) return statementId;
  const detail = detailOf(statement, index, words);
  const place = detail.words ? [paragraphLabel(detail.words.paragraphs)] : [];
  const who = capital(voiceOf({ ...detail, speakerTitle: null }, detail.actorName) ?? detail.actorName);
  return [...place, who, KIND_LABELS[statement.kind]].join(" · ");
}
