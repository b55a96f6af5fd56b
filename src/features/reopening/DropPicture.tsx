import { useEffect, useEffectEvent, useState } from "react";
import styles from "./reopening.module.css";

/** Takes a file dropped anywhere in the window, and says so while one is over it. Not while a dialog is open. */
export function DropPicture({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const onDrop = useEffectEvent(onFiles);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    // Late, as nobody drops a file on a page that is not there yet. Where it fails, the button is the way.
    import("./listenToDrags.ts").then(
      ({ listenToDrags }) => {
        if (!gone) stop = listenToDrags({ onOver: setOver, onDrop: (files) => onDrop(files) });
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return over && <p className={styles.drop}>Drop a saved picture to open its view</p>;
}
