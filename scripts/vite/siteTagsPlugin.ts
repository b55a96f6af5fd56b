import { readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { SITE } from "../../src/domain/pageTitle.ts";
import { firstView, type FirstView } from "../og/firstView.ts";

/** The picture for shared links: made by `npm run og`, and of this size, px. */
export const OG_PICTURE = { fileName: "og.png", width: 1200, height: 630 } as const;
const pictureFile = new URL("../og/og.png", import.meta.url);

/** What the tags are written from. */
export interface SiteTags {
  /** Where the site will be, with a slash at its end; null where that is not known. */
  readonly site: string | null;
  /** The view of the bare address; null in a build for a real server, whose data is not known yet. */
  readonly view: FirstView | null;
}

/**
 * Writes Open Graph and Twitter tags into index.html, and puts the picture they name beside it. `siteUrl` is SITE_URL as
 * it is set; throws where that is no absolute address.
 */
export function siteTagsPlugin(siteUrl: string | undefined, bundled: boolean): Plugin {
  const tags: SiteTags = { site: readSiteUrl(siteUrl), view: bundled ? firstView() : null };
  return {
    name: "site-tags",
    transformIndexHtml: (_, { path }) => (path === "/index.html" ? siteTags(tags) : []),
    generateBundle() {
      if (!tags.site || !tags.view) return;
      this.emitFile({ type: "asset", fileName: OG_PICTURE.fileName, source: readFileSync(pictureFile) });
    },
  };
}

/** The tags. Those that need an absolute address are left out where the site's is not known. */
export function siteTags({ site, view }: SiteTags): HtmlTagDescriptor[] {
  const title = view?.title ?? SITE;
  const description = view?.headline ?? "Who stands where on an issue, and in whose words.";
  const picture = site !== null && view !== null ? new URL(OG_PICTURE.fileName, site).href : null;
  const { width, height } = OG_PICTURE;
  return [
    property("og:type", "website"),
    property("og:site_name", SITE),
    property("og:title", title),
    property("og:description", description),
    named("twitter:card", picture === null ? "summary" : "summary_large_image"),
    named("twitter:title", title),
    named("twitter:description", description),
    ...(site === null
      ? []
      : [
          property("og:url", site),
          { tag: "link", attrs: { rel: "canonical", href: site }, injectTo: "head" } as const,
        ]),
    ...(picture === null || view === null
      ? []
      : [
          property("og:image", picture),
          property("og:image:type", "image/png"),
          property("og:image:width", String(width)),
          property("og:image:height", String(height)),
          property("og:image:alt", view.alt),
          named("twitter:image", picture),
          named("twitter:image:alt", view.alt),
        ]),
  ];
}

/** Reads SITE_URL: null where it is not set, else the address with a slash at its end. Throws with the remedy. */
export function readSiteUrl(value: string | undefined): string | null {
  if (!value) return null;
  const address = URL.canParse(value) ? new URL(value) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    throw new Error(
      `SITE_URL is “${value}”. Give the absolute address of the site without query or fragment, such as https://example.org/positions/, or leave it unset.`,
    );
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

function property(name: string, content: string): HtmlTagDescriptor {
  return { tag: "meta", attrs: { property: name, content }, injectTo: "head" };
}

function named(name: string, content: string): HtmlTagDescriptor {
  return { tag: "meta", attrs: { name, content }, injectTo: "head" };
}
