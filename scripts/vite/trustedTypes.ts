/**
 * The script that says, before any other of a page, which texts may become code: the addresses of the app's own workers,
 * and nothing else. It stands in the page, so that it costs no request. `workers` are file names below the page's folder.
 *
 * A parsed SVG is let through as well. `DOMParser` makes a document that has no page to act in; what is read out of it
 * (src/export/svgRecord.ts, src/data/flagQuery.ts) is text and numbers. No other text becomes elements anywhere.
 *
 * https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
export function trustedTypesScript(workers: readonly string[]): string {
  return `{
        const workers = ${JSON.stringify(workers.toSorted())}.map((file) => new URL(file, document.baseURI).href);
        window.trustedTypes?.createPolicy("default", {
          createScriptURL: (address) => workers.find((each) => each === new URL(address, document.baseURI).href),
          createHTML: (text, type, sink) => (sink === "DOMParser parseFromString" ? text : null),
        });
      }`;
}
