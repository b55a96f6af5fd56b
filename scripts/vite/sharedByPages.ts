interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * Names the chunk of a module that several pages start with: one chunk for all such modules, where the bundler by itself
 * would make a dozen, which weigh 3 kB more after gzip. Null for any other module: what is loaded late stays apart.
 */
export function sharedByPages(id: string, graph: ModuleGraph): string | null {
  const pages = [...pagesThatStartWith(id, graph)].map(pageName).toSorted();
  return pages.length > 1 ? `shared-${pages.join("-")}` : null;
}

/** The entries that a module is imported from, at once and not late, by way of any others. */
function pagesThatStartWith(id: string, graph: ModuleGraph, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const { isEntry = false, importers = [] } = graph.getModuleInfo(id) ?? {};
  return new Set([
    ...(isEntry ? [id] : []),
    ...importers.flatMap((importer) => [...pagesThatStartWith(importer, graph, seen)]),
  ]);
}

/** "/somewhere/index.html" → "index". */
function pageName(entry: string): string {
  return entry.replace(/^.*[\\/]/, "").replace(/\W.*$/, "");
}
