import { useEffect, useRef, type KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** How much of the next tab shows, px. */
const PEEK = 28;

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** A longer name, as a hint. */
  readonly title?: string;
}

/** A list of tabs by the ARIA Authoring Practices: arrows, Home and End choose; one tab stop. */
export function Tabs(props: {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  panelId: string;
  className?: string;
  onChoose: (id: string) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  // Chosen elsewhere, by Back say, a tab takes along the focus that was on another.
  useEffect(() => {
    const tab = ref.current?.querySelector<HTMLElement>("[role=tab]:focus");
    if (tab?.ariaSelected === "false") document.getElementById(tabId(props.panelId, props.chosen))?.focus();
  }, [props.panelId, props.chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = step(
      props.tabs.findIndex(({ id }) => id === props.chosen),
      props.tabs.length,
    );
    const tab = props.tabs[next];
    if (!tab) return;
    props.onChoose(tab.id);
    ref.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div ref={ref} role="tablist" aria-label={props.label} className={props.className} onKeyDown={onKeyDown}>
      {props.tabs.map(({ id, label, title }) => (
        <button
          key={id}
          ref={id === props.chosen ? keepInSight : undefined}
          type="button"
          role="tab"
          id={tabId(props.panelId, id)}
          title={title}
          aria-selected={id === props.chosen}
          aria-controls={props.panelId}
          tabIndex={id === props.chosen ? 0 : -1}
          onClick={() => props.onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The id of a tab, for its panel's aria-labelledby. */
export function tabId(panelId: string, id: string): string {
  return `${panelId}-tab-${id}`;
}

/** Where the tabs scroll sideways, the chosen one is in sight; the page itself stays where it is. */
function keepInSight(tab: HTMLElement | null): void {
  const list = tab?.parentElement;
  if (!tab || !list) return;
  const [inner, outer] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.left < outer.left) list.scrollLeft -= outer.left - inner.left + PEEK;
  if (inner.right > outer.right) list.scrollLeft += inner.right - outer.right + PEEK;
}
