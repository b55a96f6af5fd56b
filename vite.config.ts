import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv, type BuildOptions } from "vite";
import { aboutPlugin } from "./scripts/vite/aboutPlugin.ts";
import { endpointsPlugin } from "./scripts/vite/endpointsPlugin.ts";
import { flagsPlugin } from "./scripts/vite/flagsPlugin.ts";
import { licencesPlugin } from "./scripts/vite/licencesPlugin.ts";
import { mapPlugin } from "./scripts/vite/mapPlugin.ts";
import { partsPlugin } from "./scripts/vite/partsPlugin.ts";
import { originOf, readOrigins } from "./scripts/vite/policy.ts";
import { policyPlugin } from "./scripts/vite/policyPlugin.ts";
import { sharedByPages } from "./scripts/vite/sharedByPages.ts";
import { siteTagsPlugin } from "./scripts/vite/siteTagsPlugin.ts";

const loopback = { host: "127.0.0.1" };
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL("package.json", import.meta.url), "utf8"),
);

const build: BuildOptions = {
  manifest: "build-manifest.json",
  target: "es2022",
  // One small style sheet: a panel loaded late has only its script to wait for, and to ask for again.
  cssCodeSplit: false,
  // What a late part imports is fetched by src/data/loadPart.ts: preloaded while the connection is gone, it would stay
  // failed for as long as the page lives, and Retry could not help. Where a browser does not know preloading (before
  // 2023), the page's few scripts come without it: no polyfill.
  modulePreload: {
    polyfill: false,
    resolveDependencies: (_, deps, { hostType }) => (hostType === "html" ? deps : []),
  },
  rolldownOptions: {
    // One entry a page. The frame has its own, so that a host can allow framing for it alone.
    input: {
      index: "index.html",
      embed: "embed.html",
      about: "about.html",
    },
    output: {
      codeSplitting: {
        groups: [
          // msw apart from the datasets it serves, so that each has a budget of its own.
          { name: "msw", test: /node_modules[\\/](@?msw|tough-cookie|cookie)/ },
          { name: sharedByPages, debugName: "shared by pages" },
        ],
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const realServer = loadEnv(mode, process.cwd(), "VITE_").VITE_API_BASE_URL;
  const dataOrigins = loadEnv(mode, process.cwd(), "DATA_").DATA_ORIGINS;
  const siteUrl = loadEnv(mode, process.cwd(), "SITE_").SITE_URL;
  const licences = licencesPlugin();
  return {
    // Relative addresses: one build serves from any folder of any host.
    base: "./",
    // A missing file is a 404, not the app's page: the app has one page and tells its views apart by query.
    appType: "mpa",
    plugins: [
      react(),
      partsPlugin(),
      flagsPlugin(),
      mapPlugin(),
      siteTagsPlugin(siteUrl, !realServer),
      ...(realServer ? [] : [endpointsPlugin()]),
      aboutPlugin(!realServer),
      licences.pages,
      policyPlugin([...originOf(realServer), ...readOrigins(dataOrigins)]),
    ],
    worker: { plugins: () => [licences.workers] },
    // For Diagnostics. The build is told by the name of its entry: a time would make equal builds differ.
    define: { "import.meta.env.APP_VERSION": JSON.stringify(version) },
    resolve: {
      alias: {
        tldts: fileURLToPath(new URL("mocks/noPublicSuffixes.ts", import.meta.url)),
        "brotli/decompress.js": fileURLToPath(new URL("src/export/pdf/noBrotli.ts", import.meta.url)),
      },
    },
    server: loopback,
    preview: loopback,
    build,
  };
});
