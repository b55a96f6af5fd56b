import { useId, useState } from "react";
import { copyProblem, copyText } from "../../export/copyText.ts";
import {
  embedCode,
  frameAddress,
  FRAME_THEMES,
  FRAME_WIDTH,
  frameWith,
  type FrameTheme,
} from "../../formats/embedCode.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { Choice } from "./Choice.tsx";
import type { Shared, Unframed } from "./SharePanel.tsx";
import styles from "./SharePanel.module.css";

const VARIANTS = ["live", "fixed"] as const;
type Variant = (typeof VARIANTS)[number];

const VARIANT_LABELS = {
  live: "Live",
  fixed: "Fixed",
} as const satisfies Record<Variant, string>;

const VARIANT_MEANINGS = {
  live: "Settings that you have not changed follow the site. Corrections of the data show.",
  fixed:
    "Every setting is written into the address, so that later defaults cannot change the view. Corrections of the data still show.",
} as const satisfies Record<Variant, string>;

const THEME_LABELS = {
  system: "As the reader’s",
  light: "Light",
  dark: "Dark",
} as const satisfies Record<FrameTheme, string>;

const NO_CODE = {
  own: "There is no code for data that are kept in this browser: a frame in another page could not show them. Save a picture instead.",
  whole:
    "There is no code for a view of every issue: a frame shows one. Open an issue to embed it, or save a picture.",
} as const satisfies Record<Unframed, string>;

/** A phone's column of text, px. */
const PHONE_WIDTH = 390;

/** The code that puts the view into another page, as soon as the height to ask for is known. */
export function EmbedSection(props: Shared) {
  const { figureHeight, unframed } = props;
  return (
    <section className={styles.section}>
      <h3>Embed in a page</h3>
      {unframed ? (
        <p className={styles.hint}>{NO_CODE[unframed]}</p>
      ) : figureHeight ? (
        <Settings {...props} figureHeight={figureHeight} />
      ) : (
        props.withoutHeight
      )}
    </section>
  );
}

function Settings(props: Shared & { figureHeight: (width: number) => number }) {
  const { title, figureHeight } = props;
  const id = useId();
  const [variant, setVariant] = useState<Variant>("live");
  const [theme, setTheme] = useState<FrameTheme>("system");
  const fixed = variant === "fixed";
  const src = frameAddress(props.embedBase, {
    query: fixed ? props.fixedQuery : props.liveQuery,
    theme,
    spelt: fixed,
  });
  const heightAt = (width: number) => frameWith(figureHeight(width), width);
  const height = heightAt(FRAME_WIDTH);
  const code = embedCode({ title: `${title} – Diplomatic Positions`, src, height });
  return (
    <>
      <div className={styles.choices}>
        <Choice
          legend="Variant"
          values={VARIANTS}
          labels={VARIANT_LABELS}
          chosen={variant}
          describedBy={`${id}meaning`}
          onChoose={setVariant}
        />
        <Choice
          legend="Colours"
          values={FRAME_THEMES}
          labels={THEME_LABELS}
          chosen={theme}
          onChoose={setTheme}
        />
      </div>
      <p id={`${id}meaning`} className={styles.hint}>
        {VARIANT_MEANINGS[variant]}
      </p>
      <p className={styles.hint}>
        As wide as its column. {px(height)} high in a column of {px(FRAME_WIDTH)}, about{" "}
        {px(heightAt(PHONE_WIDTH))} in one of {px(PHONE_WIDTH)}: the script follows the height.
      </p>
      <CopyField label="Embed code" rows={8} text={code} copy={copyText} problem={copyProblem} />
    </>
  );
}

function px(length: number): string {
  return `${Math.ceil(length).toLocaleString("en")} px`;
}
