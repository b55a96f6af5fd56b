import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { holdRequests } from "./data/requestGate.ts";
import { noteTrouble } from "./data/troubles.ts";

/** How long the first request waits for the mocked endpoints, in milliseconds. */
const MOCKS_LIMIT = 1000;

// A build for a real server drops the branch, and the mocks with it.
if (!import.meta.env.VITE_API_BASE_URL) holdRequests(startMocks(), MOCKS_LIMIT);

// Paper has no address bar; base.css prints this beneath the view.
window.addEventListener("beforeprint", () => (document.body.dataset.address = window.location.href));

const root = document.getElementById("root");
if (root) {
  createRoot(root, {
    // What React itself does, and a note for Diagnostics.
    onCaughtError(error) {
      console.error(error);
      noteTrouble("panel", error);
    },
  }).render(<App />);
}

/**
 * Starts the worker where it can run; anywhere else the static files at the same addresses answer. Answers how that came
 * about, in a word that Diagnostics knows.
 */
async function startMocks(): Promise<string> {
  if (!("serviceWorker" in navigator)) return "none";
  const registration = await navigator.serviceWorker.getRegistration();
  // A worker that is registered but not in control has been bypassed; starting msw would reload the page in a loop.
  if (registration && !navigator.serviceWorker.controller) return "bypassed";
  const mocks = await import("../mocks/browser.ts");
  await mocks.startMocks();
  return "started";
}
