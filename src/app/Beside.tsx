import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, type ReactNode, useSyncExternalStore } from "react";
import { addressBar } from "../data/addressBar.ts";
import { askedView } from "../domain/askedView.ts";
import { takeNotes } from "../features/diagnostics/takeNotes.ts";
import { Hint } from "../features/help/Hint.tsx";
import { followSingleKeys } from "../features/help/singleKeys.ts";
import { focusSearch } from "./focus.ts";

interface Props {
  /** Opens the help sheet. */
  onHelp: () => void;
}

/** What goes along with the page and comes after it: single keys, the hint of a first visit, notes for Diagnostics. */
export default function Beside(props: Props): ReactNode {
  const client = useQueryClient();
  const onHelp = useEffectEvent(() => props.onHelp());
  useEffect(() => takeNotes(client), [client]);
  useEffect(() => followSingleKeys({ onHelp, onSearch }), []);
  const search = useSyncExternalStore(addressBar.subscribe, addressBar.read);
  const params = new URLSearchParams(search);
  return <Hint open={params.has("cell")} matrix={askedView(params) === "matrix"} />;
}

function onSearch(): boolean {
  focusSearch();
  return document.activeElement?.matches("input[type=search]") ?? false;
}
