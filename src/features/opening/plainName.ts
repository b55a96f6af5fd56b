const LONGEST = 80;

/** A name that a stranger may have chosen, for a sentence: cut to a length, without characters that turn or hide a text. */
export function plainName(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}“”]/gu, "");
  return `“${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}”`;
}
