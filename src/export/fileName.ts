const LONGEST = 100;
const LONGEST_PART = 40;

/** What an exported file is named from. */
export interface NamedFile {
  /** What it shows, most important first; blank parts are left out. */
  readonly parts: readonly string[];
  /** px before the density; a file that is no picture has neither width nor height. */
  readonly width?: number;
  readonly height?: number;
  readonly density?: number;
  readonly extension: "svg" | "png" | "pdf" | "csv" | "json" | "md" | "html" | "bib" | "ris";
}

/**
 * A file name of at most 100 characters that every system accepts: "force-matrix-FRA-ITA-1200x930@2x.png". Parts that
 * do not fit are left out from the end, with "more" in their place.
 */
export function fileName({ parts, width, height, density = 1, extension }: NamedFile): string {
  const sized = width !== undefined && height !== undefined;
  const size = sized ? [`${width}x${height}${density === 1 ? "" : `@${density}x`}`] : [];
  const room = LONGEST - `-more-${size.join("")}.${extension}`.length;
  const safe = parts.map(safePart).filter((part) => part !== "");
  let kept = safe;
  while (kept.length > 1 && kept.join("-").length > room) kept = kept.slice(0, -1);
  const more = kept.length < safe.length ? ["more"] : [];
  return `${[...kept, ...more, ...size].join("-")}.${extension}`;
}

/** Letters and digits joined by hyphens; accents are dropped, other scripts too. */
function safePart(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, "");
}
