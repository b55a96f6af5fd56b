import { configDefaults, defineConfig } from "vitest/config";
import { firefoxPath } from "./scripts/firefox.mjs";
import { flagsPlugin } from "./scripts/vite/flagsPlugin.ts";
import react from "@vitejs/plugin-react";

export default defineConfig({
  plugins: [react(), flagsPlugin()],
  test: {
    // A journey waits more than it works: two at once take little more than half the time.
    maxWorkers: 2,
    reporters: ["default", "./tests/summaryReporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          environment: "jsdom",
          environmentOptions: { jsdom: { url: "http://localhost/" } },
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, "tests/journeys/**"],
          setupFiles: ["./tests/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          environment: "node",
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
