import { describe, expect, test } from "vitest";
import { fileName } from "../../src/export/fileName.ts";

const SIZE = { width: 1200, height: 930 } as const;

describe("fileName", () => {
  test("says what is shown, how large and how dense", () => {
    const parts = ["reassurance-force", "matrix", "FRA", "ITA"];
    expect(fileName({ parts, ...SIZE, density: 2, extension: "png" })).toBe(
      "reassurance-force-matrix-FRA-ITA-1200x930@2x.png",
    );
    expect(fileName({ parts: ["force", "bars"], ...SIZE, extension: "svg" })).toBe("force-bars-1200x930.svg");
    expect(fileName({ parts: ["force", ""], ...SIZE, density: 1, extension: "png" })).toBe(
      "force-1200x930.png",
    );
  });

  test("keeps to characters that every system accepts", () => {
    const parts = ["Côte d’Ivoire", '../..\\:*?"<>|', "“peace”, now", "外交"];
    expect(fileName({ parts, ...SIZE, extension: "png" })).toBe("Cote-d-Ivoire-peace-now-1200x930.png");
  });

  test("stays within 100 characters and says that something is left out", () => {
    const countries = Array.from({ length: 60 }, (_, i) => `C${i}`);
    const name = fileName({
      parts: ["force", "matrix", ...countries],
      ...SIZE,
      density: 4,
      extension: "png",
    });
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/^force-matrix-C0-C1-.+-more-1200x930@4x\.png$/);
    const long = fileName({ parts: ["x".repeat(300), "y".repeat(300)], ...SIZE, extension: "svg" });
    expect(long.length).toBeLessThanOrEqual(100);
  });

  test("of a file that is no picture names no size, and stays within 100 characters, too", () => {
    expect(fileName({ parts: ["force", "event list", "ITA"], extension: "csv" })).toBe(
      "force-event-list-ITA.csv",
    );
    const countries = Array.from({ length: 60 }, (_, i) => `C${i}`);
    const name = fileName({ parts: ["force", ...countries], extension: "html" });
    expect(name).toMatch(/^force-C0-C1-.+-more\.html$/);
    expect(name.length).toBeLessThanOrEqual(100);
  });
});
