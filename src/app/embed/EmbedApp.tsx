import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "../tokens.css";
import "../base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { queryDefaults } from "../../data/queries.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { FIGURE_COLOURS } from "../../figures/marks/palette.ts";
import { PanelBoundary } from "../PanelBoundary.tsx";
import styles from "./Embed.module.css";
import { EmbedLoader } from "./EmbedLoader.tsx";
import { useFrameTheme } from "./useFrameTheme.ts";

/** One view in a frame of another page: nothing but the figure, its words and the way back. */
export function EmbedApp() {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: queryDefaults } }));
  const theme = useFrameTheme();
  const [ref, width] = useWidth();
  return (
    <QueryClientProvider client={client}>
      <main
        ref={ref}
        tabIndex={-1}
        className={styles.frame}
        style={{ background: FIGURE_COLOURS[theme].paper }}
      >
        <h1 className="visually-hidden">Diplomatic Positions</h1>
        <PanelBoundary name="The figure">
          <EmbedLoader width={width} theme={theme} />
        </PanelBoundary>
      </main>
    </QueryClientProvider>
  );
}
