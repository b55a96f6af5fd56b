import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { App } from "../../src/app/App.tsx";
import { renderAt } from "../renderAt.tsx";

const evidence = () => screen.findByRole("complementary", { name: "Evidence" });

describe("The dashboard", () => {
  it.each([
    ["“Reassurance” force", 15, null],
    ["Russian veto", 2, "only NATO speaks to this issue, in 1 statement"],
    ["Russia as guarantor", 4, null],
    ["Istanbul framework", 2, "only Russia speaks to this issue, in 1 statement"],
    ["Guarantees for both", 2, "only Russia speaks to this issue, in 2 statements"],
    ["Pressure on Russia", 2, "only Germany speaks to this issue, in 1 statement"],
  ])(
    "shows the issue “%s” with its %i marks, and says so where evidence is thin",
    async (tab, marks, thin) => {
      const user = await renderAt();
      await user.click(screen.getByRole("tab", { name: tab }));
      const grid = screen.getByRole("treegrid");
      expect(within(grid).getAllByRole("button", { name: /, \d+ statements?/ })).toHaveLength(marks);
      expect(screen.queryByText(/^Thin evidence/)?.textContent ?? null).toEqual(
        thin === null ? null : `Thin evidence: ${thin}.`,
      );
    },
  );

  it("names every mark by row, position and number of statements, then its condition", async () => {
    await renderAt();
    for (const name of [
      "France, Sending troops, 1 statement, if there is a peace deal",
      "24 nations not named, Sending troops, 2 statements, if there is a peace deal; if there is a peace agreement",
      "United States, Support without troops, 1 statement, may provide",
      "United States, Undecided or unclear, 1 statement",
      "Government spokesman (unnamed), Undecided or unclear, 1 statement, once framework conditions are clarified",
      "Russia, Opposing, 9 statements",
      "Dmitry Peskov, Opposing, 4 statements",
    ]) {
      expect(screen.getByRole("button", { name })).toBeVisible();
    }
  });

  it("puts the number of holders in each column's head, unnamed members apart", async () => {
    await renderAt();
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
      "Country or organisationSort:PositionNameStatements",
      "Sending troops2 named + 24 not named",
      "Monitoring only1 country",
      "Support without troops1 country",
      "Endorsing1 countryWelcomes the force; its own part is not stated.",
      "Undecided or unclear2 countries",
      "Opposing1 country",
    ]);
  });

  it("shows who has no position, and leads to where they do speak", async () => {
    const user = await renderAt();
    const nato = screen.getByRole("row", { name: /^NATO/ });
    expect(nato).toHaveTextContent("No position stated. Position stated on Russian veto (Mark Rutte)");
    await user.click(within(nato).getByRole("link", { name: "Russian veto" }));
    expect(screen.getByRole("button", { name: "NATO, Rejecting, 1 statement" })).toBeVisible();
    expect(window.location.search).toBe("?issue=russian-veto");
  });

  it("heads the evidence of the unnamed nations as said of all 26, and points to it from a named one", async () => {
    const user = await renderAt("?cell=france.sending-troops");
    const panel = await evidence();
    await user.click(within(panel).getByRole("button", { name: "What is said of all of them" }));
    const group = await evidence();
    expect(group).toHaveTextContent("24 nations not named · Sending troops");
    expect(group).toHaveTextContent(
      "Said of all 26 nations. Whether Italy or Germany is among the 24 not named is not stated.",
    );
  });

  it("shows every statement with its kind, speaker, setting, paragraph and source", async () => {
    await renderAt("?cell=vladimir-putin.opposing");
    const panel = await evidence();
    const quote = await within(panel).findByText(/If some troops appear there/);
    const card = quote.closest("article");
    expect(card).toHaveTextContent(
      "direct quote, Vladimir Putin, President · Eastern Economic Forum, Vladivostok · ¶3",
    );
    expect(card).toHaveTextContent(
      "“Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin”, news article, undated",
    );
    expect(quote.textContent).toMatch(/^“.*”$/);
    expect(within(panel).getAllByRole("article")).toHaveLength(5);
    expect(panel).toHaveTextContent("Restates ¶1.");
  });

  it("gives Peskov the title of each passage, and tells that they differ", async () => {
    await renderAt("?cell=dmitry-peskov.opposing");
    const panel = await evidence();
    await within(panel).findByText(/to reporters/);
    const cards = within(panel)
      .getAllByRole("article")
      .map((card) => card.textContent ?? "");
    expect(cards.map((card) => /Kremlin|Foreign Ministry/.exec(card)?.[0])).toEqual([
      "Kremlin",
      "Kremlin",
      "Foreign Ministry",
      "Foreign Ministry",
    ]);
    expect(panel).toHaveTextContent(
      "Discrepancy in the source. The source gives Dmitry Peskov different titles",
    );
  });

  it("shows the evidence of a leader's mark by link even where leaders are hidden", async () => {
    await renderAt("?leaders=off&cell=vladimir-putin.opposing");
    expect(await evidence()).toHaveTextContent("Vladimir Putin · Opposing5 statements");
  });

  it("puts the evidence away while a filter hides its mark, and brings it back after", async () => {
    const user = await renderAt("?cell=russia.opposing&country=ITA");
    expect(screen.queryByRole("complementary", { name: "Evidence" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(await evidence()).toHaveTextContent("Russia · Opposing9 statements");
  });

  it("says how many statements of a mark the search leaves out", async () => {
    await renderAt("?q=vladivostok&cell=russia.opposing");
    await waitFor(async () =>
      expect(await evidence()).toHaveTextContent("1 statement match the search; 8 more not shown"),
    );
  });

  it("keeps the matrix when a request for words fails, and fills in the words on Retry", async () => {
    server.use(
      http.get(
        "*/evidence.json",
        () => new HttpResponse("<html></html>", { headers: { "Content-Type": "text/html" } }),
        { once: true },
      ),
    );
    const user = await renderAt("?cell=italy.monitoring-only");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The server sent something that is not data");
    expect(screen.getByRole("treegrid")).toBeVisible();
    await user.click(within(alert).getByRole("button", { name: "Retry" }));
    expect(await within(await evidence()).findByText(/¶18/)).toBeVisible();
  });

  it("tells once that words did not come: a pointer that rests on a mark after does not ask again", async () => {
    let asked = 0;
    const gone = () => {
      asked += 1;
      return new HttpResponse(null, { status: 404 });
    };
    server.use(http.get("*/evidence.json", gone));
    const user = await renderAt("?cell=italy.monitoring-only");
    const alert = await screen.findByRole("alert");
    expect(asked).toBe(1);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    fireEvent.pointerOver(screen.getByRole("button", { name: /^Russia, Opposing/ }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    vi.useRealTimers();
    expect(asked).toBe(1);
    expect(screen.getByRole("alert")).toBe(alert);
    await user.click(screen.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(asked).toBe(2));
  });

  it("keeps blanks while a search is typed, and the address without them", async () => {
    const user = await renderAt();
    const search = screen.getByRole("searchbox", { name: "Search" });
    await user.type(search, "air power ");
    expect(search).toHaveValue("air power ");
    expect(window.location.search).toBe("?q=air+power");
    expect(
      await screen.findByText(/^Of those with statements that match “air power”: the United States may give/),
    ).toBeVisible();
  });

  it("says that nothing is on offer when the catalogue is empty", async () => {
    server.use(http.get("*/api/datasets.json", () => HttpResponse.json([])));
    render(<App />);
    expect(await screen.findByText("No dataset is offered here")).toBeVisible();
  });
});
