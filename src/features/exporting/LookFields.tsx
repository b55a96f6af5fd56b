import { copyProblem, copyText } from "../../export/copyText.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { Choice, Switch } from "./StudioFields.tsx";
import { GROUNDS, type Ground, type StudioSettings } from "./studioSettings.ts";
import type { StudioPicture } from "./studioPicture.ts";

/** The kinds with marks to be numbered. */
const NOTED = ["matrix", "bars", "map"] as const;
const GROUND_NAMES = ["light", "dark", "clearLight", "clearDark"] as const satisfies readonly Ground[];

/** What the picture is drawn on, and what stands around and beneath it. */
export function LookFields(props: {
  settings: StudioSettings;
  picture: StudioPicture | null;
  onChange: (change: Partial<StudioSettings>) => void;
}) {
  const { settings, picture, onChange } = props;
  const marks = NOTED.some((kind) => kind === settings.kind);
  return (
    <>
      <Choice<Ground>
        legend="Ground"
        pairs
        options={GROUND_NAMES.map((value) => ({ value, ...GROUNDS[value] }))}
        chosen={settings.ground}
        onChoose={(ground) => onChange({ ground })}
      />
      <Switch
        label="Plain"
        hint="Without title, notes and source, for a page that has its own."
        checked={settings.plain}
        onChange={(plain) => onChange({ plain })}
      />
      {settings.plain && picture && (
        <CopyField
          label="Notes and source"
          text={[...picture.content.notes, picture.content.source].join(" ")}
          rows={3}
          copy={copyText}
          problem={copyProblem}
        />
      )}
      {marks && (
        <Switch
          label="Footnoted"
          hint="Numbers beside the marks, and beneath them every statement with its paragraph."
          checked={settings.footnoted}
          onChange={(footnoted) => onChange({ footnoted })}
        />
      )}
    </>
  );
}
