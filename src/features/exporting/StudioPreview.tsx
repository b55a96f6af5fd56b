import type { CSSProperties, Ref } from "react";
import { FIGURE_COLOURS, type Theme } from "../../figures/marks/palette.ts";
import type { DrawnPicture } from "./studioFigures.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";

/** The picture as it will be saved, each of its sheets; what is on the sheets is what goes into the file. */
export function StudioPreview(props: {
  drawn: DrawnPicture | null;
  /** The size of a picture that is on its way, px; null where none is. */
  waiting: { readonly width: number; readonly height: number | null } | null;
  /** Whether the picture is made for light or for dark pages, which a transparent one is seen on. */
  theme: Theme | undefined;
  ref: Ref<HTMLDivElement>;
}) {
  const { drawn, waiting, theme = "light", ref } = props;
  const { paper, faint } = FIGURE_COLOURS[theme];
  const page: CSSProperties & Record<"--page" | "--check", string> = { "--page": paper, "--check": faint };
  const sheets = drawn?.sheets ?? [];
  return (
    // A tall picture scrolls, and a keyboard has to reach what scrolls.
    <div className={styles.preview} ref={ref} role="group" aria-label="Preview" tabIndex={0}>
      {sheets.length === 0 &&
        (waiting ? (
          <p role="status" className={`${styles.sheet} ${styles.coming}`} style={shapeOf(waiting)}>
            Drawing the picture…
          </p>
        ) : (
          <p className={fields.hint}>{drawn?.refused ? "No picture." : "No picture to show yet."}</p>
        ))}
      {sheets.map(({ key, width, height, figure }, at) => (
        <figure key={key} className={styles.sheet} style={shapeOf({ width, height })}>
          <div data-sheet={key} style={page}>
            {figure}
          </div>
          {sheets.length > 1 && (
            <figcaption>
              Picture {at + 1} of {sheets.length}
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}

/** How wide a sheet is for its height; one that is as high as it needs, and not drawn yet, is taken for a square. */
function shapeOf(size: {
  readonly width: number;
  readonly height: number | null;
}): CSSProperties & Record<"--ratio", number> {
  return { "--ratio": size.width / (size.height ?? size.width) };
}
