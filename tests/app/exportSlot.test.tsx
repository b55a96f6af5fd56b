import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderAt } from "../renderAt.tsx";

const dialog = () => screen.getByRole("dialog", { name: "Export and share" });

describe("the export dialog", () => {
  it("is open at once, says that it loads, and has one name, its tabs another", async () => {
    const user = await renderAt();
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect(within(dialog()).getByRole("status")).toHaveTextContent("Loading…");
    expect(
      await within(dialog()).findByRole("tablist", { name: "What to export" }, { timeout: 20_000 }),
    ).toBeVisible();
    expect(within(dialog()).queryByText("Loading…")).toBeNull();
  }, 30_000);

  it("gives focus back to the statement whose picture it was opened for", async () => {
    const user = await renderAt("?cell=russia.opposing");
    const buttons = await screen.findAllByRole("button", { name: /^Make a picture/ });
    const [, second] = buttons;
    if (!second) throw new Error("There is no second statement.");
    await user.click(second);
    await user.click(within(dialog()).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(second).toHaveFocus();
  });
});
