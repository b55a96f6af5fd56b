import { queryOptions } from "@tanstack/react-query";

/** What no flag of ours has, and no picture may carry: script, styles, and references out of the file. */
const FORBIDDEN = "script, style, foreignObject, image, a, use:not([href^='#'])";

/** The drawing of a country's flag by alpha-2 code: the inside of its SVG; null where there is none to be had. */
export function flagQuery(iso2: string | null) {
  return queryOptions({
    queryKey: ["flag", iso2],
    enabled: iso2 !== null,
    queryFn: async ({ signal }) => flagIn(await flagText(`flags/${iso2 ?? ""}.svg`, signal)),
  });
}

async function flagText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(new URL(address, document.baseURI), { signal });
  return response.ok ? response.text() : "";
}

function flagIn(text: string): { readonly viewBox: string; readonly inside: string } | null {
  const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
  const viewBox = root.getAttribute("viewBox");
  if (root.localName !== "svg" || !viewBox || root.querySelector(FORBIDDEN)) return null;
  return { viewBox, inside: root.innerHTML };
}
