import type { SideStance } from "../../domain/comparison.ts";
import type { Issue } from "../../domain/schema.ts";
import { labelAt } from "../../domain/positionAt.ts";
import type { Side } from "../../domain/sides.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./CompareView.module.css";

/** Positions of a bloc that are shown one by one; further ones are counted. */
const MOST = 4;

/** What a side holds on an issue: each position's glyph and label, for a bloc with the number of its members. */
export function SideCell({ issue, side, stance }: { issue: Issue; side: Side; stance: SideStance }) {
  const { positions, speaking, changed } = stance;
  if (positions.length === 0) {
    return <td className={styles.silent}>No position</td>;
  }
  const looks = positionStyles(issue.positions);
  const more = positions.length - MOST;
  return (
    <td>
      <ul className={styles.held}>
        {positions.slice(0, MOST).map(({ place, members }) => (
          <li key={place}>
            <Swatch look={looks.get(issue.positions[place]?.id ?? "")} />
            <span>
              {labelAt(issue, place)}
              {side.bloc && <small> {members}</small>}
            </span>
          </li>
        ))}
        {more > 0 && <li>{more} more positions</li>}
      </ul>
      {side.bloc && speaking < side.members.length && (
        <small>
          {speaking} of {side.members.length} hold a position
        </small>
      )}
      {!side.bloc && changed > 0 && <small>Changed: held another before</small>}
    </td>
  );
}

function Swatch({ look }: { look: PositionStyle | undefined }) {
  if (!look) return null;
  return (
    <span
      aria-hidden="true"
      className={styles.swatch}
      style={{
        background: cssColour(look.colour),
        color: cssColour(look.ink),
        borderColor: cssColour(look.outline),
      }}
    >
      <GlyphIcon style={look} size={12} />
    </span>
  );
}
