import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { detailOf } from "../../src/domain/evidence.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { StatementCard } from "../../src/features/evidence/StatementCard.tsx";
import { aDataset, aStatement, indexOf, wordsOf } from "../builders.ts";

vi.mock("../../src/features/evidence/ErrorReport.tsx", () => {
  throw new TypeError("Failed to fetch");
});

const statement = aStatement({ id: "first", summary: "Supports it." });
const file = aDataset({ statements: [statement] });
const index = indexOf(file);
const [coded] = allStatements(index);

function show() {
  const user = userEvent.setup();
  if (coded) {
    const detail = detailOf(coded, index, wordsOf(file));
    render(
      <StatementCard
        {...{ detail, index }}
        name="France"
        look={undefined}
        failed={false}
        onPicture={() => undefined}
      />,
    );
  }
  return user;
}

/** The page as the server has it now, when it is the script of this page or of a newer one that it begins with. */
function serves(script: string): void {
  document.head.innerHTML = '<script type="module" src="./assets/index-1a.js"></script>';
  server.use(
    http.get("http://localhost/", () => HttpResponse.html(`<div id="root"></div><script src="${script}">`)),
  );
}

afterEach(() => {
  document.head.innerHTML = "";
  vi.restoreAllMocks();
});

describe("A report that does not come", () => {
  it.each([
    [
      "./assets/index-1a.js",
      "The report could not be loaded. Check the connection and try again, or reload the page.",
    ],
    [
      "./assets/index-2b.js",
      "There is a newer version of this page. Reload the page to go on with it; the address keeps your view.",
    ],
  ])("is told with the way on that helps, where the page begins with %s", async (script, words) => {
    serves(script);
    const user = show();
    await user.click(screen.getByRole("button", { name: /^Report an error/ }));
    expect(await screen.findByText(words)).toHaveAttribute("role", "status");
  });
});

describe("A citation", () => {
  it("is copied, or stands selected with the reason where the browser refuses", async () => {
    const user = show();
    const copy = screen.getByRole("button", { name: /^Copy citation/ });
    await user.click(copy);
    expect(await screen.findByText("Citation copied")).toHaveAttribute("role", "status");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(copy);
    expect(
      await screen.findByText(/^The browser did not allow copying\. The text is selected/),
    ).toBeVisible();
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Citation" });
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
    expect(screen.queryByText("Citation copied")).toBeNull();
  });
});
