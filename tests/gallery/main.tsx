import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "../../src/app/tokens.css";
import "../../src/app/base.css";
import "./gallery.css";
import { createRoot } from "react-dom/client";
import { Drawn } from "./fixtures.tsx";
import { STATES } from "./states.ts";

// Over the page there is room for one dialog; here all stand in their places.
HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show;

const root = document.getElementById("root");
if (root) createRoot(root).render(<Gallery />);

/** Every empty, loading and failed state, drawn by the parts that show it. */
function Gallery() {
  return (
    <div className="gallery">
      <h1>Empty, loading and failed states</h1>
      {STATES.map((state) => (
        <section key={state.id}>
          <h2>{state.name}</h2>
          <small>{state.where.join(", ")}</small>
          <div data-state={state.id}>
            <Drawn state={state} />
          </div>
        </section>
      ))}
    </div>
  );
}
