import { rowName } from "../../domain/actors.ts";
import { MIN_SHARED } from "../../domain/agreement.ts";
import { percentOf } from "../../domain/percent.ts";
import { wrapText } from "../text/measureText.ts";
import { placeText, sizeOf, TEXT_ROLES, widthOf, type Frame, type TextBlock } from "../text/placeText.ts";
import { ALL, indentOf, type IssuesMeasure, type ShownIssues } from "./issuesMeasure.ts";
import { membersOf, type PlacedRow } from "./issuesRows.ts";

interface At {
  readonly frame: Frame;
  readonly left: number;
  readonly row: PlacedRow;
}

/** What stands before a row: its name, and on how many issues it has a position. None where there is no room for names. */
export function placeNames(what: ShownIssues, measure: IssuesMeasure, at: At): readonly TextBlock[] {
  if (measure.names === 0) return [];
  const { of } = at.row;
  return of?.kind === "actor"
    ? actorNames(what, measure, {
        ...at,
        actor: of.actor,
        indent: of.parent === null ? 0 : indentOf(at.frame),
      })
    : headNames(what, measure, at);
}

function actorNames(
  { index, shown }: ShownIssues,
  measure: IssuesMeasure,
  at: At & { readonly actor: number; readonly indent: number },
): readonly TextBlock[] {
  const { frame, left, row } = at;
  const actor = index.dataset.actors[at.actor];
  const gap = 8 * frame.scale;
  const agreed = agreement(shown, at.actor);
  const room = measure.names - at.indent - gap - (agreed === "" ? 0 : widthOf(agreed, "small", frame) + gap);
  const shrink = measure.nameSize / sizeOf("label", frame);
  const [name = ""] = wrapText(actor ? rowName(actor) : "", "sans", measure.nameSize, room, 1);
  const total = String(shown.laid.issuesOf[at.actor] ?? 0);
  const small = Math.min(1, measure.nameSize / sizeOf("small", frame));
  const end = { role: "small", frame, top: 0, maxWidth: Infinity, anchor: "end", shrink: small } as const;
  const blocks = [
    placeText({
      text: name,
      role: "label",
      frame,
      x: left + at.indent,
      top: 0,
      maxWidth: Infinity,
      shrink,
    }),
    ...(agreed === "" ? [] : [placeText({ ...end, text: agreed, x: left + measure.names - gap })]),
    placeText({ ...end, text: total, x: left + measure.names + measure.total - gap }),
  ];
  return blocks.map((block) => lowered(block, row.top + (row.height - block.leading) / 2));
}

/** The name of a group, or of all, with how many actors of each kind it has: beneath it where the row has counts, else beside it. */
function headNames(
  what: ShownIssues,
  measure: IssuesMeasure,
  { frame, left, row }: At,
): readonly TextBlock[] {
  const group = row.of?.kind === "group" ? row.of : null;
  const members = membersOf(what, measure, { of: group, frame });
  const beneath = row.lines > 0;
  const size = Math.min(sizeOf("head", frame), measure.nameSize);
  const gap = 8 * frame.scale;
  const beside = members.join(" ");
  const room = beneath ? measure.names - gap : frame.inner - widthOf(beside, "small", frame) - gap;
  const [label = ""] = wrapText(group?.label ?? ALL, TEXT_ROLES.head.font, size, room, 1);
  const at = { frame, top: 0, maxWidth: Infinity } as const;
  const shrink = size / sizeOf("head", frame);
  const name = placeText({ ...at, text: label, role: "head", x: left, shrink });
  const small = Math.min(1, measure.nameSize / sizeOf("small", frame));
  const count = placeText({
    ...at,
    text: beside,
    role: "small",
    x: beneath ? left : left + name.width + gap,
    shrink: small,
  });
  if (!beneath) return [name, count].map((b) => lowered(b, row.top + (row.height - b.leading) / 2));
  const top = row.top + 4 * frame.scale;
  const total = placeText({
    ...at,
    text: String(group?.issues ?? what.shown.laid.covered),
    role: "small",
    x: left + measure.names + measure.total - gap,
    anchor: "end",
    shrink: small,
  });
  return [lowered(name, top), lowered({ ...count, lines: members }, top + name.leading), lowered(total, top)];
}

function agreement({ sort, laid }: ShownIssues["shown"], actor: number): string {
  if (sort.kind !== "agreement" || actor === sort.actor || laid.issues.length < MIN_SHARED) return "";
  const agreed = sort.agreement[actor] ?? Number.NaN;
  return Number.isNaN(agreed) ? "–" : percentOf(agreed);
}

/** A block that was set at 0, set at another height. */
function lowered(block: TextBlock, top: number): TextBlock {
  const y = Math.round((block.y + top) * 100) / 100;
  return { ...block, y, top, bottom: top + block.lines.length * block.leading };
}
