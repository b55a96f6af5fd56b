/** The look of the HTML pack. Its colours are the reader’s own, light or dark, by the names CSS has for them. */
export const PACK_STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 25%, Canvas); --muted: color-mix(in srgb, CanvasText 72%, Canvas); }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { font-family: Georgia, serif; line-height: 1.25; }
h3 { display: flex; gap: .6rem; margin: 0 0 .4rem; font-size: 1rem; line-height: 1.4; }
input { flex: none; width: 1.2rem; height: 1.2rem; margin: .1rem 0 0; }
dl { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); gap: .15rem 1rem; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; white-space: pre-line; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.hint { color: var(--muted); }
@media (max-width: 30rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .4rem; } }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 10pt; } .hint { display: none; } }
`;
