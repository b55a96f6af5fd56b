import { escapeHtml } from "../escapeHtml.ts";
import type { Fact, PackContent, PackEntry } from "./packContent.ts";
import { PACK_STYLE } from "./packStyle.ts";

/** Nothing may run and nothing may be fetched, whatever a dataset holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * An evidence pack as one HTML file that stands alone: no script, nothing from outside, light and dark, fit for print. It
 * has a box to tick for each statement; addresses are plain text.
 */
export function packHtml({ title, facts, count, entries }: PackContent): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evidence: ${name}</title>
<style>${PACK_STYLE}</style>
</head>
<body>
<header>
<h1>Evidence: ${name}</h1>
${factList(facts)}
</header>
<main>
<h2>${escapeHtml(count)}</h2>
<p class="hint">Tick a box when its statement is checked against the source. Ticks are lost when the page is closed: print it to keep them.</p>
${entries.length === 0 ? "<p>No statement is in view.</p>" : `<ol>\n${entries.map(entryHtml).join("\n")}\n</ol>`}
</main>
</body>
</html>
`;
}

function entryHtml({ id, number, heading, facts }: PackEntry): string {
  const box = `box-${escapeHtml(id)}`;
  return `<li>
<h3><input type="checkbox" id="${box}" autocomplete="off"> <label for="${box}">${number}. <bdi>${escapeHtml(heading)}</bdi></label></h3>
${factList(facts)}
</li>`;
}

function factList(facts: readonly Fact[]): string {
  const pairs = facts.map(
    ({ name, text }) => `<dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(text)}</dd>`,
  );
  return `<dl>\n${pairs.join("\n")}\n</dl>`;
}
