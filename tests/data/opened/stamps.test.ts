import { describe, expect, it } from "vitest";
import { DataError } from "../../../src/data/DataError.ts";
import { codedIn, recordsOf, wordsIn } from "../../../src/data/opened/records.ts";
import type { OpenedDataset } from "../../../src/domain/opened.ts";
import { fileJson } from "../../../src/formats/datasetJson.ts";
import { emptyMapping, type Mapping } from "../../../src/formats/reading/mapping.ts";
import { open } from "../../formats/reading/openText.ts";
import { anOwnFile } from "./anOpened.ts";

const FILE = fileJson(anOwnFile);
const COLUMNS = "a,b,c,d,e\nNorway,Tariffs,Yes,for,why\nChile,Tariffs,No,not,how\n";
const MAPPING: Mapping = { ...emptyMapping(), actor: 0, issue: 1, position: 2, quote: 3, summary: 4 };

async function reading(text: string, mapping?: Mapping): Promise<OpenedDataset> {
  const outcome = await open(text, "file.csv", mapping);
  if (outcome.kind !== "opened") throw new Error(JSON.stringify(outcome));
  return outcome.dataset;
}

/** What is told of the words that one reading kept, beside the coding that another did: as of two tabs. */
function toldOfPair(coding: OpenedDataset, words: OpenedDataset): string {
  const { id } = coding.head;
  const [, coded] = recordsOf(coding);
  const [, , told] = recordsOf(words);
  try {
    wordsIn(told?.[1], codedIn(coded?.[1], id), id);
    return "sound";
  } catch (error) {
    if (error instanceof DataError) return error.detail;
    throw error;
  }
}

describe("the words that one tab kept beside the coding of another", () => {
  it("are taken where both have read the same file alike", async () => {
    expect(toldOfPair(await reading(FILE), await reading(FILE))).toBe("sound");
    expect(toldOfPair(await reading(COLUMNS, MAPPING), await reading(COLUMNS, MAPPING))).toBe("sound");
  });

  it.each([
    ["another letter in its words", /fresh/, "fried"],
    ["another actor of its last statement", /"sweden"(?![^]*"sweden")/, '"norway"'],
  ])("are refused where the files have one name and the same lengths, and %s", async (_, from, to) => {
    const other = FILE.replace(from, to);
    expect(other).not.toBe(FILE);
    const [first, second] = [await reading(FILE), await reading(other)];
    expect(first.head.id).toBe(second.head.id);
    expect(toldOfPair(first, second)).toMatch(/its words are those of another reading of the file/);
  });

  it("are refused where columns of one file were named otherwise", async () => {
    const swapped = { ...MAPPING, quote: 4, summary: 3 };
    const [first, second] = [await reading(COLUMNS, MAPPING), await reading(COLUMNS, swapped)];
    expect(toldOfPair(first, second)).toMatch(/another reading/);
  });

  it("are taken beside a coding that was edited since", async () => {
    const given = await reading(FILE);
    const edited = { ...given, head: { ...given.head, title: "Herring" } };
    expect(toldOfPair(edited, given)).toBe("sound");
  });
});
