import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { PanelBoundary } from "./PanelBoundary.tsx";

/**
 * A panel whose code is loaded when it is shown. A load that failed is tried anew on Retry: `lazy` by itself would keep
 * the failure for good.
 */
export function LazyPanel<P extends object>(props: {
  name: string;
  load: () => Promise<{ readonly default: ComponentType<P> }>;
  waiting?: ReactNode;
  onClose?: () => void;
  panel: P;
}) {
  const [Panel, setPanel] = useState(() => lazy(props.load));
  return (
    <PanelBoundary name={props.name} onRetry={() => setPanel(() => lazy(props.load))} onClose={props.onClose}>
      <Suspense fallback={props.waiting}>
        <Panel {...props.panel} />
      </Suspense>
    </PanelBoundary>
  );
}
