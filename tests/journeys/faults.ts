import type { ServerResponse } from "node:http";
import type { Fault, TestServer } from "./server.ts";

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
  halfway: (response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 4000 });
    response.write('[{"id":"west', () => response.destroy());
  },
  wrongShape: (response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end('[{"id":5,"title":"A dataset"}]'),
  newerSchema: (response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end('{"schemaVersion":2}'),
} as const satisfies Record<string, Fault>;

/** Holds the answers at the end of a path back. Gives what lets them go, and what breaks their connections. */
export function holdBack(host: TestServer, end: string) {
  const held: ServerResponse[] = [];
  host.faults.set(end, (response) => held.push(response));
  const free = (answer: Fault) => {
    host.faults.delete(end);
    held.splice(0).forEach(answer);
  };
  return {
    letGo: () => free((response) => response.writeHead(307, { Location: `${response.req.url}?late` }).end()),
    breakOff: () => free(FAULTS.down),
  };
}
