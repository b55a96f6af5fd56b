import { QueryClient } from "@tanstack/react-query";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { server } from "../../mocks/node.ts";
import { DataError } from "../../src/data/DataError.ts";
import { catalogueQuery, datasetQuery, evidenceQuery, queryDefaults } from "../../src/data/queries.ts";
import { datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import { versionOfFile } from "../../src/domain/datasetVersion.ts";
import { endpoints } from "../../src/domain/endpoints.ts";
import { indexOf, realDataset } from "../builders.ts";

const index = indexOf(realDataset);
const ID = realDataset.id;
const at = (path: string) => `http://localhost/${path}`;

function aClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { ...queryDefaults, retryDelay: 0 } } });
}

/** The paths asked for from now on. */
function asked(): readonly string[] {
  const paths: string[] = [];
  server.events.removeAllListeners();
  server.events.on("request:start", ({ request }) => void paths.push(new URL(request.url).pathname.slice(1)));
  return paths;
}

async function failure(fetching: Promise<unknown>): Promise<unknown> {
  return fetching.then(
    () => "no failure",
    (error: unknown) => error,
  );
}

describe("the queries", () => {
  it("answer with the catalogue, the indexed dataset and its words", async () => {
    const client = aClient();
    const catalogue = await client.fetchQuery(catalogueQuery());
    expect(catalogue[0]).toMatchObject({ id: ID, counts: { statements: index.coding.rows } });
    const found = await client.fetchQuery(datasetQuery(ID));
    expect(found.dataset).toEqual({ ...index.dataset, version: versionOfFile(realDataset) });
    const words = await client.fetchQuery(evidenceQuery(found, "russian-veto"));
    expect(words).toEqual(evidenceOf(realDataset, "russian-veto"));
  });

  it("ask once for what they know already", async () => {
    const client = aClient();
    const paths = asked();
    await client.fetchQuery(catalogueQuery());
    await client.fetchQuery(datasetQuery(ID));
    await client.fetchQuery(datasetQuery(ID));
    expect(paths).toEqual([endpoints.catalogue(), endpoints.dataset(ID)]);
  });

  it("tell an unknown dataset not found without asking its address", async () => {
    const paths = asked();
    const error = await failure(aClient().fetchQuery(datasetQuery("fish")));
    expect(error).toMatchObject({ kind: "notFound", detail: expect.stringContaining(ID) });
    expect(String(error)).toContain("“fish”");
    expect(paths).toEqual([endpoints.catalogue()]);
  });

  it("tell an unknown issue not found without asking at all", async () => {
    const paths = asked();
    const error = await failure(aClient().fetchQuery(evidenceQuery(index, "fish")));
    expect(error).toMatchObject({ kind: "notFound", detail: expect.stringContaining("“fish”") });
    expect(paths).toEqual([]);
  });

  it("refuse the words of another issue", async () => {
    server.use(
      http.get(at(endpoints.evidence(ID, "russian-veto")), () =>
        HttpResponse.json(evidenceOf(realDataset, "pressure-on-russia")),
      ),
    );
    const error = await failure(aClient().fetchQuery(evidenceQuery(index, "russian-veto")));
    expect(error).toMatchObject({ kind: "invalid", detail: expect.stringContaining("p18-merz-pressure") });
    expect(error).toBeInstanceOf(DataError);
  });

  it("refuse a dataset that contradicts itself, naming the fault", async () => {
    const broken = { ...datasetOf(realDataset), speakers: [] };
    server.use(http.get(at(endpoints.dataset(ID)), () => HttpResponse.json(broken)));
    const error = await failure(aClient().fetchQuery(datasetQuery(ID)));
    expect(error).toMatchObject({ kind: "invalid", detail: expect.stringContaining("“vladimir-putin”") });
  });

  it("refuse the dataset of another address", async () => {
    server.use(
      http.get(at(endpoints.dataset(ID)), () =>
        HttpResponse.json({ ...datasetOf(realDataset), id: "other" }),
      ),
    );
    const error = await failure(aClient().fetchQuery(datasetQuery(ID)));
    expect(error).toMatchObject({ kind: "invalid", detail: expect.stringContaining("“other”") });
  });
});

describe("asking again", () => {
  it.each([
    ["offline", 3, () => HttpResponse.error()],
    ["server", 3, () => new HttpResponse(null, { status: 502 })],
    ["server", 1, () => new HttpResponse(null, { status: 403 })],
    ["notFound", 1, () => new HttpResponse(null, { status: 404 })],
    ["notJson", 1, () => new HttpResponse("<h1>Sign in")],
    ["invalid", 1, () => HttpResponse.json({})],
  ] as const)("when it is %s: %s requests in all", async (kind, requests, response) => {
    server.use(http.get(at(endpoints.catalogue()), response));
    const paths = asked();
    const error = await failure(aClient().fetchQuery(catalogueQuery()));
    expect(error).toMatchObject({ kind });
    expect(paths).toHaveLength(requests);
  });

  it("does not multiply when a dataset waits for a catalogue that fails", async () => {
    server.use(http.get(at(endpoints.catalogue()), () => new HttpResponse(null, { status: 502 })));
    const paths = asked();
    await failure(aClient().fetchQuery(datasetQuery(ID)));
    expect(paths).toHaveLength(3);
  });

  it("gets through when the server recovers", async () => {
    server.use(
      http.get(at(endpoints.catalogue()), () => new HttpResponse(null, { status: 503 }), { once: true }),
    );
    const catalogue = await aClient().fetchQuery(catalogueQuery());
    expect(catalogue[0]?.id).toBe(ID);
  });

  it("waits a little longer each time", () => {
    expect([0, 1].map(queryDefaults.retryDelay)).toEqual([300, 600]);
  });
});
