import { describe, expect, test } from "vitest";
import type { Editable } from "../../src/domain/editDataset.ts";
import {
  changeSource,
  changeSpeaker,
  renameActor,
  retitleDataset,
  retitleIssue,
  sourceFieldWrong,
} from "../../src/domain/editDataset.ts";
import { aDataset, anIssue, aSpeaker, aStatement, indexOf } from "../builders.ts";

const { dataset: head, coding } = indexOf(
  aDataset({
    version: "2",
    issues: [anIssue(), anIssue({ id: "quotas", title: "New quotas", shortTitle: "Quotas" })],
    speakers: [aSpeaker()],
    statements: [aStatement({ speaker: "kari-lund" })],
  }),
);
const data: Editable = { head, coding };

describe("an edit of titles and sources", () => {
  test("gives the dataset another title, and takes the version away that its makers named", () => {
    const edited = retitleDataset(data, "Fish and trade");
    expect(edited.head).toMatchObject({ title: "Fish and trade", id: "invented" });
    expect(edited.head.version).toBeUndefined();
  });

  test("leaves the dataset it was given, and the coding, as they were", () => {
    const edited = retitleDataset(data, "Fish and trade");
    expect(data.head.title).toBe("An invented dataset");
    expect(edited.coding).toBe(coding);
  });

  test("changes an issue's titles and no other's", () => {
    const { issues } = retitleIssue(data, "quotas", { title: "Quotas for herring" }).head;
    expect(issues.map(({ title }) => title)).toEqual(["New tariffs on fish", "Quotas for herring"]);
    expect(issues[1]?.shortTitle).toBe("Quotas");
  });

  test("keeps an actor's former name as another name, until it has that name again", () => {
    const renamed = renameActor(data, "norway", "Kingdom of Norway");
    expect(renamed.head.actors[0]).toMatchObject({ name: "Kingdom of Norway", otherNames: ["Norway"] });
    const again = renameActor(renamed, "norway", "Norway");
    expect(again.head.actors[0]).toMatchObject({ name: "Norway", otherNames: ["Kingdom of Norway"] });
  });

  test("changes the wording of a speaker's titles", () => {
    const titles = [{ title: "Trade Minister", paragraphs: [1] }];
    const { speakers } = changeSpeaker(data, "kari-lund", { titles }).head;
    expect(speakers[0]).toEqual({ ...aSpeaker(), titles });
  });

  test("changes a source's line", () => {
    const { sources } = changeSource(data, "gazette", { outlet: "The Gazette", date: "2024-05" }).head;
    expect(sources[0]).toMatchObject({ title: "Ministers meet", outlet: "The Gazette", date: "2024-05" });
  });
});

describe("a field of a source", () => {
  test.each([
    ["title", "", "A source needs a title."],
    ["outlet", "", null],
    ["note", "Page 4", null],
    ["date", "May 2024", "A date is written as YYYY, YYYY-MM or YYYY-MM-DD."],
    ["date", "2024-05", null],
    ["date", "", null],
    ["url", "javascript:alert(1)", "An address begins with http:// or https://."],
    ["url", "gazette.example", "An address begins with http:// or https://."],
    ["url", "https://gazette.example/1", null],
  ] as const)("%s “%s”: %s", (field, text, wrong) => {
    expect(sourceFieldWrong(field, text)).toBe(wrong);
  });
});
