import type { DrawnPicture } from "./studioFigures.tsx";
import styles from "./Studio.module.css";
import fields from "./StudioFields.module.css";
import type { StudioPicture } from "./studioPicture.ts";

/** What a person has to know of the picture before saving it: its size, what did not fit, what it leaves out. */
export function StudioReport(props: {
  picture: StudioPicture;
  drawn: DrawnPicture;
  density: number;
  /** Whether the flag of a card could not be loaded. */
  flagless: boolean;
}) {
  const { picture, drawn, density } = props;
  const [first] = drawn.sheets;
  if (drawn.refused !== null) return <RefusedReport why={drawn.refused} />;
  if (!first) return null;
  const { sheet, footnotes } = picture;
  const size = `${first.width} × ${first.height} px`;
  const dots = density === 1 ? "" : `, as PNG ${first.width * density} × ${first.height * density} px`;
  const highest = Math.max(...drawn.sheets.map(({ height }) => height));
  return (
    <div role="status" className={styles.report}>
      <p>
        {size}
        {dots}
        {drawn.sheets.length > 1 && `, ${drawn.sheets.length} pictures`}
      </p>
      {!drawn.fits && (
        <p className={fields.told}>
          This does not fit {sheet.width} × {sheet.height} px. So that nothing is cut, the picture is{" "}
          {drawn.sheets.length > 1 && "up to "}
          {highest} px high. To make it fit, {wayToFit(picture)}.
        </p>
      )}
      {drawn.sheets.length > 1 && (
        <p className={fields.told}>
          The {footnotes.length} statements do not fit on one picture of this size and continue on{" "}
          {drawn.sheets.length === 2 ? "a second one" : `${drawn.sheets.length - 1} more`}. All are saved, one
          after the other.
        </p>
      )}
      {props.flagless && <p className={fields.told}>The flag could not be loaded; the card is without it.</p>}
      {sheet.plain && (
        <p className={fields.told}>
          A plain picture drops its notes and its source. Copy them from under the switch, and put them beside
          it.
        </p>
      )}
    </div>
  );
}

function RefusedReport({ why }: { why: string }) {
  return (
    <div role="status" className={styles.report}>
      <p className={fields.told}>{why}</p>
    </div>
  );
}

/** What of a picture can be made smaller, by its kind. */
function wayToFit({ kind, matrix, folded, sheet }: StudioPicture): string {
  const leaders = matrix.rows.some(({ id, speakers }) => speakers.length > 0 && !folded.has(id));
  const words = kind === "card" ? "shorten its title and note" : "shorten its title, subtitle and note";
  const ways = [
    "choose a larger size",
    ...(kind === "matrix" && leaders ? ["leave out the leaders with the switch under the matrix"] : []),
    ...(sheet.plain ? [] : [words]),
  ];
  const last = ways.at(-1) ?? "";
  return ways.length < 2 ? last : `${ways.slice(0, -1).join(", ")} or ${last}`;
}
