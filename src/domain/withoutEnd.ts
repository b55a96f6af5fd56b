/**
 * A text without the marks at its end. `mark` tells them one by one: a pattern for a run of them is tried again from every
 * mark of every other run, and a text of a million blanks and a letter then takes minutes.
 */
export function withoutEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
