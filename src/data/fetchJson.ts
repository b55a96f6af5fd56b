import * as v from "valibot";
import { DataError } from "./DataError.ts";
import { requestGate } from "./requestGate.ts";

const SHOWN_PROBLEMS = 5;
const SHOWN_BODY = 160;
/** How long one request may take, ms: a slow server is waited for, a connection that hangs is told. */
const LIMIT = 45_000;

/**
 * Fetches a JSON document and checks it against a schema, once. Rejects with a `DataError` that names the address,
 * also when no answer comes in time; an aborted request rejects with the signal's own reason.
 */
export async function fetchJson<S extends v.GenericSchema>(
  url: string,
  schema: S,
  signal?: AbortSignal,
): Promise<v.InferOutput<S>> {
  await requestGate.opened;
  signal?.throwIfAborted();
  const { response, body } = await load(url, signal);
  if (response.status === 404 || response.status === 410)
    throw new DataError("notFound", url, statusLine(response, body));
  if (!response.ok) throw new DataError("server", url, statusLine(response, body), response.status >= 500);
  return check(url, parse(url, response, body), schema);
}

async function load(url: string, signal?: AbortSignal): Promise<{ response: Response; body: string }> {
  const late = AbortSignal.timeout(LIMIT);
  try {
    const response = await fetch(url, {
      headers: { Accept: "application/json" },
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    return { response, body: await response.text() };
  } catch (cause) {
    signal?.throwIfAborted();
    // Whoever has waited that long is told at once, not after two more attempts.
    throw new DataError(
      "offline",
      url,
      cause instanceof Error ? cause.message : String(cause),
      !late.aborted,
    );
  }
}

function statusLine(response: Response, body: string): string {
  return `${response.status} ${response.statusText}`.trim() + (body ? `: ${body.slice(0, SHOWN_BODY)}` : "");
}

function parse(url: string, response: Response, body: string): unknown {
  const type = response.headers.get("content-type") ?? "no content type";
  if (!/[/+]json\b/i.test(type)) {
    throw new DataError(
      "notJson",
      url,
      `The content type is ${type}; it starts “${body.slice(0, SHOWN_BODY)}”`,
    );
  }
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new DataError(
      "notJson",
      url,
      `${cause instanceof Error ? cause.message : "unreadable"} (${body.length} characters)`,
    );
  }
}

function check<S extends v.GenericSchema>(url: string, value: unknown, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => `${v.getDotPath(issue) ?? "the document"}: ${issue.message}`);
  const more = problems.length > SHOWN_PROBLEMS ? `\n… and ${problems.length - SHOWN_PROBLEMS} more` : "";
  // An answer that names no version is none of ours of another time.
  const isOther =
    "schemaVersion" in Object(value) && problems.some((problem) => problem.startsWith("schemaVersion: "));
  const kind = isOther ? "otherVersion" : "invalid";
  throw new DataError(kind, url, problems.slice(0, SHOWN_PROBLEMS).join("\n") + more);
}
