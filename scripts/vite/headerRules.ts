import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The headers that a host which reads the build's `_headers` sends with a path below the app's folder, "/" for the folder
 * itself. Read anew each time: the build may be another by now. Throws where there is no such file.
 */
export function sentHeaders(build: string, path: string): ReadonlyMap<string, string> {
  const sent = new Map<string, string>();
  let matches = false;
  for (const line of readFileSync(join(build, "_headers"), "utf8").split("\n")) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (line.startsWith("/"))
      matches = line.endsWith("/*") ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (matches && name !== undefined && value !== undefined) sent.set(name, value);
  }
  return sent;
}
