import { useId } from "react";
import { Choice, Wrong } from "./StudioFields.tsx";
import styles from "./StudioFields.module.css";
import { sizeOf, type StudioSettings } from "./studioSettings.ts";
import {
  DENSITIES,
  LENGTHS,
  SIZE_PRESETS,
  sizeWords,
  type SizeName,
  type SizePreset,
} from "./studioSizes.ts";

interface Props {
  settings: StudioSettings;
  onChange: (change: Partial<StudioSettings>) => void;
}

/** How large the picture is: a preset or one's own size, and how many dots the PNG has for each px. */
export function SizeFields({ settings, onChange }: Props) {
  const presets: [SizeName, SizePreset][] = [];
  for (const name of PRESETS) presets.push([name, SIZE_PRESETS[name]]);
  const own = { value: "own", label: "Own size", hint: OWN } as const;
  return (
    <>
      <Choice<SizeName>
        legend="Size, px"
        options={[
          ...presets.map(([value, preset]) => ({ value, label: preset.label, hint: sizeWords(preset) })),
          own,
        ]}
        chosen={settings.size}
        onChoose={(size) => onChange({ size })}
      />
      {settings.size === "own" && <OwnSize {...{ settings, onChange }} />}
      <Choice
        legend="Density of the PNG"
        options={DENSITIES.map((value) => ({ value, label: `${value}×` }))}
        chosen={settings.density}
        onChoose={(density) => onChange({ density })}
      />
    </>
  );
}

const OWN = `${LENGTHS.width.least} to ${LENGTHS.width.most} × ${LENGTHS.height.least} to ${LENGTHS.height.most}`;
const PRESETS = ["full", "landscape", "wide", "square", "portrait", "preview"] as const;

function OwnSize({ settings, onChange }: Props) {
  const id = useId();
  const { typed } = settings;
  const wrong = sizeOf(settings) === null;
  const { width, height } = LENGTHS;
  const field = (side: "width" | "height", label: string) => (
    <div className={styles.length}>
      <label htmlFor={`${id}${side}`}>{label}</label>
      <input
        id={`${id}${side}`}
        type="number"
        inputMode="numeric"
        min={LENGTHS[side].least}
        max={LENGTHS[side].most}
        step={1}
        placeholder={side === "height" ? "as needed" : undefined}
        value={typed[side]}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}wrong` : undefined}
        onChange={(event) => onChange({ typed: { ...typed, [side]: event.target.value } })}
      />
    </div>
  );
  return (
    <div className={styles.own}>
      {field("width", "Width, px")}
      {field("height", "Height, px")}
      {wrong && (
        <Wrong id={`${id}wrong`}>
          Give whole numbers: a width from {width.least} to {width.most}, and a height from {height.least} to{" "}
          {height.most} or none. Until then nothing can be exported.
        </Wrong>
      )}
    </div>
  );
}
