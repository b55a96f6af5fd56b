import { useEffect, useState, type RefObject } from "react";

type Field = RefObject<HTMLInputElement | HTMLTextAreaElement | null>;

/**
 * Whether what was last put into a field was cut at its limit of characters. The browser keeps to the limit without a
 * word, and only this event knows what was to be put in. React has none of this name that also comes when something is
 * pasted.
 */
export function useCut(field: Field, most: number): boolean {
  return useTooLong(field, most, false);
}

/**
 * Whether what was last to be put into a field would make it longer than so many characters. It is not put in at all: a
 * browser takes seconds to set ten megabytes, and takes them before a page is asked.
 */
export function useRefused(field: Field, most: number): boolean {
  return useTooLong(field, most, true);
}

function useTooLong(field: Field, most: number, refuses: boolean): boolean {
  const [tooLong, setTooLong] = useState(false);
  useEffect(() => {
    const { current } = field;
    const judge = (event: InputEvent) => {
      const isTooLong = current !== null && lengthAfter(current, event) > most;
      if (isTooLong && refuses) event.preventDefault();
      setTooLong(isTooLong);
    };
    const told: HTMLElement | null = current;
    told?.addEventListener("beforeinput", judge);
    return () => told?.removeEventListener("beforeinput", judge);
  }, [field, most, refuses]);
  return tooLong;
}

/** How long the words of a field would be, were there no limit. */
function lengthAfter(
  { value, selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement,
  event: InputEvent,
): number {
  const put = event.inputType === "insertLineBreak" ? "\n" : (event.data ?? "").replace(/\r\n/g, "\n");
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + put.length;
}
