import { plainFold } from "./plainFold.ts";

const LONGEST = 60;

/** A text as a part of an address: "Côte d’Ivoire" → "cote-d-ivoire"; cut at a word; "" where no letter or digit is left. */
export function slug(text: string): string {
  const whole = plainFold(text.slice(0, 4 * LONGEST))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= LONGEST) return whole;
  const end = whole.lastIndexOf("-", LONGEST);
  return whole.slice(0, end > LONGEST / 2 ? end : LONGEST);
}

/** Gives each text an id of its own: its slug, with a number where that is taken. `noun` is for texts without a slug. */
export function createIds(noun: string): (text: string) => string {
  const next = new Map<string, number>();
  const taken = new Set<string>();
  return (text) => {
    const plain = slug(text);
    // In addresses ids that begin so stand for blocs and for columns of the file.
    const base = plain === "" ? noun : /^(bloc|column)-/.test(plain) ? `${noun}-${plain}` : plain;
    let number = next.get(base) ?? 1;
    let id = number === 1 && plain !== "" ? base : `${base}-${number}`;
    while (taken.has(id)) {
      number += 1;
      id = `${base}-${number}`;
    }
    next.set(base, number + 1);
    taken.add(id);
    return id;
  };
}
