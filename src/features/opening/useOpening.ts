import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { addressBar } from "../../data/addressBar.ts";
import { deleteOpened, listOpened } from "../../data/opened/openedStore.ts";
import type { DatasetHead } from "../../domain/schema.ts";
import { withoutData } from "./askedData.ts";
import { failureWords } from "./failureWords.ts";
import type { Given, Tab } from "./given.ts";
import { keepRead, showKnown, titleOfKnown, type OnOpened } from "./keepRead.ts";
import { openOrigin, type HowToRead } from "./openOrigin.ts";
import { plainName } from "./plainName.ts";
import { firstStage, type Origin, type Outcome, type Read, type Stage } from "./stage.ts";

/**
 * The opening of what was given, from asking to the outcome. A dataset is shown as soon as it is read; where everything
 * was read as it stands there is no more to say, and the dialog closes.
 */
export function useOpening(given: Given, to: { onOpened: OnOpened; onClose: () => void }) {
  const client = useQueryClient();
  const [stage, setStage] = useState(() => firstStage(given));
  /** The address that was shown before the dataset was. */
  const before = useRef("");
  /** What is open of a file that is read anew: where that comes to nothing, it is still there. */
  const anew = useRef<Outcome | null>(null);
  const { onOpened, onClose } = to;

  const { begun, stop } = useRunning((next) => (next ? setStage(next) : onClose()));
  const keep = (read: Read) => begun(read.source, () => keepRead(read, { client, onOpened }));
  const run = (origin: Origin, how: HowToRead = {}) => {
    anew.current = how.inPlaceOf ?? null;
    if (!how.inPlaceOf) before.current = withoutData(addressBar.read());
    begun(origin, async (signal) => {
      const onStage = (next: Stage) => void (signal.aborted || setStage(next));
      // Asked for meanwhile; it never rejects.
      const listed = listOpened();
      const ended = await openOrigin({ origin, ...how }, { onStage, signal });
      if (ended.at !== "opened") return ended;
      // What is read anew takes its own place.
      const isSame = ended.dataset.head.id === how.inPlaceOf?.dataset.head.id;
      const title = isSame ? null : await titleOfKnown(ended, listed);
      signal.throwIfAborted();
      return title === null ? keepRead(ended, { client, onOpened }) : { at: "known", read: ended, title };
    });
  };
  const begin = useEffectEvent(() => {
    if (given.kind === "file") run({ file: given.file, name: given.file.name, others: given.others });
  });
  useEffect(() => begin(), []);
  const chooseTab = (tab: Tab) => setStage({ at: "choose", tab, said: null });
  const choose = () => {
    anew.current = null;
    stop();
    setStage({ at: "choose", tab: "open", said: "" });
  };
  const back = () => {
    if (anew.current === null) return choose();
    stop();
    setStage(anew.current);
  };
  const again = (origin: Origin) => run(origin, anew.current ? { inPlaceOf: anew.current } : {});
  const discard = ({ id, title }: DatasetHead) => {
    onOpened(before.current, []);
    choose();
    // Told once there is a region to tell it in.
    void deleteOpened(id)
      .then(() => `Discarded ${plainName(title)}.`, failureWords)
      .then((said) => setStage((now) => (now.at === "choose" && now.said !== null ? { ...now, said } : now)));
  };
  const show = (read: Read) => {
    showKnown(read, { client, onOpened });
    onClose();
  };
  return { stage, run, again, chooseTab, back, discard, keep, show };
}

/** Runs one thing after another, until the dialog goes away; what is stopped shows nothing more. */
function useRunning(onEnd: (stage: Stage | null) => void) {
  const running = useRef<AbortController>(null);
  const stop = () => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const begun = (origin: Origin, make: (signal: AbortSignal) => Promise<Stage | null>) => {
    stop();
    const { signal } = (running.current = new AbortController());
    void make(signal)
      .catch((error: unknown): Stage => ({ at: "failed", error, origin }))
      .then((next) => void (signal.aborted || onEnd(next)));
  };
  return { begun, stop };
}
