import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useSlots } from "../../src/features/issues/useSlots.ts";

describe("The places of rows in the document", () => {
  const slotsOf = () => {
    const { result, rerender } = renderHook(({ rows }) => useSlots(rows), {
      initialProps: { rows: ["a", "b", "c"] },
    });
    return { now: () => Object.fromEntries(result.current), show: (rows: string[]) => rerender({ rows }) };
  };

  it("stay with a row as long as it is drawn, whatever comes before it", () => {
    const slots = slotsOf();
    const { c } = slots.now();
    slots.show(["x", "c", "y"]);
    expect(slots.now().c).toBe(c);
  });

  it("go on to rows that come into sight, and are never shared", () => {
    const slots = slotsOf();
    slots.show(["c", "d", "e"]);
    expect(new Set(Object.values(slots.now()))).toEqual(new Set([0, 1, 2]));
    slots.show(["c", "d", "e", "f", "g"]);
    expect(new Set(Object.values(slots.now())).size).toBe(5);
  });

  it("are taken in the order in which they stand, so that a new order moves nothing", () => {
    const slots = slotsOf();
    slots.show(["p", "q", "r"]);
    expect(slots.now()).toEqual({ p: 0, q: 1, r: 2 });
  });
});
