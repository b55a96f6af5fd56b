import { useId } from "react";
import { inRunningText, paragraphLabel } from "../../domain/actors.ts";
import { detailOf, kindWords, saying, voiceOf } from "../../domain/evidence.ts";
import type { Evidence } from "../../domain/schema.ts";
import { capital } from "../../domain/text.ts";
import { AREAS, isWhole, type Area } from "../../domain/viewState.ts";
import { withoutEnd } from "../../domain/withoutEnd.ts";
import { Choice } from "./StudioFields.tsx";
import styles from "./StudioFields.module.css";
import { KINDS, type Kind, type StudioSettings } from "./studioSettings.ts";
import type { StudioSource } from "./studioPicture.ts";
import { WHOLE_KINDS } from "./wholeMaker.ts";

/** What the picture shows; of a map, which part of the world; on a quote card, which statement. */
export function KindFields(props: {
  source: StudioSource;
  settings: StudioSettings;
  onChange: (change: Partial<StudioSettings>) => void;
}) {
  const { source, settings, onChange } = props;
  const id = useId();
  const whole = isWhole(source.view.view);
  const offered = {
    card: source.statements.length > 0,
    issues: whole,
    agreement: whole,
    matrix: true,
    bars: true,
    map: true,
  };
  const kinds = KIND_NAMES.filter((kind) => offered[kind]);
  return (
    <>
      <Choice<Kind>
        legend="Picture"
        options={kinds.map((value) => ({ value, label: KINDS[value] }))}
        chosen={settings.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      {whole && !WHOLE_KINDS.some((kind) => kind === settings.kind) && (
        <p className={styles.hint}>Of one issue: {source.matrix.issue.title}</p>
      )}
      {settings.kind === "map" && (
        <Choice<Area>
          legend="Part of the world"
          options={AREAS.map((value) => ({ value, label: AREA_NAMES[value] }))}
          chosen={settings.area}
          onChoose={(area) => onChange({ area })}
        />
      )}
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

const KIND_NAMES = [
  "issues",
  "agreement",
  "matrix",
  "bars",
  "map",
  "card",
] as const satisfies readonly Kind[];

const AREA_NAMES = {
  fit: "Countries in view",
  europe: "Europe",
  world: "World",
} as const satisfies Record<Area, string>;

/** Words of a statement that tell it from others of the same voice. */
const FIRST_WORDS = 5;

/** "¶3 · Kari Lund, Norway · direct quote · “We would like to see…”" */
function nameOf({ statements, index, words }: StudioSource, statementId: string): string {
  const statement = statements.find(({ id }) => id === statementId);
  if (!statement) return statementId;
  const detail = detailOf(statement, index, words);
  const place = [detail.words && paragraphLabel(detail.words.paragraphs)].filter(Boolean);
  const { actor, actorName, speakerName } = detail;
  const name = actor && speakerName === null ? inRunningText(actor) : actorName;
  const who = capital(voiceOf({ ...detail, speakerTitle: null }, name) ?? name);
  return [...place, who, kindWords(statement.kind).label, ...firstWords(detail.words)].join(" · ");
}

function firstWords(told: Evidence | undefined): readonly string[] {
  if (!told) return [];
  const all = (told.quote ?? saying(told)).split(/\s+/);
  const first = all.slice(0, FIRST_WORDS).join(" ");
  const shown = all.length > FIRST_WORDS ? `${withoutEnd(first, /[\p{P}\s]/u)}…` : first;
  return [told.quote === null ? shown : `“${shown}”`];
}
