import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { datasets } from "../../mocks/datasets.ts";
import { allAddresses, handlers } from "../../mocks/handlers.ts";
import { answerTo } from "../../scripts/vite/endpointsPlugin.ts";
import { versionOfFile } from "../../src/domain/datasetVersion.ts";
import { endpoints } from "../../src/domain/endpoints.ts";
import { realDataset } from "../builders.ts";

const root = join(import.meta.dirname, "../..");
const ID = realDataset.id;

function ask(path: string): Promise<Response> {
  return fetch(`http://localhost/${path}`);
}

async function bodyOf(path: string): Promise<unknown> {
  return (await ask(path)).json();
}

describe("the mocked endpoints", () => {
  it("have an address for the catalogue, each dataset and each issue's words", () => {
    expect(allAddresses()).toEqual([
      endpoints.catalogue(),
      endpoints.dataset(ID),
      ...realDataset.issues.map(({ id }) => endpoints.evidence(ID, id)),
    ]);
    expect(allAddresses()).toHaveLength(8);
  });

  it.each(allAddresses())("answer %s with JSON", async (address) => {
    const response = await ask(address);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.json()).toBeTruthy();
  });

  it.each(allAddresses())("answer %s in a folder as at the root", async (address) => {
    expect(await (await ask(`some/folder/${address}`)).text()).toBe(await (await ask(address)).text());
  });

  it.each(allAddresses())("give the build the same bytes for %s", async (address) => {
    expect(await answerTo(address)).toBe(await (await ask(address)).text());
  });

  it("count each dataset in the catalogue", async () => {
    expect(await bodyOf(endpoints.catalogue())).toEqual(
      datasets.map(({ id, title, description, actors, speakers, issues, statements }) => ({
        id,
        title,
        description,
        counts: {
          actors: actors.length,
          speakers: speakers.length,
          issues: issues.length,
          statements: statements.length,
        },
      })),
    );
    expect(datasets[0]?.id).toBe(ID);
  });

  it("answer a dataset without the words of its statements", async () => {
    const text = await (await ask(endpoints.dataset(ID))).text();
    for (const { summary, quote } of realDataset.statements) {
      expect(text).not.toContain(summary);
      if (quote !== null) expect(text).not.toContain(quote);
    }
    expect(text).not.toMatch(/"(summary|quote|setting|\$schema)"/);
  });

  it("name the state of a dataset, words included, where its file does not", async () => {
    expect(realDataset.version).toBeUndefined();
    expect(await bodyOf(endpoints.dataset(ID))).toMatchObject({
      version: versionOfFile(realDataset),
      licence: realDataset.licence,
    });
  });

  it.each(realDataset.issues)("answer the words of exactly the statements on $id", async ({ id }) => {
    const expected = realDataset.statements.filter(({ issue }) => issue === id);
    expect(await bodyOf(endpoints.evidence(ID, id))).toEqual(
      expected.map(({ id: statement, summary, quote, paragraphs }) =>
        expect.objectContaining({ statement, summary, quote, paragraphs }),
      ),
    );
  });

  it.each([
    ["a dataset", endpoints.dataset("fish"), "fish"],
    ["a dataset with an odd name", endpoints.dataset("../a b?c"), "a b?c"],
    ["an issue", endpoints.evidence(ID, "fish"), "fish"],
    ["an issue of an unknown dataset", endpoints.evidence("fish", "russian-veto"), "fish"],
    ["a dataset without .json, which a static host does not have either", `api/datasets/${ID}`, ID],
  ])("tell that they do not know %s", async (_, path, named) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: expect.stringContaining(named),
    });
  });

  it("leave a file of another host alone, whatever its path", async () => {
    for (const address of ["https://other.example/api/datasets.json", "http://localhost:81/api/votes.csv"]) {
      expect(await getResponse(handlers, new Request(address))).toBeUndefined();
    }
  });

  it("refuse to give the build an address without an answer", async () => {
    await expect(answerTo(endpoints.dataset("fish"))).rejects.toThrow("404");
    await expect(answerTo("elsewhere")).rejects.toThrow("no handler");
  });
});

it("the service worker is the one of the installed msw, byte for byte", () => {
  const ours = readFileSync(join(root, "mocks/mockServiceWorker.js"));
  const theirs = readFileSync(join(root, "node_modules/msw/lib/mockServiceWorker.js"));
  expect(ours.equals(theirs)).toBe(true);
});
