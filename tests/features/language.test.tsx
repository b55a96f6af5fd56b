import { render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { detailOf } from "../../src/domain/evidence.ts";
import { StatementCard } from "../../src/features/evidence/StatementCard.tsx";
import { ActorHead, SpeakerHead } from "../../src/features/matrix/RowHead.tsx";
import { aCountry, aDataset, aSpeaker, aStatement, indexOf, wordsOf } from "../builders.ts";

const NAME = "עברית";
/** Every sort of words that a dataset has for one statement. */
const SAID = {
  quote: "קוטה",
  summary: "תקציר",
  condition: "תנאי",
  setting: "ועדה",
  note: "הערה",
};

/** Shows the card of a statement of the dataset with this id. */
function show(id: string) {
  const file = aDataset({
    id,
    speakers: [aSpeaker({ name: NAME, titles: [] })],
    statements: [aStatement({ speaker: "kari-lund", kind: "direct", ...SAID })],
  });
  const index = indexOf(file);
  const [statement] = index.dataset.id === id ? file.statements : [];
  if (!statement) throw new Error("The dataset has no statement.");
  const detail = detailOf(statement, index, wordsOf(file));
  const onPicture = vi.fn<(statementId: string) => void>();
  render(
    <StatementCard {...{ detail, index, onPicture }} name="Kari Lund" look={undefined} failed={false} />,
  );
  return [...Object.values(SAID), NAME, "Ministers meet"].map((words) => screen.getByText(new RegExp(words)));
}

describe("Words of a dataset", () => {
  it("have no language where a person opened it, as no form of data says it", () => {
    expect(show("own-fish-1").map((part) => part.getAttribute("lang"))).toEqual(Array(7).fill(""));
  });

  it("have the page's language where it is served", () => {
    expect(show("fish").map((part) => part.closest("[lang]"))).toEqual(Array(7).fill(null));
  });

  it("that run from right to left turn nothing but themselves", () => {
    const parts = show("own-fish-1");
    render(
      <>
        <ActorHead actor={aCountry()} name="ישראל" />
        <SpeakerHead speaker={aSpeaker()} name="דובר" />
      </>,
    );
    for (const part of [...parts, screen.getByText("ישראל"), screen.getByText("דובר")])
      expect(part.matches("bdi, [dir=auto]"), part.textContent).toBe(true);
  });
});
