/** An agreement from 0 to 1 in per cent: only what is whole says 100%, and only what is nothing 0%. */
export function percentOf(value: number): string {
  const rounded = Math.round(value * 100);
  if (rounded === 100 && value < 1) return "99%";
  if (rounded === 0 && value > 0) return "1%";
  return `${rounded}%`;
}
