import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { renderAt } from "../renderAt.tsx";

beforeEach(() => {
  const description = document.createElement("meta");
  description.name = "description";
  document.head.replaceChildren(description);
});

const description = () => document.querySelector("meta[name=description]")?.getAttribute("content");

describe("the head of the page", () => {
  test("follows the view: title from the issue, description from the sentence", async () => {
    const user = await renderAt("?country=RUS");
    expect(document.title).toBe("A “reassurance” force in Ukraine · Russia – Diplomatic Positions");
    expect(description()).toMatch(/^Russia is opposed/);
    await user.click(screen.getByRole("tab", { name: "Russian veto" }));
    expect(document.title).toBe("A Russian veto over Western deployments · Russia – Diplomatic Positions");
    expect(description()).toBe(document.querySelector("[data-headline]")?.textContent);
  });
});
