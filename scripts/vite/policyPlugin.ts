import { resolve } from "node:path";
import type { Plugin } from "vite";
import { sentHeaders } from "./headerRules.ts";
import { hostFiles } from "./hostFiles.ts";
import { contentPolicy } from "./policy.ts";
import { trustedTypesScript } from "./trustedTypes.ts";

const CHARSET = '<meta charset="utf-8" />';

/**
 * Writes the policy into every page of a build, where it holds on any host, and into the files by which hosts are told
 * their headers; the preview server sends those. The development server has none: it writes scripts into its pages.
 */
export function policyPlugin(connect: readonly string[]): Plugin {
  let build = "";
  return {
    name: "policy",
    // Behind what writes the pages: the hashes are those of what is served.
    enforce: "post",
    configResolved({ root, build: { outDir } }) {
      build = resolve(root, outDir);
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const workers = Object.keys(bundle).filter((file) => /Worker(?:-[\w-]+)?\.js$/.test(file));
        const guard = `<script>\n      ${trustedTypesScript(workers)}\n    </script>`;
        const pages = Object.values(bundle).filter(
          (file) => file.type === "asset" && /^[^/]+\.html$/.test(file.fileName),
        );
        const guarded = new Map<string, string>();
        for (const page of pages) {
          if (page.type !== "asset") continue;
          const html = String(page.source);
          if (!html.includes(CHARSET)) throw new Error(`${page.fileName} does not begin with ${CHARSET}.`);
          guarded.set(page.fileName, /<script [^>]*type="module"/.test(html) ? into(html, guard) : html);
        }
        const policy = contentPolicy({ pages: [...guarded.values()], connect });
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
        for (const page of pages)
          if (page.type === "asset") page.source = into(guarded.get(page.fileName) ?? "", meta);
        for (const [fileName, source] of Object.entries(hostFiles(policy, [...guarded.keys()])))
          this.emitFile({ type: "asset", fileName, source });
      },
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        for (const [name, value] of sentHeaders(build, pathname)) response.setHeader(name, value);
        next();
      });
    },
  };
}

/** A page with something at its beginning: the characters of a page are named before anything else. */
function into(html: string, tag: string): string {
  return html.replace(CHARSET, () => `${CHARSET}\n    ${tag}`);
}
