import { lazy, Suspense, useEffect, useState } from "react";
import { importAgain } from "../../data/importAgain.ts";
import { toldFailure } from "../../data/DataError.ts";
import { readyReader } from "../../formats/reading/openFile.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { AskStage } from "./AskStage.tsx";
import { ChooseStage } from "./ChooseStage.tsx";
import { givenFiles, isPicture, type Given } from "./given.ts";
import { KnownStage } from "./KnownStage.tsx";
import type { OnOpened } from "./keepRead.ts";
import { OutcomeStage } from "./OutcomeStage.tsx";
import { ReadingStage } from "./ReadingStage.tsx";
import { RefusedStage } from "./RefusedStage.tsx";
import { useOpening } from "./useOpening.ts";

const LateMapping = lazy(() =>
  importAgain(async () => ({ default: (await import("./mapping/MappingStep.tsx")).MappingStep })),
);
const LateEditor = lazy(() => importAgain(() => import("./editor/DatasetEditor.tsx")));

export interface OpeningProps {
  readonly given: Given;
  /** Something else was chosen in the dialog. */
  readonly onGiven: (given: Given) => void;
  readonly onPictures: (files: readonly File[]) => void;
  readonly onOpened: OnOpened;
  readonly onClose: () => void;
}

/** What stands in the dialog for opening data, from choosing to the outcome. */
export default function OpeningPanel(props: OpeningProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [turn, setTurn] = useState({ given: props.given, at: 0 });
  // What is given anew begins anew.
  if (turn.given !== props.given) setTurn({ given: props.given, at: turn.at + 1 });
  useEffect(() => readyReader(), []);
  return (
    <>
      <Stages key={turn.at} {...props} onEdit={setEditing} />
      {editing !== null && (
        <Suspense fallback={<p role="status">Loading…</p>}>
          <LateEditor id={editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </>
  );
}

function Stages(props: OpeningProps & { onEdit: (datasetId: string) => void }) {
  const { given, onGiven, onPictures, onOpened, onClose, onEdit } = props;
  const { stage, run, again, chooseTab, back, discard, keep, show } = useOpening(given, {
    onOpened,
    onClose,
  });
  const onFiles = (files: readonly File[]) => {
    const next = givenFiles(files, "file");
    if (files[0] && isPicture(files[0])) onPictures(files);
    else if (next) onGiven(next);
  };
  const onShow = (datasetId: string | null) => {
    onOpened(datasetId === null ? "" : `?dataset=${encodeURIComponent(datasetId)}`, []);
    onClose();
  };
  const onGone = () => onOpened("", []);
  switch (stage.at) {
    case "choose":
      return (
        <ChooseStage {...stage} onTab={chooseTab} onOpen={run} {...{ onFiles, onShow, onEdit, onGone }} />
      );
    case "ask":
      return <AskStage what={stage.what} onOpen={run} onNot={onClose} />;
    case "fetching":
    case "reading":
      return <ReadingStage stage={stage} onCancel={back} />;
    case "mapping": {
      const { source, table, inPlaceOf } = stage;
      const { header, sample, guess } = table;
      return (
        <Suspense fallback={<p role="status">Loading…</p>}>
          <LateMapping
            fileName={source.name}
            {...{ header, sample, guess }}
            onContinue={(mapping) => run(source, inPlaceOf ? { mapping, inPlaceOf } : { mapping })}
            onBack={back}
          />
        </Suspense>
      );
    }
    case "opened": {
      const { head } = stage.dataset;
      return (
        <OutcomeStage
          {...stage}
          onShow={onClose}
          onEdit={() => onEdit(head.id)}
          onColumns={() => run(stage.source, { inPlaceOf: stage })}
          onDiscard={() => discard(head)}
        />
      );
    }
    case "known":
      return <KnownStage {...stage} onShow={() => show(stage.read)} onAnew={() => keep(stage.read)} />;
    case "refused":
      return <RefusedStage refusal={stage.refusal} onAgain={again} onBack={back} />;
    case "failed":
      return <ErrorPanel inSight {...toldFailure(stage.error)} onRetry={() => again(stage.origin)} />;
  }
}
