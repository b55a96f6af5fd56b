import { http, HttpResponse } from "msw";
import { catalogueEntry, datasetOf, evidenceOf } from "../src/domain/datasetFile.ts";
import { versionOfFile } from "../src/domain/datasetVersion.ts";
import { endpoints } from "../src/domain/endpoints.ts";
import { datasets } from "./datasets.ts";

/**
 * The page's own origin: data opened from another one come from there, whatever its paths are called. The build, which has
 * no page, asks under the one named here.
 */
const origin = typeof location === "undefined" ? "http://localhost" : location.origin;

/** Any folder of that origin: the app may be served from one. */
const own = `${origin}/*`;

/** The read-only API, answered from the dataset files: for the browser, the tests and the build. */
export const handlers = [
  http.get(`${own}${endpoints.catalogue()}`, () => HttpResponse.json(datasets.map(catalogueEntry))),
  http.get(`${own}api/datasets/:datasetId.json`, ({ params }) => {
    const datasetId = String(params.datasetId);
    const dataset = find(datasetId);
    return dataset
      ? HttpResponse.json({ ...datasetOf(dataset), version: versionOfFile(dataset) })
      : notFound(`There is no dataset “${datasetId}”.`);
  }),
  http.get(`${own}api/datasets/:datasetId/issues/:issueId/evidence.json`, ({ params }) => {
    const dataset = find(String(params.datasetId));
    const issueId = String(params.issueId);
    return dataset?.issues.some(({ id }) => id === issueId)
      ? HttpResponse.json(evidenceOf(dataset, issueId))
      : notFound(`There is no issue “${issueId}” in a dataset “${String(params.datasetId)}”.`);
  }),
  http.get(`${own}api/*`, ({ request }) => notFound(`There is nothing at ${new URL(request.url).pathname}.`)),
];

/** Every address that has an answer, relative to the app's base; the build writes each as a static file. */
export function allAddresses(): readonly string[] {
  return [
    endpoints.catalogue(),
    ...datasets.flatMap(({ id, issues }) => [
      endpoints.dataset(id),
      ...issues.map((issue) => endpoints.evidence(id, issue.id)),
    ]),
  ];
}

function find(id: string) {
  return datasets.find((dataset) => dataset.id === id);
}

function notFound(detail: string) {
  // RFC 9457, https://www.rfc-editor.org/rfc/rfc9457
  return HttpResponse.json(
    { type: "about:blank", title: "Not Found", status: 404, detail },
    { status: 404, headers: { "Content-Type": "application/problem+json" } },
  );
}
