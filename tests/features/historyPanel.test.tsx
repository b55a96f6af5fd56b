import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import HistoryPanel from "../../src/features/evidence/HistoryPanel.tsx";
import { aDataset, aStatement, indexOf, wordsOf } from "../builders.ts";

const file = aDataset({
  statements: [
    aStatement({ id: "first", position: "rejecting", date: "2023", summary: "Rejected it." }),
    aStatement({ id: "last", position: "supporting", date: "2025-02-01", summary: "Supports it." }),
  ],
});
const index = indexOf(file);

describe("The evidence of an actor among all issues", () => {
  it("lists what was stated, the latest first, and marks what changed and what was said earlier", async () => {
    const [onShown, onClose, onPicture] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    render(
      <HistoryPanel
        {...{ index, onShown, onClose, onPicture }}
        issueId="tariffs"
        actorId="norway"
        words={wordsOf(file)}
        problem={null}
      />,
    );
    const evidence = screen.getByRole("complementary", { name: "Evidence" });
    expect(within(evidence).getByRole("heading", { level: 2 })).toHaveTextContent("Norway · Tariffs");
    expect(evidence).toHaveTextContent("2 statements, latest first; the position changed");
    const entries = within(evidence).getAllByRole("listitem");
    expect(entries.map((entry) => within(entry).getByRole("heading").textContent)).toEqual([
      "Supporting2025-02-01changed",
      "Rejecting2023earlier",
    ]);
    expect(entries[0]).toHaveTextContent("Supports it.");
    expect(onShown).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "Close evidence" }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
