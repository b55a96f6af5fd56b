import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { Editable } from "../../../domain/editDataset.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { tabId, Tabs } from "../../../ui/Tabs.tsx";
import { EditorFoot, type Outcome } from "./EditorFoot.tsx";
import styles from "./editor.module.css";
import { PositionsSection } from "./PositionsSection.tsx";
import { SourcesSection } from "./SourcesSection.tsx";
import { TitlesSection } from "./TitlesSection.tsx";
import { useEditing } from "./useEditing.ts";

const SECTIONS = {
  positions: { label: "Positions", Section: PositionsSection },
  titles: { label: "Titles", Section: TitlesSection },
  sources: { label: "Sources", Section: SourcesSection },
} as const;
type SectionId = keyof typeof SECTIONS;
const SECTION_IDS = ["positions", "titles", "sources"] as const satisfies readonly SectionId[];

interface EditorDialogProps {
  saved: Editable;
  /** Saves; `why` is a sentence where the browser could keep it in memory only. Rejects where it could not be saved. */
  onSave: (data: Editable) => Promise<{ readonly why: string | null }>;
  onClose: () => void;
}

/** Edits the positions, titles and sources of an opened dataset. Nothing is changed until it is saved. */
export function EditorDialog({ saved, onSave, onClose }: EditorDialogProps) {
  const editing = useEditing(saved);
  const [section, setSection] = useState<SectionId>("positions");
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const panel = useId();
  const body = useRef<HTMLDivElement>(null);
  const { Section } = SECTIONS[section];
  const kept = outcome.kind === "kept";
  const leave = () => {
    if (outcome.kind === "saving") return;
    if (kept || !editing.dirty) onClose();
    else setOutcome({ kind: "asking" });
  };
  const stay = () => {
    setOutcome({ kind: "none" });
    // What had the focus goes away.
    body.current?.focus();
  };
  const save = () => {
    setOutcome({ kind: "saving" });
    onSave(editing.data).then(
      ({ why }) => (why === null ? onClose() : setOutcome({ kind: "kept", why })),
      (error: unknown) => setOutcome({ kind: "failed", error }),
    );
  };
  // A browser closes a dialog at the second Escape whatever the page says to it, so Escape does not come that far.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (outcome.kind === "asking") stay();
    else leave();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <Dialog title={`Edit “${saved.head.title}”`} onClose={leave}>
        <Tabs
          label="What to edit"
          className={styles.tabs}
          panelId={panel}
          tabs={SECTION_IDS.map((id) => ({ id, label: SECTIONS[id].label }))}
          chosen={section}
          onChoose={(id) => setSection(SECTION_IDS.find((known) => known === id) ?? "positions")}
        />
        <div
          ref={body}
          role="tabpanel"
          id={panel}
          aria-labelledby={tabId(panel, section)}
          tabIndex={-1}
          className={styles.panel}
          inert={outcome.kind === "saving" || kept}
        >
          <Section editing={editing} />
        </div>
        <EditorFoot {...{ editing, outcome, onClose }} onSave={save} onStay={stay} />
      </Dialog>
    </div>
  );
}
