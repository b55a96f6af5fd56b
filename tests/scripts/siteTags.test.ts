import { describe, expect, test } from "vitest";
import { firstView } from "../../scripts/og/firstView.ts";
import { readSiteUrl, siteTags, type SiteTags } from "../../scripts/vite/siteTagsPlugin.ts";

const view = firstView();
const SITE = "https://example.org/positions/";

/** The tags by their name, as a crawler reads them. */
function tagsOf(what: SiteTags): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    siteTags(what).map(({ attrs = {} }) => [
      attrs.property ?? attrs.name ?? attrs.rel,
      attrs.content ?? attrs.href,
    ]),
  );
}

describe("the tags for shared links", () => {
  test("name the first view by its title and its sentence", () => {
    const tags = tagsOf({ site: SITE, view });
    expect(tags).toMatchObject({
      "og:type": "website",
      "og:site_name": "Diplomatic Positions",
      "og:title": "A “reassurance” force in Ukraine",
      "twitter:title": "A “reassurance” force in Ukraine",
    });
    expect(tags["og:description"]).toMatch(/^26 nations, two of them named, .*“legitimate targets”\.$/);
    expect(tags["twitter:description"]).toBe(tags["og:description"]);
  });

  test("give the picture with its size and its words, all addresses absolute", () => {
    expect(tagsOf({ site: SITE, view })).toMatchObject({
      canonical: SITE,
      "og:url": SITE,
      "og:image": "https://example.org/positions/og.png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": `${view.title}. ${view.headline}`,
      "twitter:card": "summary_large_image",
      "twitter:image": "https://example.org/positions/og.png",
      "twitter:image:alt": `${view.title}. ${view.headline}`,
    });
  });

  test("leave out what needs an absolute address where the site's is not set, and keep the others", () => {
    const tags = tagsOf({ site: null, view });
    expect(Object.keys(tags).toSorted()).toEqual([
      "og:description",
      "og:site_name",
      "og:title",
      "og:type",
      "twitter:card",
      "twitter:description",
      "twitter:title",
    ]);
    expect(tags["twitter:card"]).toBe("summary");
  });

  test("say nothing of the bundled data, and show no picture of it, in a build for a real server", () => {
    const tags = tagsOf({ site: SITE, view: null });
    expect(tags).toMatchObject({ "og:title": "Diplomatic Positions", "og:url": SITE });
    expect(Object.keys(tags).filter((name) => name.includes("image"))).toEqual([]);
    expect(JSON.stringify(tags)).not.toContain(view.title);
  });
});

describe("SITE_URL", () => {
  test.each([
    [undefined, null],
    ["", null],
    ["https://example.org", "https://example.org/"],
    ["http://localhost:8080/a", "http://localhost:8080/a/"],
    [SITE, SITE],
  ])("%s is read as %s", (given, read) => {
    expect(readSiteUrl(given)).toBe(read);
  });

  test.each([
    "example.org",
    "/positions/",
    "ftp://example.org/",
    "https://example.org/?a=1",
    "https://e.org/#a",
  ])("%s is refused with the remedy", (given) => {
    expect(() => readSiteUrl(given)).toThrow(
      `SITE_URL is “${given}”. Give the absolute address of the site without query or fragment`,
    );
  });
});
