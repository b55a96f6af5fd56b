const LONGEST = 80;

/** A name that a stranger may have chosen, for a sentence: cut to a length, without characters that turn or hide a text. */
export function plainName(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}“”]/gu, "");
  return `“${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}”`;
}

/** A size for a reader: "12 bytes", "3.4 kB", "16 MB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
