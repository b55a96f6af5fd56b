import { expect, it } from "vitest";
import { fileSize } from "../../src/domain/fileSize.ts";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [9_949, "9.9 kB"],
  [9_950, "10 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [27_221_000, "27 MB"],
])("%i bytes are told as %s", (bytes, told) => {
  expect(fileSize(bytes)).toBe(told);
});
