import { paragraphLabel } from "../../domain/actors.ts";
import { voiceOf, type StatementDetail } from "../../domain/evidence.ts";

/**
 * What each statement of a list is called, by its id: who said it and where, "Dmitry Peskov, Foreign Ministry spokesperson,
 * ¶20"; where two would be called the same, each with its place among them.
 */
export function cardNames(details: readonly StatementDetail[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const detail of details) {
    const name = nameOf(detail);
    const known = alike.get(name);
    if (known) known.push(detail.statement.id);
    else alike.set(name, [detail.statement.id]);
  }
  const names = new Map<string, string>();
  for (const [name, ids] of alike)
    ids.forEach((id, at) => names.set(id, ids.length > 1 ? `${name}, ${at + 1} of ${ids.length}` : name));
  return names;
}

function nameOf(detail: StatementDetail): string {
  const { words } = detail;
  return [voiceOf(detail) ?? detail.actorName, words && paragraphLabel(words.paragraphs)]
    .filter(Boolean)
    .join(", ");
}
