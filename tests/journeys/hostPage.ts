import { createServer } from "node:http";

/** A page of somebody else's that has pasted some code. */
export interface HostPage {
  /** On another site than the app, as far as a browser is concerned: localhost, not 127.0.0.1. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** How a reader's noise tells of a visit to such a page. */
export const HOST_ASKED = /^request: http:\/\/localhost:\d+\/$/;

/** Serves a page that holds the code, and writes down on `window.heard` every message it is sent. */
export async function hostPage(code: string): Promise<HostPage> {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>An article</title>
<style>body { margin: 0 }</style>
<script>window.heard = []; addEventListener("message", ({ data }) => window.heard.push(data));</script>
<h1>An article</h1>
${code}
<p>More of the article.</p>
</html>`;
  const server = createServer((_, response) =>
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The host page has no port.");
  return {
    url: `http://localhost:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
