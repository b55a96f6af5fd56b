import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "../../src/app/tokens.css";
import "../../src/app/base.css";
import "./gallery.css";
import { createRoot } from "react-dom/client";
import { PanelBoundary } from "../../src/app/PanelBoundary.tsx";
import { WithData } from "./fixtures.tsx";
import { STATES } from "./states.ts";

const root = document.getElementById("root");
if (root) createRoot(root).render(<Gallery />);

/** Every empty, loading and failed state, drawn by the parts that show it. */
function Gallery() {
  return (
    <div className="gallery">
      <h1>Empty, loading and failed states</h1>
      {STATES.map(({ id, name, where, shown }) => (
        <section key={id}>
          <h2>{name}</h2>
          <small>{where.join(", ")}</small>
          <div data-state={id}>
            <PanelBoundary name={name}>
              <WithData>{shown}</WithData>
            </PanelBoundary>
          </div>
        </section>
      ))}
    </div>
  );
}
