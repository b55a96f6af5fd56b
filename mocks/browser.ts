import { setupWorker } from "msw/browser";
import { handlers } from "./handlers.ts";

/**
 * Starts the mocked endpoints in a service worker under the app's own folder. Rejects where that cannot be; the static
 * files at the same addresses answer then.
 */
export async function startMocks(): Promise<void> {
  await setupWorker(...handlers).start({
    quiet: true,
    onUnhandledRequest: "bypass",
    serviceWorker: {
      url: new URL("mockServiceWorker.js", document.baseURI).pathname,
      options: { scope: new URL(".", document.baseURI).pathname },
    },
  });
}
