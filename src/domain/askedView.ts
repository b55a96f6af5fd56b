import { VIEWS, type View } from "./viewState.ts";

/** The view that an address asks for, whatever the dataset; one with an unknown view shows the matrix. */
export function askedView(params: URLSearchParams): View {
  return VIEWS.find((known) => known === params.get("view")) ?? "matrix";
}
