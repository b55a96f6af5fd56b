import { fileSize } from "../../domain/fileSize.ts";
import { grouped } from "../../domain/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Opening.module.css";
import { plainName } from "./plainName.ts";
import { StageHead } from "./StageHead.tsx";
import type { Stage } from "./stage.ts";

/** How far reading is told aloud: at every quarter. */
const STEP = 25;

/** How far a file has come, with a way to stop. */
export function ReadingStage(props: {
  stage: Extract<Stage, { at: "fetching" | "reading" }>;
  onCancel: () => void;
}) {
  const { title, done, words } = toldOf(props.stage);
  const said = done === null ? "" : `${Math.floor(done / STEP) * STEP} per cent`;
  return (
    <section className={styles.stage}>
      <StageHead>{title}</StageHead>
      <progress className={styles.progress} aria-label={title} max={100} value={done ?? undefined} />
      <p className={styles.hint}>{words}</p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className={styles.actions}>
        <Button onClick={props.onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

/** `done` in per cent; null where the whole is not known. */
function toldOf(stage: Extract<Stage, { at: "fetching" | "reading" }>): {
  title: string;
  done: number | null;
  words: string;
} {
  if (stage.at === "fetching") {
    const { bytes = 0, ofBytes = null } = stage.fetched ?? {};
    const done = ofBytes === null ? null : percent(bytes, ofBytes);
    const words = stage.fetched
      ? `${fileSize(bytes)}${done === null ? "" : ` · ${done} %`}`
      : "Waiting for an answer…";
    return { title: `Fetching from ${stage.url.host}`, done, words };
  }
  const { progress } = stage;
  const title = `Reading ${plainName(stage.name)}`;
  if (!progress) return { title, done: null, words: "Starting…" };
  const done = percent(progress.bytes, progress.ofBytes);
  const rows = `${grouped(progress.rows)} ${progress.rows === 1 ? "row" : "rows"}`;
  return { title, done, words: `${done} % · ${rows}${progress.phase === "checking" ? " · checking" : ""}` };
}

function percent(bytes: number, ofBytes: number): number {
  return ofBytes > 0 ? Math.min(100, Math.floor((100 * bytes) / ofBytes)) : 0;
}
