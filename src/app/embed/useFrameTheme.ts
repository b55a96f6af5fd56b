import { useLayoutEffect, useSyncExternalStore } from "react";
import type { Theme } from "../../figures/marks/palette.ts";

const DARK = "(prefers-color-scheme: dark)";

/** The colours the address asks for (`theme=light` or `theme=dark`), else the reader's own, followed as they change. */
export function useFrameTheme(): Theme {
  const asked = new URLSearchParams(window.location.search).get("theme");
  const dark = useSyncExternalStore(follow, () => window.matchMedia(DARK).matches);
  const fixed = asked === "light" || asked === "dark" ? asked : null;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = fixed ?? "system";
  }, [fixed]);
  return fixed ?? (dark ? "dark" : "light");
}

function follow(onChange: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
