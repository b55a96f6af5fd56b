import { escapeHtml } from "./escapeHtml.ts";
import { HEIGHT_KEY } from "./heightMessage.ts";

/** The width of the frame for which the code gives a height, px: a column of text on most sites. */
export const FRAME_WIDTH = 700;
/** Up to this width the link stands beneath the words, not beside them, px; the style sheet says the same. */
const NARROW = 400;
/** More than any view needs, px: a host's page is not stretched without end, whatever a frame says. */
const MOST = 20_000;

/** The colours of an embedded view: the reader's own, or always the same. */
export const FRAME_THEMES = ["system", "light", "dark"] as const;
export type FrameTheme = (typeof FRAME_THEMES)[number];

/** How high a frame of a width is with a figure of that height in it: what stands beneath the figure comes to it, px. */
export function frameWith(figureHeight: number, width: number): number {
  return figureHeight + (width > NARROW ? 52 : 85);
}

/**
 * The address of a frame. `base` is the absolute address of embed.html, `query` the view's. The reader's own colours
 * are the default, written only where `spelt` says that nothing is left out.
 */
export function frameAddress(
  base: string,
  view: { readonly query: string; readonly theme: FrameTheme; readonly spelt: boolean },
): string {
  const { query, theme, spelt } = view;
  const address = new URL(query || "?", base);
  if (spelt || theme !== "system") address.searchParams.set("theme", theme);
  return address.href.replaceAll("%7E", "~").replace(/\?$/, "");
}

/**
 * The HTML that embeds a view: a frame that has a name and the right height even where scripts do not run, and a script
 * that follows the height the frame tells. The script leaves no name behind and finds the frame by who has spoken, so
 * that it may stand on a page several times, before or after the frames. It has no "&&" and no empty line: some content
 * systems rewrite those.
 */
export function embedCode(frame: {
  /** What the frame is called to those who cannot see it. */
  readonly title: string;
  /** From `frameAddress`. */
  readonly src: string;
  /** Of the frame at `FRAME_WIDTH`, px. */
  readonly height: number;
}): string {
  const { origin } = new URL(frame.src);
  return `<iframe loading="lazy" title="${escapeHtml(oneLine(frame.title))}" src="${escapeHtml(frame.src)}" height="${Math.ceil(frame.height)}" style="width:100%;border:0"></iframe>
<script>
addEventListener("message", function (event) {
  if (event.origin !== ${inScript(origin)}) return;
  var height = Number((event.data || {})[${inScript(HEIGHT_KEY)}]);
  if (!(height > 0)) return;
  document.querySelectorAll("iframe").forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = Math.min(height, ${MOST}) + "px";
  });
});
</script>`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\n\r\t]+/g, " ");
}

/** A text as a literal that cannot end the script it stands in. */
function inScript(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003c");
}
