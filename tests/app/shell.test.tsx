import { render, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { App } from "../../src/app/App.tsx";
import { renderAt } from "../renderAt.tsx";

const asked = vi.hoisted(() => vi.fn<() => void>());
vi.mock("../../src/app/Beside.tsx", () => {
  asked();
  return { default: () => <p>Beside the page</p> };
});

describe("The page", () => {
  it("asks for what goes along with it once the data is there, not beside it", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    server.use(
      http.get("http://localhost/api/datasets.json", async () => {
        await held;
        // The next handler answers.
      }),
    );
    render(<App />);
    await screen.findByText(/^Loading/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).not.toHaveBeenCalled();
    release();
    await screen.findByRole("treegrid");
    expect(await screen.findByText("Beside the page")).toBeVisible();
    expect(asked).toHaveBeenCalledOnce();
  });

  it("names a dataset that is not here without what would turn the sentence", async () => {
    await renderAt(`?dataset=${encodeURIComponent("\u202Eereh“\n")}`);
    expect(await screen.findByText(/^The dataset “ereh‘” was not found here\./)).toBeVisible();
  });

  it("has what goes along with it where the data does not come, too", async () => {
    server.use(http.get("http://localhost/api/datasets.json", () => new HttpResponse(null, { status: 404 })));
    render(<App />);
    await screen.findByRole("alert");
    expect(await screen.findByText("Beside the page")).toBeVisible();
  });
});
