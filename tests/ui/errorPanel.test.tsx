import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
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

describe("focus, as a failure is shown or goes,", () => {
  afterEach(() => Reflect.deleteProperty(navigator, "userActivation"));

  /** A part that fails at a press, beside what is pressed. */
  function Page({ inSight, pressed }: { inSight?: boolean; pressed: ReactNode }) {
    const [failed, setFailed] = useState(false);
    return (
      <main onClick={() => setFailed(true)} onKeyDown={() => setFailed(true)}>
        {pressed}
        {failed && (
          <ErrorPanel title="It failed" next="Try again." {...(inSight === undefined ? {} : { inSight })} />
        )}
      </main>
    );
  }

  it.each([
    ["takes it as the answer to a press", <button key="a">Export</button>, true, true],
    ["leaves it to the button, if nobody asked for what failed", <button key="b">Sort</button>, false, false],
    ["leaves it to a field", <input key="c" aria-label="Search" />, true, false],
    ["leaves it to a list to choose from", <select key="d" aria-label="Sort" />, true, false],
    ["catches it where it was lost", <p key="e">Text</p>, false, true],
    ["leaves it, where it takes none, though it was lost", <p key="f">Text</p>, undefined, false],
  ] as const)("%s", async (_, pressed, inSight, takes) => {
    render(<Page {...{ pressed }} {...(inSight === undefined ? {} : { inSight })} />);
    const { firstElementChild } = screen.getByRole("main");
    if (firstElementChild) await userEvent.setup().click(firstElementChild);
    expect(screen.getByRole("alert") === document.activeElement).toBe(takes);
  });

  it("stays with the tab, while arrow keys walk along tabs", async () => {
    render(<Page inSight pressed={<button role="tab">Bars</button>} />);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("alert")).toBeVisible();
    expect(screen.getByRole("tab")).toHaveFocus();
  });

  it("is taken by none on arrival, when nobody has done anything yet", () => {
    Object.assign(navigator, { userActivation: { hasBeenActive: false } });
    render(<ErrorPanel inSight title="It failed" next="Try again." />);
    expect(document.body).toHaveFocus();
  });

  it("goes to the page's main part where the panel goes by itself with focus in it", async () => {
    const panel = <ErrorPanel title="It failed" next="Try again." onRetry={() => undefined} />;
    const { rerender } = render(<main tabIndex={-1}>{panel}</main>);
    await userEvent.setup().tab();
    expect(screen.getByRole("button", { name: "Retry" })).toHaveFocus();
    rerender(<main tabIndex={-1}>The connection is back.</main>);
    expect(screen.getByRole("main")).toHaveFocus();
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

  it("show all that is copied, beneath the title", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    const shown = screen.getByText("Details for a developer").parentElement?.querySelector("pre");
    expect(`It failed\n${shown?.textContent}`).toBe(await navigator.clipboard.readText());
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
