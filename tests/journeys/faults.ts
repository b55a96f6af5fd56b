import type { Fault } from "./server.ts";

/** The ways a server can fail the app, by name. */
export const FAULTS = {
  down: (response) => response.destroy(),
  failing: (response) => response.writeHead(500, { "Content-Type": "text/plain" }).end("boom"),
  missing: (response) =>
    response
      .writeHead(404, { "Content-Type": "application/problem+json" })
      .end('{"type":"about:blank","title":"Not Found","status":404,"detail":"gone"}'),
  signInPage: (response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Sign in</title>"),
  truncated: (response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end('[{"id":"west'),
  wrongShape: (response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end('[{"id":5,"title":"A dataset"}]'),
  newerSchema: (response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end('{"schemaVersion":2}'),
} as const satisfies Record<string, Fault>;
