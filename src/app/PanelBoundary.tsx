import { Component, type ReactNode } from "react";
import { DATA_ERRORS, DataError } from "../data/DataError.ts";
import { addressBar } from "../data/addressBar.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorPanel } from "../ui/ErrorPanel.tsx";

interface Props {
  readonly name: string;
  /** Whether nothing of the page is left around it. */
  readonly whole?: boolean;
  /** What the panel shows: when it changes, a failed panel is drawn again. Left out, it is what the address says. */
  readonly shows?: string;
  /** Whether the panel is shown because a person has just asked for it: its failure is then the answer. */
  readonly asked?: boolean;
  /** Runs before the panel is drawn again. */
  readonly onRetry?: (() => void) | undefined;
  /** Puts the panel away, where that can be. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  /** Whether there was a connection when it failed: without one, a page that is loaded anew is gone. */
  readonly onLine: boolean;
  readonly shows: string;
}

/** Keeps a failure in one panel from taking the page down, and offers to draw the panel again. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { error: null, onLine: true, shows: "" };

  static getDerivedStateFromError(error: unknown) {
    const { onLine } = navigator;
    return { error: error instanceof Error ? error : new Error(String(error)), onLine };
  }

  static getDerivedStateFromProps({ shows = addressBar.read() }: Props, state: State) {
    return shows === state.shows ? null : { error: null, shows };
  }

  override render() {
    const { error, onLine } = this.state;
    const { name, whole, asked = false, onRetry, onClose, children } = this.props;
    if (!error) return children;
    return (
      <ErrorPanel
        inSight={asked}
        {...(error instanceof DataError && error.kind === "outdated"
          ? DATA_ERRORS.outdated
          : {
              title: `${name} could not be shown`,
              next: `${whole ? "" : "The rest of the page still works. "}Try again${onLine ? ", or reload the page; the address keeps your view." : " when the connection is back."}`,
            })}
        detail={error.stack ?? error.message}
        onRetry={() => {
          onRetry?.();
          this.setState({ error: null });
        }}
      >
        {onLine && <Button onClick={() => window.location.reload()}>Reload the page</Button>}
        {onClose && <Button onClick={onClose}>Close</Button>}
      </ErrorPanel>
    );
  }
}
