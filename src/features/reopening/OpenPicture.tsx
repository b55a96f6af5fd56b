import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../ui/Button.tsx";
import styles from "./reopening.module.css";

/** A button that asks for a saved picture. */
export function OpenPicture({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look="quiet"
        className={styles.open}
        title="Open a saved picture"
        onClick={() => input.current?.click()}
      >
        <FolderOpen size={17} aria-hidden /> <span>Open a saved picture</span>
      </Button>
      <input
        ref={input}
        type="file"
        accept=".png,.svg,image/png,image/svg+xml"
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
