import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What npm writes into a lock file that it does not need to install from it, and that names hosts. */
const NAMES_HOSTS = ["resolved", "funding"];

// After an install that changed a lock file: npm can be told to leave out where a package came from, but not who asks
// for money.
for (const name of ["package-lock.json", "bench/package-lock.json"]) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  for (const entry of Object.values(lock.packages)) for (const field of NAMES_HOSTS) delete entry[field];
  const text = `${JSON.stringify(lock, null, 2)}\n`;
  writeFileSync(file, text);
  const left = text.split("\n").filter((line) => line.includes("://"));
  console.log(
    left.length === 0 ? `${name} names no host.` : `${name} still names a host:\n${left.join("\n")}`,
  );
  if (left.length > 0) process.exitCode = 1;
}
