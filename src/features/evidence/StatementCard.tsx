import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import ImageIcon from "lucide-react/icons/image";
import { useState, type ComponentType, type ReactNode } from "react";
import { asDataError } from "../../data/DataError.ts";
import { importAgain } from "../../data/importAgain.ts";
import { paragraphLabel } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { citation, kindWords, saying, voiceOf, type StatementDetail } from "../../domain/evidence.ts";
import { sourceCredit } from "../../domain/sources.ts";
import type { Evidence } from "../../domain/schema.ts";
import { copyProblem, copyText } from "../../export/copyText.ts";
import { cssColour, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import { Button } from "../../ui/Button.tsx";
import { selectAll } from "../../ui/selectAll.ts";
import { languageOf } from "./languageOf.ts";
import type { ReportProps } from "./ErrorReport.tsx";
import styles from "./StatementCard.module.css";

/** One statement in full: its words, who said them, where, under what condition, and how to cite it. */
export function StatementCard(props: {
  detail: StatementDetail;
  /** What it is called among those beside it (`cardNames`). */
  name: string | undefined;
  index: DatasetIndex;
  look: PositionStyle | undefined;
  /** Whether the words were asked for and did not come. */
  failed: boolean;
  /** Makes a picture of the statement. */
  onPicture: (statementId: string) => void;
}) {
  const { detail, name = detail.actorName, look, failed, onPicture } = props;
  const language = languageOf(props.index);
  const { statement, words } = detail;
  return (
    <article
      className={styles.card}
      data-statement={statement.id}
      aria-label={name}
      style={look && { borderLeftColor: cssColour(look.outline) }}
    >
      {words ? (
        <Words words={words} language={language} />
      ) : (
        <p className={styles.wait}>{failed ? "The words could not be loaded." : "Loading the words…"}</p>
      )}
      {statement.condition !== null && (
        <p className={styles.condition}>
          <span>Condition or hedge:</span> <bdi lang={language}>{statement.condition}</bdi>
        </p>
      )}
      <Meta detail={detail} language={language} />
      <Origin detail={detail} language={language} />
      {words && (
        <CopyCitation of={name} text={() => citation(detail, window.location.href)}>
          <Button look="quiet" aria-label={`Make a picture, ${name}`} onClick={() => onPicture(statement.id)}>
            <ImageIcon size={13} aria-hidden /> Picture
          </Button>
          <ReportButton of={name} detail={detail} index={props.index} />
        </CopyCitation>
      )}
    </article>
  );
}

/** How the statement reached us, whose voice it is, where and when. */
function Meta({ detail, language }: { detail: StatementDetail; language: "" | undefined }) {
  const { statement, words } = detail;
  const kind = kindWords(statement.kind);
  return (
    <p className={styles.meta}>
      <span className={styles.kind} title={kind.meaning}>
        {kind.label}
        <span className="visually-hidden">,</span>
      </span>{" "}
      <span dir="auto" lang={language}>
        {voiceOf(detail) ?? "no speaker named"}
      </span>
      {words?.setting && (
        <>
          {" "}
          · <bdi lang={language}>{words.setting}</bdi>
        </>
      )}
      {words && words.paragraphs.length > 0 && ` · ${paragraphLabel(words.paragraphs)}`}
      {statement.date !== null && (
        <>
          {" · "}
          <span className={styles.date}>{statement.date}</span>
        </>
      )}
    </p>
  );
}

/** The source, the address of the statement in it, and what a coder noted. */
function Origin({ detail, language }: { detail: StatementDetail; language: "" | undefined }) {
  const { source, words } = detail;
  return (
    <>
      {source && (
        <p className={styles.meta}>
          <bdi lang={language}>{sourceCredit(source)}</bdi>
        </p>
      )}
      {words?.url && (
        <p className={styles.meta}>
          <a href={words.url} rel="noreferrer">
            {words.url}
          </a>
        </p>
      )}
      {words?.note && (
        <p className={styles.note} dir="auto" lang={language}>
          {words.note}
        </p>
      )}
    </>
  );
}

function Words({ words, language }: { words: Evidence; language: "" | undefined }) {
  const wordless = words.quote === null && words.summary === null;
  if (wordless) return <p className={styles.wordless}>{saying(words)}</p>;
  const said = { className: styles.words, dir: "auto", lang: language };
  if (words.quote === null) return <p {...said}>{saying(words)}</p>;
  return (
    <>
      <blockquote {...said}>{saying(words)}</blockquote>
      {words.summary !== null && (
        <p className={styles.summary} dir="auto" lang={language}>
          {words.summary}
        </p>
      )}
    </>
  );
}

/** The report is loaded when it is asked for. Where it does not come, that is told beside the button. */
function ReportButton({ of, ...about }: { of: string; detail: StatementDetail; index: DatasetIndex }) {
  const [Report, setReport] = useState<ComponentType<ReportProps> | null>(null);
  const [failed, setFailed] = useState("");
  const open = async () => {
    setFailed("");
    try {
      const { ErrorReport } = await importAgain(() => import("./ErrorReport.tsx"));
      setReport(() => ErrorReport);
    } catch (error) {
      const { kind, words } = asDataError(error);
      setFailed(`${kind === "outdated" ? words.title : "The report could not be loaded"}. ${words.next}`);
    }
  };
  return (
    <>
      <Button look="quiet" aria-label={`Report an error, ${of}`} onClick={() => void open()}>
        Report an error
      </Button>
      <span role="status">{failed}</span>
      {Report && <Report {...about} onClose={() => setReport(null)} />}
    </>
  );
}

function CopyCitation({ of, text, children }: { of: string; text: () => string; children: ReactNode }) {
  const [copied, setCopied] = useState(false);
  /** Why copying failed; "" where it did not. */
  const [problem, setProblem] = useState("");
  const copy = async () => {
    setCopied(false);
    setProblem("");
    try {
      await copyText(text());
      setCopied(true);
    } catch (cause) {
      setProblem(copyProblem(cause));
    }
  };
  return (
    <div className={styles.cite}>
      <Button look="quiet" aria-label={`Copy citation, ${of}`} onClick={() => void copy()}>
        {copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />} Copy citation
      </Button>
      {children}
      <span role="status">{copied ? "Citation copied" : problem}</span>
      {problem && <textarea ref={selectAll} aria-label="Citation" readOnly rows={5} value={text()} />}
    </div>
  );
}
