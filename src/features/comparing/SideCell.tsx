import type { SideStance } from "../../domain/comparison.ts";
import type { Conditions } from "../../domain/conditions.ts";
import type { Issue } from "../../domain/schema.ts";
import { labelAt } from "../../domain/positionAt.ts";
import type { Side } from "../../domain/sides.ts";
import { LAST_BIT } from "../../domain/stances.ts";
import { GlyphIcon } from "../../figures/marks/GlyphIcon.tsx";
import { cssColour, positionStyles, type PositionStyle } from "../../figures/marks/positionStyle.ts";
import styles from "./CompareView.module.css";

/** Positions of a bloc that are shown one by one; further ones are counted. */
const MOST = 4;
/** Conditions of a bloc's members that are told one by one. */
const MOST_CONDITIONS = 2;

interface Props {
  issue: Issue;
  side: Side;
  stance: SideStance;
  /** The conditions of what each member holds here, by its place. */
  conditions: ReadonlyMap<number, Conditions>;
  /** What is said where nothing is held. */
  silence: string;
  /** The position whose evidence is open, if it is one of these. */
  chosen: string | null;
  onChoose: (position: string) => void;
}

/**
 * What a side holds on an issue: each position's glyph and label with its conditions; for a bloc with the number of its
 * members, for an actor as a button that leads to its statements. Beyond the 32nd, positions are not told apart.
 */
export function SideCell(props: Props) {
  const { side, stance } = props;
  const { positions, speaking, changed } = stance;
  if (positions.length === 0) return <td className={styles.silent}>{props.silence}</td>;
  const more = positions.length - MOST;
  return (
    <td>
      <ul className={styles.held}>
        {positions.slice(0, MOST).map(({ place, members }) => (
          <li key={place}>
            <Held {...props} place={place} members={members} />
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

function Held(props: Props & { place: number; members: number }) {
  const { issue, side, place, members } = props;
  const position = issue.positions[place]?.id ?? "";
  const label = labelAt(issue, place);
  const said = conditionsSaid(props, { place, members });
  const look = positionStyles(issue.positions).get(position);
  return (
    <>
      {side.bloc || (place === LAST_BIT && issue.positions.length > place + 1) ? (
        <span className={styles.mark}>
          <Swatch look={look} />
          <span>
            {label}
            {side.bloc && <small> {members}</small>}
          </span>
        </span>
      ) : (
        <button
          type="button"
          className={styles.mark}
          aria-label={`${side.name}, ${issue.shortTitle}: ${label}`}
          aria-expanded={props.chosen === position}
          data-mark={`${side.id}.${position}`}
          data-issue={issue.id}
          onClick={() => props.onChoose(position)}
        >
          <Swatch look={look} />
          {label}
        </button>
      )}
      {said !== "" && <small dir="auto">{said}</small>}
    </>
  );
}

/** Every condition of an actor's position; of many among a bloc's members, that there are some. */
function conditionsSaid({ side, conditions }: Props, held: { place: number; members: number }): string {
  const own = side.members.flatMap((member) => conditions.get(member)?.get(held.place) ?? []);
  const texts = new Set(own.flatMap((each) => [...each]));
  const said = [...texts].join("; ");
  const all = own.length === held.members;
  if (all && (held.members === 1 || texts.size === 1)) return said;
  if (texts.size > MOST_CONDITIONS) return all ? "all under conditions" : "some under conditions";
  return said && `${all ? "all, under one or another" : "some"}: ${said}`;
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
