import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { importAgain } from "../data/importAgain.ts";
import { PanelBoundary } from "./PanelBoundary.tsx";

type Module<P> = { readonly default: ComponentType<P> };

/** Makes a panel whose code is loaded when it is first shown, and asked for anew on Retry when it could not be. */
export function latePanel<P extends object>(name: string, load: () => Promise<Module<P>>) {
  const again = () => lazy(() => importAgain(load));
  // Kept for the life of the page: shown again, a loaded panel is there at once, and a mended one stays mended.
  const kept: { panel: ComponentType<P> } = { panel: again() };
  function LatePanel(props: {
    /** What the panel shows; when it changes, a failed panel is drawn again. */
    shows: string;
    waiting?: ReactNode;
    panel: P;
  }) {
    const [Panel, setPanel] = useState(() => kept.panel);
    const retry = () => {
      kept.panel = again();
      setPanel(() => kept.panel);
    };
    return (
      <PanelBoundary asked name={name} shows={props.shows} onRetry={retry}>
        <Suspense fallback={props.waiting}>
          <Panel {...props.panel} />
        </Suspense>
      </PanelBoundary>
    );
  }
  /** Loads the code before the panel is shown. Drawn without waiting, it is not held back by React as what was waited for is. */
  LatePanel.ahead = async () => {
    kept.panel = (await importAgain(load)).default;
  };
  return LatePanel;
}
