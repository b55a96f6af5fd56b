import { setupServer } from "msw/node";
import { handlers } from "./handlers.ts";

/** The mocked endpoints for tests that run in Node. */
export const server = setupServer(...handlers);
