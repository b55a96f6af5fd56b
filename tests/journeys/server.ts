import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { sentHeaders } from "../../scripts/vite/headerRules.ts";
import { BUILDS } from "./buildApps.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Answers in place of the file, or fails to. */
export type Fault = (response: ServerResponse) => void;

export interface TestServer {
  readonly url: string;
  /** Paths asked for so far, in order. */
  readonly asked: string[];
  /** Faults by the end of the path they take over. */
  readonly faults: Map<string, Fault>;
  readonly close: () => Promise<void>;
}

/**
 * Serves a build on loopback, under `mount`, as a static host would that sends the headers the build asks for. The build
 * for a real server finds its endpoints under /remote/.
 */
export async function serve(build: keyof typeof BUILDS, mount = "/"): Promise<TestServer> {
  const asked: string[] = [];
  const faults = new Map<string, Fault>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    for (const [name, value] of headersAt(pathname, build, mount)) response.setHeader(name, value);
    const fault = [...faults].find(([end]) => pathname.endsWith(end))?.[1];
    if (fault) return fault(response);
    void sendFile(fileFor(pathname, build, mount), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}${mount}`,
    asked,
    faults,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the build wants sent with a path. The endpoints of the real server have headers of their own, the gallery has none. */
function headersAt(pathname: string, build: keyof typeof BUILDS, mount: string) {
  const own = build !== "gallery" && pathname.startsWith(mount) && !pathname.startsWith("/remote/");
  return own ? sentHeaders(BUILDS[build], pathname.slice(mount.length - 1)) : new Map<string, string>();
}

function fileFor(pathname: string, build: keyof typeof BUILDS, mount: string): string | null {
  if (pathname.startsWith("/remote/"))
    return join(BUILDS.files, normalize(pathname.slice("/remote/".length)));
  if (!pathname.startsWith(mount)) return null;
  const path = normalize(decodeURIComponent(pathname.slice(mount.length)));
  return join(BUILDS[build], path === "." || path === "" ? "index.html" : path);
}

async function sendFile(file: string | null, response: ServerResponse): Promise<void> {
  try {
    if (file === null) throw new Error("outside the app");
    const body = await readFile(file);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream").end(body);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
  }
}
