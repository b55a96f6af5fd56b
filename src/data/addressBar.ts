type Listener = () => void;

const listeners = new Set<Listener>();
let search = "";
let unwritten = false;

/** The query of the address as a store: read it, follow it, write it. Written by `useViewState`, and where a picture is opened. */
export const addressBar = {
  /** While nobody listens nothing follows the address, so it is read afresh. */
  read: () => (listeners.size === 0 && typeof window !== "undefined" ? window.location.search : search),
  subscribe(listener: Listener): () => void {
    if (listeners.size === 0) {
      window.addEventListener("popstate", follow);
      if (!unwritten) search = window.location.search;
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener("popstate", follow);
    };
  },
  /** A browser may refuse too many writes in a row; the app follows its own state until the next one is taken. */
  write(next: string, mode: "push" | "replace"): void {
    if (next === search) return;
    const url = `${window.location.pathname}${next}${window.location.hash}`;
    try {
      if (mode === "push") window.history.pushState(null, "", url);
      else window.history.replaceState(null, "", url);
      unwritten = false;
    } catch {
      unwritten = true;
    }
    announce(next);
  },
} as const;

function follow(): void {
  unwritten = false;
  announce(window.location.search);
}

function announce(next: string): void {
  if (next === search) return;
  search = next;
  listeners.forEach((listener) => listener());
}
