import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderAt } from "../renderAt.tsx";

const CELL = "?view=issues&cell=united-states.other-support";
const evidence = () => screen.queryByRole("complementary", { name: "Evidence" });

describe("The evidence of a cell among all issues", () => {
  it.each([
    ["without filters", ""],
    ["whatever positions a view of its issue is filtered by", "&position=undecided"],
    ["where the search finds another statement of its actor on the issue", "&q=uncertain"],
  ])("is shown %s", async (_, filters) => {
    await renderAt(CELL + filters);
    await waitFor(() => expect(evidence()).toHaveTextContent("2 statements"));
  });

  it.each([
    ["is not among the actors in view", "&country=FRA"],
    ["has nothing that the search finds there", "&q=gendarmes"],
  ])("is put away where its actor %s", async (_, filters) => {
    await renderAt(CELL + filters);
    await screen.findByRole("treegrid");
    await waitFor(() => expect(screen.queryByText(/^Searching/)).toBeNull());
    expect(evidence()).toBeNull();
  });
});
