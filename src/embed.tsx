import { createRoot } from "react-dom/client";
import { EmbedApp } from "./app/embed/EmbedApp.tsx";

// In a frame on another site, workers and storage may be blocked: msw is left out, and the static files answer.
const root = document.getElementById("root");
if (root) createRoot(root).render(<EmbedApp />);
