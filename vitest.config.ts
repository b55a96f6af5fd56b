import { configDefaults, defineConfig } from "vitest/config";
import { firefoxPath } from "./scripts/firefox.mjs";
import { flagsPlugin } from "./scripts/vite/flagsPlugin.ts";
import react from "@vitejs/plugin-react";

/** Rooms that know nothing of a page: their tests need none, nor do they need to be kept apart from one another. */
const PURE = [
  "tests/*.test.ts",
  "tests/{bench,domain,scripts}/**/*.test.ts",
  "tests/{figures,formats}/**/*.test.ts",
  "tests/hostile/blowUps.test.ts",
];
/** Files of other rooms that need none, either. */
const PURE_AMONG_OTHERS = [
  "tests/app/tokens.test.ts",
  "tests/data/opened/{checkHead,records,stamps}.test.ts",
  "tests/export/{copyTable,fileName,picture,png}.test.ts",
  "tests/features/{hostNote,treegridKeys}.test.ts",
];
/** What draws or parses needs a page, but keeps nothing there: its tests share one. */
const DRAWN = [
  "tests/figures/**/*.test.tsx",
  "tests/export/pdf/{drawing,keptPictures,poppler}.test.ts",
  "tests/hostile/exits.test.ts",
  "tests/mapShapes.test.ts",
  "tests/scripts/{aboutPage,policy}.test.ts",
  "tests/figures/glyphImage.test.ts",
  "tests/formats/{citations,embedCode,evidencePack,viewTable}.test.ts",
  "tests/formats/reading/detect.test.ts",
];
const ELSEWHERE = [...configDefaults.exclude, "tests/journeys/**"];

const ON_A_PAGE = {
  // Quicker to start than processes, of which each file would have one.
  pool: "threads" as const,
  environment: "jsdom",
  environmentOptions: { jsdom: { url: "http://localhost/" } },
  // For what hangs: a busy machine takes its time.
  testTimeout: 20_000,
  setupFiles: ["./tests/setup.ts"],
};

export default defineConfig({
  plugins: [react(), flagsPlugin()],
  test: {
    // The processor is the limit: four at once take as long as two.
    maxWorkers: 2,
    reporters: ["default", "./tests/summaryReporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          ...ON_A_PAGE,
          name: "rooms",
          include: [
            "tests/**/*.test.tsx",
            "tests/{app,data,export,features,gallery,hostile,mocks}/**/*.test.ts",
          ],
          exclude: [...ELSEWHERE, "tests/hostile/blowUps.test.ts", ...PURE_AMONG_OTHERS, ...DRAWN],
        },
      },
      {
        extends: true,
        test: { ...ON_A_PAGE, name: "drawn", isolate: false, include: DRAWN },
      },
      {
        extends: true,
        test: {
          name: "pure",
          environment: "node",
          testTimeout: ON_A_PAGE.testTimeout,
          isolate: false,
          include: [...PURE, ...PURE_AMONG_OTHERS],
          exclude: [...ELSEWHERE, ...DRAWN],
          setupFiles: ["./tests/quietConsole.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          environment: "node",
          // What journeys share is a browser, in which each has profiles of its own.
          isolate: false,
          include: ["tests/journeys/**/*.test.ts"],
          // The summary says so where they are left out.
          exclude: [...configDefaults.exclude, ...(firefoxPath() ? [] : ["tests/journeys/firefox/**"])],
          globalSetup: ["./tests/journeys/buildApps.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A page comes to a state in its own time; what it should come to is waited for.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
