import { firefoxPath } from "../scripts/firefox.mjs";
import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with one plain line that people and machines can read: "12 passed, 0 failed". */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const skipped = tests.filter((test) => test.result().state === "skipped").length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const failed = tests.length - passed - skipped + broken;
    const journeys = modules.some(({ project }) => project.name === "journeys");
    process.on("exit", () => {
      if (journeys && !firefoxPath()) {
        console.log("\nFirefox: not installed, its journeys are not part of this run");
      }
      console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    });
  }
}
