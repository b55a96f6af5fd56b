import { EMPTY } from "./empty.tsx";
import { ERRORS } from "./errors.tsx";
import { LOADING } from "./loading.tsx";
import { COMPARED } from "./compared.tsx";
import { LISTED } from "./listed.tsx";
import { OPENED } from "./opened.tsx";
import { PASSED_ON } from "./passedOn.tsx";
import type { GalleryState } from "./state.ts";

/** Every state of the gallery, in its order. */
export const STATES: readonly GalleryState[] = [
  ...LOADING,
  ...EMPTY,
  ...ERRORS,
  ...LISTED,
  ...COMPARED,
  ...OPENED,
  ...PASSED_ON,
];
