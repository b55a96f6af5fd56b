import type { DrawnPicture } from "./studioFigures.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";
import type { StudioPicture } from "./studioPicture.ts";

/** What a person has to know of the picture before saving it: its size, what did not fit, what it leaves out. */
export function StudioReport(props: { picture: StudioPicture; drawn: DrawnPicture; density: number }) {
  const { picture, drawn, density } = props;
  const [first] = drawn.sheets;
  if (!first) return null;
  const { sheet, footnotes, content } = picture;
  const size = `${first.width} × ${first.height} px`;
  const dots = density === 1 ? "" : `, as PNG ${first.width * density} × ${first.height * density} px`;
  return (
    <div role="status" className={styles.report}>
      <p>
        {size}
        {dots}
        {drawn.sheets.length > 1 && `, ${drawn.sheets.length} pictures`}
      </p>
      {!drawn.fits && (
        <p className={fields.told}>
          This does not fit {sheet.width} × {sheet.height} px, even in the smallest type. So that nothing is
          cut, the picture is {first.height} px high. To make it fit, choose a larger size, leave out the
          leaders, or shorten title, subtitle and note.
        </p>
      )}
      {drawn.sheets.length > 1 && (
        <p className={fields.told}>
          The {footnotes.length} statements do not fit on one picture of this size and continue on{" "}
          {drawn.sheets.length === 2 ? "a second one" : `${drawn.sheets.length - 1} more`}. All are saved, one
          after the other.
        </p>
      )}
      {sheet.plain && (
        <p className={fields.told}>A plain picture drops its source. Put it beside it: {content.source}</p>
      )}
    </div>
  );
}
