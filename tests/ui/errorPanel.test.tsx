import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "../../src/ui/Dialog.tsx";
import { ErrorPanel } from "../../src/ui/ErrorPanel.tsx";

/** A failure that Retry takes away, its button with it. */
function Failing() {
  const [failed, setFailed] = useState(true);
  if (!failed) return <p>There it is.</p>;
  return <ErrorPanel title="It failed" next="Try again." onRetry={() => setFailed(false)} />;
}

async function retry() {
  await userEvent.setup().click(screen.getByRole("button", { name: "Retry" }));
  expect(screen.getByText("There it is.")).toBeVisible();
}

describe("focus, when Retry takes its own button away,", () => {
  it("goes to the page's main part", async () => {
    render(
      <main tabIndex={-1}>
        <Failing />
      </main>,
    );
    await retry();
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("stays in the dialog that has the page's main part behind it", async () => {
    render(
      <main tabIndex={-1}>
        <Dialog title="Export" onClose={() => undefined}>
          <Failing />
        </Dialog>
      </main>,
    );
    await retry();
    expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.textContent).toBe("There it is.");
  });

  it("goes to the panel that it was in, where that can have it", async () => {
    render(
      <Dialog title="Export" onClose={() => undefined}>
        <div role="tabpanel" tabIndex={-1}>
          <Failing />
        </div>
      </Dialog>,
    );
    await retry();
    expect(screen.getByRole("tabpanel")).toHaveFocus();
  });
});

describe("The details of a failure", () => {
  afterEach(() => vi.restoreAllMocks());

  const open = () => {
    window.history.replaceState(null, "", "/?issue=veto");
    const user = userEvent.setup();
    render(<ErrorPanel title="It failed" next="Try again." detail="TypeError: no actor" />);
    return user;
  };

  it("are copied with the title, the page's address and the program's", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    expect(screen.getByText("Copied.")).toHaveAttribute("role", "status");
    expect(await navigator.clipboard.readText()).toMatch(
      /^It failed\nTypeError: no actor\nhttp:\/\/localhost\/\?issue=veto\n\S+ErrorPanel\S*$/,
    );
  });

  it("stand selected, to be copied by hand, where the browser refuses", async () => {
    const user = open();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Copying was refused/ });
    expect(field).toHaveFocus();
    expect(field.value).toMatch(/^It failed\nTypeError: no actor\nhttp:/);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
    expect(screen.queryByText("Copied.")).toBeNull();
  });
});
