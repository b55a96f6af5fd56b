import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { PanelBoundary } from "./PanelBoundary.tsx";

type Module<P> = { readonly default: ComponentType<P> };

/** Makes a panel whose code is loaded when it is first shown, and asked for anew on Retry when it could not be. */
export function latePanel<P extends object>(name: string, load: () => Promise<Module<P>>) {
  // Kept for the life of the page: shown again, a loaded panel is there at once, and a mended one stays mended.
  const kept = { panel: lazy(load) };
  return function LatePanel(props: {
    /** What the panel shows; when it changes, a failed panel is drawn again. */
    shows: string;
    waiting?: ReactNode;
    onClose?: () => void;
    panel: P;
  }) {
    const [Panel, setPanel] = useState(() => kept.panel);
    const retry = (error: Error) => {
      kept.panel = lazy(() => loadAgain(load, error));
      setPanel(() => kept.panel);
    };
    return (
      <PanelBoundary name={name} shows={props.shows} onRetry={retry} onClose={props.onClose}>
        <Suspense fallback={props.waiting}>
          <Panel {...props.panel} />
        </Suspense>
      </PanelBoundary>
    );
  };
}

/**
 * Browsers keep the failure of a module under its address for as long as the page lives, so another attempt needs
 * another address. The message of the failure names it; where it does not (Safari), only a reload helps.
 * https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
async function loadAgain<P>(load: () => Promise<Module<P>>, error: Error): Promise<Module<P>> {
  const [address] = /https?:\/\/\S+\.js\b/.exec(error.message) ?? [];
  if (address === undefined || !address.startsWith(window.location.origin)) return load();
  return import(/* @vite-ignore */ `${address}?again=${Date.now()}`);
}
