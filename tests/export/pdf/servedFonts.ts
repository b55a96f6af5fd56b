import { readFileSync } from "node:fs";
import { join } from "node:path";
import { http, HttpResponse } from "msw";
import { server } from "../../../mocks/node.ts";

/** Answers for the font files as the app's own host does; returns the names of those asked for, as they come. */
export function serveFonts(): readonly string[] {
  const asked: string[] = [];
  server.use(
    http.get("*/node_modules/@fontsource/*", ({ request }) => {
      const path = new URL(request.url).pathname;
      asked.push(path.split("/").at(-1) ?? "");
      return HttpResponse.arrayBuffer(new Uint8Array(readFileSync(join(process.cwd(), path))).buffer);
    }),
  );
  return asked;
}
