import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { realDataset } from "./builders.ts";

const root = join(import.meta.dirname, "..");
const ROOMS_BELOW = ["data", "figures", "ui", "export", "formats"];

/** Which rooms each room may import, itself aside. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  main: ["app", "features", ...ROOMS_BELOW, "domain", "mocks"],
  embed: ["app"],
  app: ["features", ...ROOMS_BELOW, "domain"],
  features: [...ROOMS_BELOW, "domain"],
  data: ["domain"],
  figures: ["domain"],
  export: ["domain"],
  formats: ["domain"],
  ui: [],
  domain: [],
  mocks: ["domain"],
};

/** Data and generated shapes, which have no readable length. */
const longByNature = [
  "src/figures/text/fontWidths.ts",
  "src/domain/countries.ts",
  "src/domain/countryNames.ts",
  "mocks/mockServiceWorker.js",
];
/** Tables of names and words that any data may use, and what reads them by name. */
const referenceTables = [
  "src/domain/countryNames.ts",
  "src/domain/positionWords.ts",
  "src/domain/reference/blocs.ts",
  "src/formats/reading/countryNames.ts",
  "src/formats/reading/agreementWords.ts",
  "src/formats/reading/withdrawnCodes.ts",
];
const colourTables = [
  "src/app/tokens.css",
  "src/figures/marks/palette.ts",
  "src/figures/marks/positionStyle.ts",
];

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const paths = ["src", "mocks"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|css|js)$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
const modules = files.filter(({ path }) => /\.tsx?$/.test(path)).map(parsed);
const inSrc = modules.filter(({ path }) => path.startsWith("src/"));

describe("imports", () => {
  it("go down only, and never between rooms of one floor", () => {
    const wrong = modules.flatMap(({ path, imports }) =>
      imports.filter((target) => !mayImport(path, target)).map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("reach the mocks from main.tsx alone", () => {
    const from = inSrc.filter(({ imports }) => imports.some((target) => target.startsWith("mocks/")));
    expect(from.map(({ path }) => path).filter((path) => path !== "src/main.tsx")).toEqual([]);
  });

  it("name each file itself: no file only hands on what others export", () => {
    const handsOn = modules.filter(({ nodes }) =>
      nodes.some(
        (n) =>
          n.type === "ExportAllDeclaration" || (n.type === "ExportNamedDeclaration" && n.source !== null),
      ),
    );
    expect(handsOn.map(({ path }) => path)).toEqual([]);
    expect(paths.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });
});

describe("the page for frames", () => {
  const closure = reachedFrom("src/embed.tsx");
  const reached = modules.filter(({ path }) => closure.has(path));
  const namesIn = ({ nodes }: (typeof modules)[number]) =>
    nodes.flatMap((n) => (n.type === "Identifier" ? String(n.name) : []));

  it("reaches neither the mocks nor anything that a frame on another site may lack or must not do", () => {
    const missing = /Storage$|^(indexedDB|serviceWorker|cookie|onmessage)$/;
    const used = reached.flatMap((module) => [
      ...namesIn(module).filter((name) => missing.test(name)),
      ...module.literals.filter((literal) => literal === "message"),
    ]);
    expect(used).toEqual([]);
    expect(reached.map(({ path }) => path).filter((path) => path.startsWith("mocks/"))).toEqual([]);
    expect(reached.length).toBeGreaterThan(20);
  });

  it("sends a message in one place", () => {
    const senders = reached.filter((module) => namesIn(module).includes("postMessage"));
    expect(senders.map(({ path }) => path)).toEqual(["src/app/embed/useReportedHeight.ts"]);
  });
});

describe("the domain", () => {
  const domain = modules.filter(({ path }) => path.startsWith("src/domain/"));

  it("is plain TypeScript: of packages it knows valibot alone", () => {
    expect([...new Set(domain.flatMap(({ packages }) => packages))]).toEqual(["valibot"]);
  });

  it("knows no page, no browser and no network", () => {
    const globals =
      /^(window|document|fetch|navigator|location|history|localStorage|globalThis|console|process)$/;
    const used = domain.flatMap(({ path, nodes }) =>
      nodes
        .filter((n) => n.type === "Identifier" && globals.test(String(n.name)))
        .map((n) => `${path}: ${String(n.name)}`),
    );
    expect(used).toEqual([]);
  });
});

describe("the code in src", () => {
  it("casts nothing: no any, no !, no as but as const", () => {
    const casts = inSrc.flatMap(({ path, text, nodes }) =>
      nodes.filter(isCast).map((n) => `${path}: ${text.slice(Number(n.start), Number(n.end)).slice(0, 60)}`),
    );
    expect(casts).toEqual([]);
  });

  it("silences no complaint of the compiler", () => {
    const silent = inSrc.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("spells colours only in the tables of colours", () => {
    const colour =
      /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
    const styles = files
      .filter(({ path }) => path.startsWith("src/") && path.endsWith(".css"))
      .map(({ path, text }) => ({ path, literals: [text.replace(/\/\*[^]*?\*\//g, "")] }));
    const spelt = [...inSrc, ...styles]
      .filter(({ path }) => !colourTables.includes(path))
      .flatMap(({ path, literals }) =>
        literals.flatMap((literal) => {
          const found = colour.exec(literal)?.[0];
          return found === undefined ? [] : `${path}: ${found}`;
        }),
      );
    expect(spelt).toEqual([]);
  });

  it("holds no word of the dataset: no actor, speaker, position or issue", () => {
    const { actors, speakers, issues } = realDataset;
    const words = [
      ...actors.flatMap(({ id, name }) => [id, name]),
      ...speakers.flatMap(({ id, name }) => [id, name ?? id]),
      ...issues.flatMap(({ id, title, shortTitle }) => [id, title, shortTitle]),
      ...issues.flatMap(({ positions }) => positions.flatMap(({ id, label }) => [id, label])),
    ];
    const known = inSrc
      .filter(({ path }) => !longByNature.includes(path) && !referenceTables.includes(path))
      .flatMap(({ path, literals }) =>
        words
          .filter((word) =>
            literals.some((literal) =>
              ` ${literal.toLowerCase().replace(/[^\p{L}\d-]+/gu, " ")} `.includes(` ${word.toLowerCase()} `),
            ),
          )
          .map((word) => `${path}: ${word}`),
      );
    expect(known).toEqual([]);
  });
});

it("no file is longer than 200 lines, data and generated shapes aside", () => {
  const long = files
    .filter(({ path }) => !longByNature.includes(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > 200);
  expect(long).toEqual([]);
});

function parsed({ path, text }: { readonly path: string; readonly text: string }) {
  const { program, errors, module } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message ?? ""}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ].map((request) => request.replace(/\?.*$/, ""));
  const imports = requests
    .filter((r) => r.startsWith("."))
    .map((r) => relative(root, join(root, dirname(path), r)));
  const nodes = nodesOf(program);
  const literals = nodes.flatMap((n) => {
    if (n.type === "Literal" || n.type === "JSXText") return typeof n.value === "string" ? n.value : [];
    return n.type === "TemplateElement" ? text.slice(Number(n.start), Number(n.end)) : [];
  });
  return { path, text, imports, packages: requests.filter((r) => !r.startsWith(".")), nodes, literals };
}

/** The files of ours that a file imports, and that those import, itself included. */
function reachedFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  modules.find((module) => module.path === path)?.imports.forEach((target) => reachedFrom(target, seen));
  return seen;
}

function nodesOf(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function isCast(n: SyntaxNode): boolean {
  if (n.type !== "TSAsExpression")
    return ["TSAnyKeyword", "TSNonNullExpression", "TSTypeAssertion"].includes(n.type);
  const { typeAnnotation: to } = n;
  return !(isNode(to) && isNode(to.typeName) && to.typeName.name === "const");
}

function mayImport(from: string, to: string): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) return room !== "features" || dirname(from).split("/")[2] === to.split("/")[2];
  return allowed[room]?.includes(target) ?? false;
}

function roomOf(path: string): string {
  const [folder = "", room = ""] = path.split("/");
  return folder === "src" ? room.replace(/\.tsx$/, "") : folder;
}
