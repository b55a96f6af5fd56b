import { DropPicture } from "./DropPicture.tsx";
import { OpenPicture } from "./OpenPicture.tsx";
import { useReopening, type OnOpen } from "./useReopening.ts";

/** The ways back from a saved picture to its view: a button, and the whole window for a file that is dropped. */
export function Reopening({ onOpen }: { onOpen: OnOpen }) {
  const open = useReopening(onOpen);
  return (
    <>
      <OpenPicture onFiles={open} />
      <DropPicture onFiles={open} />
    </>
  );
}
