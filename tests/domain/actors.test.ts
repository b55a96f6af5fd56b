import { describe, expect, it } from "vitest";
import {
  absenceLabel,
  countOf,
  groupNote,
  paragraphLabel,
  rowName,
  saidOf,
  speakerName,
  speakerTitles,
  titleAt,
  titleDiscrepancy,
  unnamedMembers,
} from "../../src/domain/actors.ts";
import { inSentence } from "../../src/domain/issues.ts";
import { aCountry, aDataset, aGroup, anOrganisation, aPosition, aSpeaker, realDataset } from "../builders.ts";

describe("a group", () => {
  const groups = [
    { group: aGroup({ size: 26, members: ["norway", "chile"] }), unnamed: 24, row: "24 states not named" },
    { group: aGroup({ size: 2, members: ["norway", "chile"] }), unnamed: 0, row: "The coastal states" },
    { group: aGroup({ size: 3, members: ["norway", "norway"] }), unnamed: 2, row: "2 states not named" },
    { group: aGroup(), unnamed: null, row: "The coastal states" },
  ];

  it.each(groups)("of $group.size naming $group.members has the row “$row”", ({ group, unnamed, row }) => {
    expect([unnamedMembers(group), rowName(group)]).toEqual([unnamed, row]);
  });

  it("says its size and of whom its statements are said", () => {
    const [sized] = groups;
    expect([sized && groupNote(sized.group), sized && saidOf(sized.group)]).toEqual([
      "Said of all 26 states; 2 named",
      "Said of all 26 states",
    ]);
    expect(groupNote(aGroup())).toBe("Group, size not stated");
    expect(saidOf(aGroup())).toMatch(/size not stated$/);
  });

  it("alone has such notes", () => {
    for (const actor of [aCountry(), anOrganisation()])
      expect([rowName(actor), groupNote(actor), saidOf(actor)]).toEqual([actor.name, null, null]);
  });
});

describe("a speaker", () => {
  const unnamed = aSpeaker({ name: null, titles: [{ title: "government spokesman", paragraphs: [18] }] });
  const minister = { title: "Minister", paragraphs: [4, 9] };
  const envoy = { title: "Envoy", paragraphs: [12] };
  const twice = aSpeaker({ titles: [minister, envoy] });

  it("without a name is called by the title", () => {
    expect(speakerName(unnamed)).toBe("Government spokesman (unnamed)");
    expect([speakerTitles(unnamed), titleAt(unnamed, [18])]).toEqual([[], null]);
  });

  it.each([
    ["the title of the paragraph itself", [12], "Envoy"],
    ["the last one before it", [11], "Minister"],
    ["the last one before it, far on", [30], "Envoy"],
    ["the first one, before any is given", [2], "Minister"],
    ["the one given in any of several paragraphs", [10, 12], "Envoy"],
  ])("bears %s", (_, paragraphs, title) => {
    expect(titleAt(twice, paragraphs)).toBe(title);
  });

  it("bears none where the source gives none", () => {
    expect(titleAt(aSpeaker({ titles: [] }), [1])).toBeNull();
  });

  it("with two different titles has a discrepancy, with one given twice none", () => {
    expect(titleDiscrepancy(twice)).toBe(
      "The source gives Kari Lund different titles: Minister (¶4, 9), Envoy (¶12).",
    );
    expect(titleDiscrepancy(aSpeaker({ titles: [minister, { ...minister, paragraphs: [20] }] }))).toBeNull();
  });
});

describe("small words", () => {
  it("write paragraphs and counts", () => {
    expect([paragraphLabel([9]), paragraphLabel([9, 16, 17])]).toEqual(["¶9", "¶9, 16, 17"]);
    expect([countOf(1, "statement"), countOf(0, "statement"), countOf(2, "country", "countries")]).toEqual([
      "1 statement",
      "0 statements",
      "2 countries",
    ]);
  });

  it.each([
    ["Sending troops", "sending troops"],
    ["NATO membership", "NATO membership"],
    ["US-led force", "US-led force"],
  ])("put the label “%s” into a sentence", (label, within) => {
    expect(inSentence(aPosition("any", label))).toBe(within);
  });

  it("name absence after the source, or after several", () => {
    expect(absenceLabel(realDataset)).toBe("No position stated in this article");
    const [gazette] = aDataset().sources;
    const report = gazette && { ...gazette, id: "report", kind: "report" };
    expect(absenceLabel({ sources: report ? [report] : [] })).toBe("No position stated in this report");
    expect(absenceLabel({ sources: gazette && report ? [gazette, report] : [] })).toBe(
      "No position stated in these sources",
    );
  });
});
