import { array, assert, constantFrom, pre, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { idOfRow } from "../../src/domain/coding.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import { namesOf, spokenNames } from "../../src/domain/actorNames.ts";
import type { Words } from "../../src/domain/filter.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { findOnPage, findRows, openBook, writePage } from "../../src/domain/searchBook.ts";
import { foldQuickly, wordsIn } from "../../src/domain/searchTerms.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { fold, queryTerms } from "../../src/domain/text.ts";
import {
  aCountry,
  aDataset,
  anIssue,
  aSpeaker,
  aStatement,
  indexOf,
  realDataset,
  wordsOf,
} from "../builders.ts";

/** Norway on two issues, with whatever is said. */
function saying(texts: readonly string[]): DatasetFile {
  const statements = texts.map((summary, i) =>
    aStatement({ id: `n${i}`, issue: i % 2 === 0 ? "tariffs" : "quotas", summary }),
  );
  return aDataset({ issues: [anIssue(), anIssue({ id: "quotas" })], statements });
}

/** The ids of the statements that a query is found in, in the dataset's order. */
function found(file: DatasetFile, query: string): readonly string[] {
  const index = indexOf(file);
  const rows = findOnPage(index, query, wordsOf(file));
  const ids = [...(rows ?? [])].flatMap((hit, row) => (hit ? [idOfRow(index.coding, row)] : []));
  return file.statements.map(({ id }) => id).filter((id) => ids.includes(id));
}

describe("a search", () => {
  it("is none without a term", () => {
    const index = indexOf(realDataset);
    for (const query of ["", "  ", "\u00AD"])
      expect(findOnPage(index, query, wordsOf(realDataset))).toBeNull();
  });

  it("finds each row that holds a term, however often, and no row between", () => {
    const file = saying(["cod, cod, cod", "a cod", "herring", "", "cod"]);
    expect(found(file, "cod")).toEqual(["n0", "n1", "n4"]);
    expect(found(file, "herring")).toEqual(["n2"]);
  });

  it("finds no term across two statements", () => {
    expect(found(saying(["the co", "", "d is fresh"]), "cod")).toEqual([]);
    expect(found(saying(["north", "", "sea"]), "north\nsea")).toEqual([]);
  });

  it("finds the terms of a query together in one statement only", () => {
    const file = saying(["fresh cod", "fresh herring", "dried cod"]);
    expect(found(file, "cod fresh")).toEqual(["n0"]);
    expect(found(file, "fresh norway")).toEqual(["n0", "n1"]);
  });

  it("finds the same terms where few of many statements are left to look at", () => {
    const file = saying(Array.from({ length: 60 }, (_, i) => `herring ${i} ${i % 7 === 0 ? "cod" : "hake"}`));
    expect(found(file, "14 cod herring")).toEqual(["n14"]);
    expect(found(file, "59 hake")).toEqual(["n59"]);
    expect(found(file, "14 hake")).toEqual([]);
  });

  it("takes a whole name for a word, with whatever marks about it", () => {
    const file = {
      ...saying(["the U.S. said so", "us, too", "a bus", "thus", "“us”", "u.s.a", "the plus", "Ångus us2"]),
      actors: [aCountry({ otherNames: ["US", "U.S."] })],
    };
    expect(found(file, "us")).toEqual(file.statements.map(({ id }) => id));
    const others = { ...file, statements: file.statements.map((s) => ({ ...s, actor: "sweden" })) };
    others.actors = [...file.actors, aCountry({ id: "sweden", name: "Sweden", iso3: "SWE" })];
    expect(found(others, "us")).toEqual(["n1", "n4"]);
    expect(found(others, "u.s.")).toEqual(["n0", "n5"]);
  });

  it("finds letters beyond the first plane as whole names", () => {
    const file = {
      ...saying(["𝒜 is a letter", "𝒜𝒜 are two"]),
      actors: [aCountry(), aCountry({ id: "letter", name: "𐐀𐐀", iso3: "XLT" })],
    };
    const told = saying(["the 𐐀𐐀 land", "the 𐐀𐐀𐐀 land"]);
    expect(found({ ...file, statements: told.statements }, "𐐀𐐀")).toEqual(["n0"]);
  });

  it("reads names, titles and conditions while no words are there", () => {
    const file = aDataset({
      speakers: [aSpeaker()],
      statements: [
        aStatement({ speaker: "kari-lund" }),
        aStatement({ id: "second", condition: "if quotas are kept", quote: null }),
      ],
    });
    const index = indexOf(file);
    const hits = (query: string) => [...(findOnPage(index, query, new Map()) ?? [])];
    expect(hits("minister")).toEqual([1, 0]);
    expect(hits("quotas")).toEqual([0, 1]);
    expect(hits("nor")).toEqual([1, 1]);
    expect(hits("plain")).toEqual([0, 0]);
  });

  it("is the same in a book whose pages come one by one", () => {
    const index = indexOf(realDataset);
    const words = wordsOf(realDataset);
    const book = openBook({ ...index.dataset, coding: index.coding });
    index.dataset.issues.forEach((_, at) => {
      const [from, to] = [index.coding.starts[at] ?? 0, index.coding.starts[at + 1] ?? 0];
      const rows = Array.from({ length: to - from }, (__, i) => words.get(idOfRow(index.coding, from + i)));
      writePage(book, at, rows);
    });
    for (const query of ["putin", "air power", "US", "peace"])
      expect(findRows(book, query)).toEqual(findOnPage(index, query, words));
  });
});

/** The same search as one would say it: statement by statement, each term looked for in all its texts. */
function slowly(index: DatasetIndex, query: string, words: Words): readonly string[] {
  const names = new Set(index.dataset.actors.flatMap(spokenNames).map((name) => wordsIn(fold(name))));
  const terms = queryTerms(query);
  return allStatements(index)
    .filter(({ id, actor: actorId, condition }) => {
      const [actor, told] = [index.actors.get(actorId), words.get(id)];
      const texts = [...(actor ? namesOf(actor) : []), condition, told?.summary, told?.quote, told?.setting];
      const all = texts.map((text) => fold(text ?? ""));
      return terms.every((term) => {
        const word = wordsIn(term);
        if (word === "" || !names.has(word)) return all.some((text) => text.includes(term));
        return all.some((text) => ` ${wordsIn(text)} `.includes(` ${word} `));
      });
    })
    .map(({ id }) => id);
}

describe("whatever is said and searched for", () => {
  const letters = [
    "u",
    "s",
    "S",
    "é",
    "ß",
    "ﬁ",
    " ",
    "\n",
    "\t",
    "-",
    ".",
    "“",
    "·",
    "\u00AD",
    "𐐀",
    "1",
    "中",
  ];
  const text = string({ unit: constantFrom(...letters), maxLength: 12 });

  it("the rows found are those that hold every term", () => {
    assert(
      property(array(text, { minLength: 1, maxLength: 6 }), text, text, (texts, name, query) => {
        const file = { ...saying(texts), actors: [aCountry({ otherNames: name === "" ? [] : [name] })] };
        const index = indexOf(file);
        pre(queryTerms(query).length > 0 && !query.includes("·"));
        expect(found(file, query)).toEqual(slowly(index, query, wordsOf(file)));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it("the quick folding is the folding", () => {
    assert(
      property(string({ unit: "binary", maxLength: 20 }), text, (any, some) => {
        for (const each of [any, some]) expect(foldQuickly(each)).toBe(fold(each));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
