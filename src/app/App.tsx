import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./tokens.css";
import "./base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { importAgain } from "../data/importAgain.ts";
import { isOwn, ownData } from "../data/ownData.ts";
import { queryDefaults } from "../data/queries.ts";
import { parseDatasetId } from "../domain/viewState.ts";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { Shell } from "./Shell.tsx";
import { wholeAhead } from "./ViewPanel.tsx";

// Both parts are asked for at once: the second is what the first asks for when it has come.
ownData.load = () =>
  importAgain(async () => {
    const [shelf] = await Promise.all([
      import("../data/opened/shelf.ts"),
      import("../data/opened/openedStore.ts"),
    ]);
    return {
      ...shelf,
      readIndex: async (...given) => (await Promise.all([shelf.readIndex(...given), wholeAhead]))[0],
    };
  });

// What an address of somebody's own dataset needs is asked for before anything is drawn.
const asked = parseDatasetId(window.location.search);
if (asked !== null && isOwn(asked)) {
  void ownData.load().catch(() => undefined);
}

/** The whole app, with a client of its own for the data. */
export function App() {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: queryDefaults } }));
  return (
    <QueryClientProvider client={client}>
      <PanelBoundary whole name="The page">
        <Shell />
      </PanelBoundary>
    </QueryClientProvider>
  );
}
