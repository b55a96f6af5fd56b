import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Status } from "../../src/ui/Status.tsx";

describe("A status", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("tells the last of words that change with every key, once", () => {
    const { rerender } = render(<Status words="18 statements in view" />);
    const told: (string | null)[] = [];
    const region = screen.getByRole("status");
    for (const words of ["9 statements in view", "7 statements in view", "6 statements in view"]) {
      rerender(<Status words={words} />);
      act(() => void vi.advanceTimersByTime(300));
      told.push(region.textContent);
    }
    act(() => void vi.advanceTimersByTime(700));
    told.push(region.textContent);
    expect([...new Set(told)]).toEqual(["18 statements in view", "6 statements in view"]);
  });
});
