import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../src/app/App.tsx";

/** Renders the whole app at a query, over the mocked endpoints, and waits until its data is there. */
export async function renderAt(query = "") {
  window.history.replaceState(null, "", `/${query}`);
  const user = userEvent.setup();
  render(<App />);
  await screen.findByRole("tablist", { name: "Issue" });
  return user;
}
