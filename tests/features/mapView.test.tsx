import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { readShapes } from "../../scripts/map/readAtlas.ts";
import { datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import { realDataset } from "../builders.ts";
import { renderAt } from "../renderAt.tsx";

const NOBODY = "No country in view states a position on this issue.";

// Made ready first, so that no test waits for its translation.
beforeAll(async () => {
  await import("../../src/features/map/MapView.tsx");
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The map as wide as a column, where jsdom has no widths. */
async function openMap(query = "", shapes: () => Response = () => HttpResponse.json(JSON.parse(SHAPES))) {
  server.use(http.get("*/map/countries.json", shapes));
  const { getBoundingClientRect } = HTMLElement.prototype;
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function box(
    this: HTMLElement,
  ) {
    return Object.assign(getBoundingClientRect.call(this), { width: 800 });
  });
  const user = await renderAt(`?view=map${query}`);
  await screen.findByRole("heading", { name: "Where countries stand" });
  return user;
}
const SHAPES = JSON.stringify(readShapes());

describe("a map without a mark", () => {
  it("says so in words for everybody, and has no toolbar of nothing", async () => {
    await openMap("&issue=russian-veto");
    expect(await screen.findByRole("img", { name: /^Map: / })).toBeVisible();
    const sentence = screen.getByText(NOBODY);
    expect(sentence.closest("[aria-hidden]")).toBeNull();
    expect(screen.queryByRole("toolbar")).toBeNull();
    expect(screen.getByRole("button", { name: /^NATO: Rejecting/ })).toBeVisible();
  });

  it("names beside it the countries and organisations that state no position", async () => {
    // Of everyone in the article only those who are left without a mark.
    const quiet = {
      ...realDataset,
      statements: realDataset.statements.filter(({ issue }) => issue === "russian-veto"),
    };
    server.use(
      http.get("*/api/datasets/*.json", () => HttpResponse.json(datasetOf(quiet))),
      http.get("*/issues/russian-veto/evidence.json", () =>
        HttpResponse.json(evidenceOf(quiet, "russian-veto")),
      ),
    );
    await openMap("&issue=russian-veto&country=FRA~DEU~nato");
    expect(screen.getByText("No position stated in this article: France and Germany.")).toBeVisible();
  });
});

describe("a map with marks", () => {
  it("names beside it who states no position, and claims of nobody that they do not", async () => {
    await openMap();
    expect(await screen.findByRole("toolbar", { name: "Marks on the map" })).toBeVisible();
    expect(screen.getByText("No position stated in this article: NATO.")).toBeVisible();
    expect(screen.queryByText(NOBODY)).toBeNull();
  });
});

describe("a map whose shapes cannot be had", () => {
  it("is a list with the marks it has, and shows nothing that only a map would need", async () => {
    await openMap("", () => new HttpResponse(null, { status: 404 }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The shapes of the map could not be loaded");
    expect(screen.getByRole("button", { name: /^Italy: Monitoring only/ })).toBeVisible();
    const legend = within(screen.getByRole("list", { name: "Legend" })).getAllByRole("listitem");
    expect(legend.map(({ textContent }) => textContent)).toEqual([
      "Sending troops",
      "Monitoring only",
      "Support without troops",
      "Endorsing",
      "Undecided or unclear",
      "Opposing",
    ]);
    expect(screen.queryByText(/Point at a country|Area on a map|Borders are drawn/)).toBeNull();
    expect(screen.queryByRole("group", { name: "Part of the world" })).toBeNull();
  });
});
