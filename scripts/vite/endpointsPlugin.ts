import { readFileSync } from "node:fs";
import { getResponse } from "msw";
import type { Plugin } from "vite";
import { allAddresses, handlers } from "../../mocks/handlers.ts";

const WORKER = "mockServiceWorker.js";
const workerFile = new URL("../../mocks/mockServiceWorker.js", import.meta.url);

/**
 * Puts the mocked endpoints beside the app: the service worker, and every response as a static file at the same
 * address, made by the same handlers. Leave it out of a build for a real server.
 */
export function endpointsPlugin(): Plugin {
  return {
    name: "mocked-endpoints",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: WORKER, source: readFileSync(workerFile) });
      for (const address of allAddresses()) {
        this.emitFile({ type: "asset", fileName: address, source: await answerTo(address) });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
        if (path === WORKER) {
          response.setHeader("Content-Type", "text/javascript").end(readFileSync(workerFile));
        } else if (allAddresses().includes(path)) {
          void answerTo(path).then((body) =>
            response.setHeader("Content-Type", "application/json").end(body),
          );
        } else next();
      });
    },
  };
}

/** The body the handlers give for an address. Throws when they have none. */
export async function answerTo(address: string): Promise<string> {
  const response = await getResponse(handlers, new Request(new URL(address, "http://localhost/")));
  if (!response?.ok)
    throw new Error(`The handlers do not answer ${address}: ${response?.status ?? "no handler"}.`);
  return response.text();
}
