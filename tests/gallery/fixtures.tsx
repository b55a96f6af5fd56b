import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { PanelBoundary } from "../../src/app/PanelBoundary.tsx";
import { select } from "../../src/app/select.ts";
import type { ViewPanelProps } from "../../src/app/ViewPanel.tsx";
import WholePanel from "../../src/app/WholePanel.tsx";
import { DataError } from "../../src/data/DataError.ts";
import { queryDefaults } from "../../src/data/queries.ts";
import type { WordsState } from "../../src/data/useWords.ts";
import MapView from "../../src/features/map/MapView.tsx";
import type { ViewState } from "../../src/domain/viewState.ts";
import { aCountry, aDataset, anIssue, aStatement, defaultView, indexOf } from "../builders.ts";
import type { GalleryState } from "./state.ts";

export const nothing = () => undefined;

/** Norway supports, Iceland says nothing. */
export const index = indexOf(
  aDataset({
    actors: [aCountry(), aCountry({ id: "iceland", name: "Iceland", iso3: "ISL" })],
    issues: [anIssue()],
    statements: [aStatement()],
  }),
);

export const refused = new DataError(
  "server",
  "https://example.org/api/datasets.json",
  "500: the server said no",
);

/** Words that have come, are on their way, or could not be had. */
export function words(error: DataError | null = null, pending = false): WordsState {
  return { words: new Map(), pending, error, errorOn: () => error, retry: nothing };
}

/** Everything a view is drawn from, at a view. */
export function panelProps(view: Partial<ViewState>, told = words(), of = index): ViewPanelProps {
  const at = defaultView(of, view);
  const found = at.q === "" ? null : new Uint8Array(of.coding.rows);
  return {
    index: of,
    view: at,
    selection: select(of, at, found),
    say: () => "No position stated in this article.",
    searching: told.pending,
    folded: new Set(),
    told,
    searched: told,
    patch: nothing,
    hrefOf: () => "#",
    groups: { folded: new Set(), onFolded: nothing },
    found,
    choose: nothing,
    fold: nothing,
    prefetch: nothing,
    onPicture: nothing,
  };
}

/** The map, with what it is drawn from but its shapes. */
export function AMap() {
  return (
    <MapView
      {...panelProps({ view: "map" })}
      matrix={panelProps({}).selection.matrix}
      area="fit"
      chosen={null}
      onArea={nothing}
      onChoose={nothing}
    />
  );
}

/** A state as it is drawn: by itself, and with data of its own. */
export function Drawn({ state: { name, shown } }: { state: GalleryState }) {
  return (
    <PanelBoundary name={name}>
      <WithData>{shown}</WithData>
    </PanelBoundary>
  );
}

/** A view of every issue at once. */
export function Whole({ view, of = index }: { view: Partial<ViewState>; of?: typeof index }) {
  const { view: at, found, groups, patch, hrefOf } = panelProps(view);
  return <WholePanel index={of} view={at} {...{ found, groups, patch, hrefOf }} choose={nothing} />;
}

/** A part of the page to which something is done as soon as it is drawn; a list that it opens has room beneath. */
export function Acted({ act, children }: { act: (part: HTMLElement) => void; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part.current) act(part.current);
  }, [act]);
  return (
    <div ref={part} className="acted">
      {children}
    </div>
  );
}

/** Types what nothing is called into the first field. The field has no focus, so that a list stays open without it. */
export function typeNoName(part: HTMLElement): void {
  const field = part.querySelector("input");
  field?.setRangeText("atlantis", 0, field.value.length);
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A part of the page with data of its own: what is known, what failed and what never comes, by key. */
export function WithData(props: { known?: Keyed; failed?: Keyed; pending?: Keyed; children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { ...queryDefaults, retryOnMount: false } } });
  for (const [queryKey, data] of props.known ?? []) client.setQueryData(queryKey, data);
  for (const [queryKey, error] of props.failed ?? [])
    void client.prefetchQuery({ queryKey, retry: false, queryFn: () => Promise.reject(error) });
  for (const [queryKey] of props.pending ?? [])
    void client.prefetchQuery({ queryKey, staleTime: 0, queryFn: () => new Promise(nothing) });
  return <QueryClientProvider client={client}>{props.children}</QueryClientProvider>;
}

type Keyed = readonly (readonly [key: readonly unknown[], value?: unknown])[];
