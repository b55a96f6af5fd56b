import { useEffect } from "react";
import { SITE } from "../../domain/pageTitle.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { OpenLink } from "./OpenLink.tsx";
import { Settled } from "./Settled.tsx";

/** Says that what the address asks for is not offered here. Another view would not fit the text around the frame. */
export function NotHere({ what }: { what: string }) {
  const title = `The ${what} was not found`;
  useEffect(() => {
    document.title = `${title} – ${SITE}`;
  }, [title]);
  return (
    <Settled>
      <EmptyState title={title}>
        <p>It may have been renamed or withdrawn.</p>
        <OpenLink query="" label="Open Diplomatic Positions" />
      </EmptyState>
    </Settled>
  );
}
