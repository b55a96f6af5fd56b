import { afterEach, beforeEach, expect, vi } from "vitest";

const said: string[] = [];
const awaited: RegExp[] = [];

/** Says that this test writes a line to console.error or console.warn that fits the pattern. */
export function expectConsole(pattern: RegExp): void {
  awaited.push(pattern);
}

beforeEach(() => {
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: readonly unknown[]) => {
      said.push(`console.${level}: ${words.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  const lines = said.splice(0);
  const patterns = awaited.splice(0);
  expect(
    lines.filter((line) => !patterns.some((pattern) => pattern.test(line))),
    "Nothing unexpected is written to the console; call expectConsole(pattern) in a test that means it",
  ).toEqual([]);
  expect(
    patterns.filter((pattern) => !lines.some((line) => pattern.test(line))).map(String),
    "What a test expects on the console is written there",
  ).toEqual([]);
});
