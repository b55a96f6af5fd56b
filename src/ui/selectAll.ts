/** Gives a field focus and selects its text, as its `ref` when it appears: to copy by hand, or to write over. */
export function selectAll(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
