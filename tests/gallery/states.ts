import { EMPTY } from "./empty.tsx";
import { ERRORS } from "./errors.tsx";
import { LOADING } from "./loading.tsx";
import type { GalleryState } from "./state.ts";

/** Every state of the gallery, in its order. */
export const STATES: readonly GalleryState[] = [...LOADING, ...EMPTY, ...ERRORS];
