import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./Dashboard.module.css";

/** What of the address could not be read, each in a sentence; can be put away. */
export function Notices({ notices }: { notices: readonly string[] }) {
  const [open, setOpen] = useState(true);
  if (notices.length === 0 || !open) return null;
  return (
    <div className={styles.notices} role="status">
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
      <Button look="icon" aria-label="Dismiss" onClick={() => setOpen(false)}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
