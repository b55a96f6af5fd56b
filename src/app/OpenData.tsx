import { useEffect, useEffectEvent, useState } from "react";
import { addressBar } from "../data/addressBar.ts";
import { withoutData } from "../features/opening/askedData.ts";
import type { Given } from "../features/opening/given.ts";
import { useReopening, type OnOpen } from "../features/reopening/useReopening.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { latePanel } from "./latePanel.tsx";
import styles from "./Shell.module.css";

const LateOpening = latePanel("Opening data", () => import("../features/opening/OpeningPanel.tsx"));

interface Props {
  /** What was handed over and is being opened; null while nothing is. */
  given: Given | null;
  onGiven: (given: Given | null) => void;
  onOpen: OnOpen;
}

/** Where data and saved pictures come in: the window for what is dropped or pasted, and the dialog that opens data. */
export function OpenData({ given, onGiven, onOpen }: Props) {
  const openPictures = useReopening(onOpen);
  const [over, setOver] = useState(false);
  const close = () => {
    addressBar.write(withoutData(addressBar.read()), "replace");
    onGiven(null);
  };
  const onPictures = (files: readonly File[]) => {
    close();
    openPictures(files);
  };
  useReceived({ onOver: setOver, onPictures, onGiven });
  // A modal dialog covers what is outside of it.
  const invitation = over && <p className={styles.drop}>Drop data or a saved picture to open it</p>;
  return (
    <>
      {!given && invitation}
      {given && (
        <Dialog title="Open data" onClose={close}>
          {invitation}
          <LateOpening
            shows={given.kind}
            waiting={<p role="status">Loading…</p>}
            panel={{ given, onGiven, onPictures, onOpened: onOpen, onClose: close }}
          />
        </Dialog>
      )}
    </>
  );
}

/** Follows drops and pastes. Late, as nobody drops a file on a page that is not there yet; failing, the button is the way. */
function useReceived(to: {
  onOver: (over: boolean) => void;
  onPictures: (files: readonly File[]) => void;
  onGiven: (given: Given) => void;
}) {
  const onOver = useEffectEvent(to.onOver);
  const onPictures = useEffectEvent(to.onPictures);
  const onGiven = useEffectEvent(to.onGiven);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    import("./receive.ts").then(
      ({ receive }) => {
        if (!gone) stop = receive({ onOver, onPictures, onGiven });
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop();
    };
  }, []);
}
