import { Choice, Switch } from "./StudioFields.tsx";
import { GROUNDS, type Ground, type StudioSettings } from "./studioSettings.ts";

const GROUND_NAMES = ["light", "dark", "clearLight", "clearDark"] as const satisfies readonly Ground[];

/** What the picture is drawn on, and what stands around and beneath it. */
export function LookFields(props: {
  settings: StudioSettings;
  onChange: (change: Partial<StudioSettings>) => void;
}) {
  const { settings, onChange } = props;
  const card = settings.kind === "card";
  return (
    <>
      <Choice<Ground>
        legend="Ground"
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
      {!card && (
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
