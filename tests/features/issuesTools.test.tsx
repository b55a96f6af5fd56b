import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { groupingsFor } from "../../src/domain/reference/groupings.ts";
import { IssuesTools } from "../../src/features/issues/IssuesTools.tsx";
import { defaultView, indexOf } from "../builders.ts";
import { manyIssues } from "../manyIssues.ts";

const index = indexOf(manyIssues(5, 12));

function show(group = "", left: { readonly shown?: number; readonly cut?: boolean } = {}) {
  const view = defaultView(index, { view: "issues", group });
  const grouping = groupingsFor(index).find(({ id }) => id === group) ?? null;
  render(
    <IssuesTools
      {...{ index, view, grouping }}
      kind="name"
      shown={left.shown ?? 3}
      actors={5}
      cut={left.cut ?? false}
      folded={false}
      patch={() => undefined}
      onFoldAll={() => undefined}
    >
      <p>What the marks mean</p>
    </IssuesTools>,
  );
  return userEvent.setup();
}

/** What the button for the key says it shows and hides. */
function keyOf(button: HTMLElement): HTMLElement | null {
  return document.getElementById(button.getAttribute("aria-controls") ?? "");
}

describe("The tools of all issues", () => {
  it("keep what the marks and the groups rest on a press away", async () => {
    const user = show("region");
    const button = screen.getByRole("button", { name: "Key" });
    const key = keyOf(button);
    expect(button).toHaveAttribute("aria-expanded", "false");
    expect(key).toHaveTextContent(/Source: .*What the marks mean$/);
    expect(key).not.toHaveAttribute("data-shown");
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(key).toHaveAttribute("data-shown");
  });

  it.each([
    [{}, null],
    [{ shown: 12 }, "Not all issues fit this page."],
    [{ cut: true }, "Not all actors fit this page."],
    [{ shown: 12, cut: true }, "Not all issues and actors fit this page."],
  ])("say on paper what does not fit it: %j", (left, said) => {
    show("", left);
    expect(screen.queryByText(/fit this page/)?.textContent.split(" “")[0] ?? null).toBe(said);
  });

  it("never hide that the address asks for what is not here", () => {
    show("alliance");
    const lost = screen.getByText("The address groups by what this dataset does not have.");
    expect(keyOf(screen.getByRole("button", { name: "Key" }))).not.toContainElement(lost);
  });

  it("are reached in the order in which they stand on a phone", async () => {
    const user = show();
    const reached: (string | null)[] = [];
    for (let i = 0; i < 4; i += 1) {
      await user.tab();
      const { activeElement } = document;
      reached.push(
        activeElement?.tagName === "BUTTON"
          ? activeElement.textContent.trim()
          : (document.querySelector(`label[for="${activeElement?.id}"]`)?.textContent ?? null),
      );
    }
    expect(reached).toEqual(["Filter issues", "Key", "Group by", "Sort by"]);
  });
});
