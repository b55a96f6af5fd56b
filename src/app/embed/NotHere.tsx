import { EmptyState } from "../../ui/EmptyState.tsx";
import { OpenLink } from "./OpenLink.tsx";
import { Settled } from "./Settled.tsx";

/** Says that what the address asks for is not offered here. Another view would not fit the text around the frame. */
export function NotHere({ what }: { what: string }) {
  return (
    <Settled>
      <EmptyState title={`The ${what} was not found`}>
        <p>It may have been renamed or withdrawn.</p>
        <OpenLink query="" label="Open Diplomatic Positions" />
      </EmptyState>
    </Settled>
  );
}
