/** Stands between the values of a list in an address. */
export const SEPARATOR = "~";
const SHOWN = 60;

/** A value of an address as a notice shows it: cut where it is long, without characters that hide or turn the sentence. */
export function quoted(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}]/gu, "");
  const shown = plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
  return `“${shown.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** The value of a parameter if it is one of those known; null, with a notice, if not. */
export function oneOf<T extends string>(
  params: URLSearchParams,
  name: string,
  known: readonly T[],
  notices: string[],
): T | null {
  const asked = params.get(name);
  if (!asked) return null;
  const found = known.find((value) => value === asked);
  if (found === undefined) {
    notices.push(`The address asks for ${name} ${quoted(asked)}, which is not known here. It is left out.`);
  }
  return found ?? null;
}

/** The values of a list in an address that `find` knows, each once; the others are named in a notice. */
export function list(
  params: URLSearchParams,
  name: string,
  notices: string[],
  find: (value: string) => string | undefined,
): readonly string[] {
  const asked = params.getAll(name).join(SEPARATOR).split(SEPARATOR).filter(Boolean);
  const unknown = [...new Set(asked.filter((value) => find(value) === undefined))];
  if (unknown.length > 0) {
    const named = `${unknown.slice(0, 3).map(quoted).join(", ")}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ""}`;
    notices.push(
      `The address asks for ${name} ${named}, which is not here. ${unknown.length > 1 ? "They are" : "It is"} left out.`,
    );
  }
  return [...new Set(asked.flatMap((value) => find(value) ?? []))];
}
