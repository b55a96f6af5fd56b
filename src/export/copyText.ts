import { EXPORT_ERRORS, ExportError } from "./ExportError.ts";

/** Puts a text on the clipboard. Throws `ExportError` "copyMissing" or "copyRefused". */
export async function copyText(text: string): Promise<void> {
  // There is no clipboard on a page that came without HTTPS.
  if (!("clipboard" in navigator)) throw new ExportError("copyMissing");
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new ExportError("copyRefused", cause);
  }
}

/** What to tell when copying failed, and how to go on. */
export function copyProblem(cause: unknown): string {
  const { sentence, wayOn } = EXPORT_ERRORS[cause instanceof ExportError ? cause.kind : "copyRefused"];
  return `${sentence} ${wayOn}`;
}
