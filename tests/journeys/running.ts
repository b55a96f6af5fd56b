import type { Page } from "playwright-core";
import { RAN } from "../hostile/hostileTexts.ts";

/** What only a file could have put on the page. */
const FOREIGN =
  "iframe, main script, main style, [onerror], [onload], [onmouseover], [src*='elsewhere.example'], [href^='javascript:' i], [href^='data:text' i]";

/** Follows what a page does that text does not do: dialogs, further windows, requests to other hosts. */
export function follow(page: Page): readonly string[] {
  const done: string[] = [];
  const own = new URL(page.url()).host;
  page.on("dialog", (dialog) => {
    done.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => done.push(`window: ${popup.url()}`));
  page.context().on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== own) done.push(`request: ${request.url()}`);
  });
  return done;
}

/** What of a file runs in a page, or is there as more than text. */
export function running(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([name, foreign]) => [
      ...(name in window ? ["a global"] : []),
      ...(name in {} ? ["the prototype of objects"] : []),
      ...Array.from(document.querySelectorAll(foreign), (element) => element.outerHTML.slice(0, 200)),
    ],
    [RAN, FOREIGN] as const,
  );
}
