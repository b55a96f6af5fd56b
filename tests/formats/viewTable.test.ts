import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { unguard } from "../../src/formats/csv/formulaGuard.ts";
import { tableCsv, tableHtml, tableJson, tableTsv } from "../../src/formats/tableTexts.ts";
import { viewTable, type TableKind } from "../../src/formats/viewTable.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import {
  aDataset,
  anIssue,
  aPosition,
  aStatement,
  defaultView,
  filtered,
  indexOf,
  realDataset,
  wordsOf,
} from "../builders.ts";
import { issuesTable } from "../../src/formats/issuesTable.ts";
import { manyIssues } from "../manyIssues.ts";
import { agreementOf, aVotingDataset } from "../figures/drawnAgreement.ts";
import { nastyPieces, nastyTexts } from "./nastyTexts.ts";

const index = indexOf(realDataset);

function tableOf(kind: TableKind, change: Partial<ViewState> = {}) {
  const view = defaultView(index, change);
  const { inView } = filtered(index, view, wordsOf(realDataset));
  return viewTable(kind, { index, view, matrix: buildMatrix(index, view, inView) });
}

/** A row by its first cells, its other cells under their heads, empty ones left out. */
function rowAt(table: ReturnType<typeof tableOf>, ...first: readonly (string | null)[]) {
  const row = table.rows.find((cells) => first.every((cell, at) => cells[at] === cell));
  return Object.fromEntries(
    table.columns.flatMap((column, at) =>
      at < first.length || row?.[at] == null ? [] : [[column, row[at]]],
    ),
  );
}

describe("the table behind the matrix", () => {
  const table = tableOf("matrix");

  it("has a row for each actor and speaker, with the unit in the head of every number", () => {
    expect(table.columns).toEqual([
      "Actor",
      "Speaker",
      "Kind",
      "Sending troops (statements)",
      "Sending troops (conditions)",
      "Monitoring only (statements)",
      "Monitoring only (conditions)",
      "Support without troops (statements)",
      "Support without troops (conditions)",
      "Endorsing (statements)",
      "Undecided or unclear (statements)",
      "Undecided or unclear (conditions)",
      "Opposing (statements)",
      "Note",
    ]);
    expect(rowAt(table, "Russia", null)).toEqual({ Kind: "country", "Opposing (statements)": 9 });
    expect(rowAt(table, "Russia", "Vladimir Putin")).toEqual({ Kind: "speaker", "Opposing (statements)": 5 });
    expect(rowAt(table, "Russia", "Dmitry Peskov")).toEqual({ Kind: "speaker", "Opposing (statements)": 4 });
    expect(rowAt(table, "24 nations not named", null)).toEqual({
      Kind: "group",
      "Sending troops (statements)": 2,
      "Sending troops (conditions)": "if there is a peace deal; if there is a peace agreement",
      Note: "Said of all 26 nations; 2 named",
    });
  });

  it("names silence in words and never as 0, and adds nothing up", () => {
    expect(rowAt(table, "NATO", null)).toEqual({
      Kind: "organisation",
      Note: "No position stated in this article",
    });
    expect(table.rows.flat()).not.toContain(0);
    expect(table.rows.flat().filter((cell) => /total/i.test(String(cell)))).toEqual([]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  it("says in its caption what numbers count, the filters, and that the source is undated", () => {
    const { caption } = tableOf("matrix", { countries: ["italy"] });
    expect(caption).toContain("Numbers count statements, not strength.");
    expect(caption).toContain("Filters: Country: Italy.");
    expect(caption).toContain("news article, undated.");
  });
});

describe("the table behind the bars", () => {
  const table = tableOf("bars");

  it("counts named countries and unnamed members apart, with names and conditions", () => {
    expect(table.columns).toEqual([
      "Position",
      "Named countries (number)",
      "Group members not named (number)",
      "Who",
      "Conditions",
    ]);
    expect(rowAt(table, "Sending troops")).toEqual({
      "Named countries (number)": 2,
      "Group members not named (number)": 24,
      Who: "France; United Kingdom; 24 nations not named",
      Conditions:
        "France: if there is a peace deal; United Kingdom: if there is a peace deal; " +
        "24 nations not named: if there is a peace deal; if there is a peace agreement",
    });
    expect(rowAt(table, "No position stated in this article")).toEqual({ Who: "NATO" });
  });

  it("counts no named country as 0 where only others hold the position", () => {
    expect(rowAt(tableOf("bars", { issue: "russian-veto" }), "Rejecting")).toEqual({
      "Named countries (number)": 0,
      "Group members not named (number)": 0,
      "Organisations (number)": 1,
      Who: "NATO",
    });
  });

  it("has further kinds of holders where there are any", () => {
    const guarantor = tableOf("bars", { issue: "russia-as-guarantor" });
    expect(guarantor.columns).toContain("Groups of unstated size (number)");
    expect(rowAt(guarantor, "Rejecting")).toMatchObject({
      "Named countries (number)": 1,
      "Groups of unstated size (number)": 1,
    });
  });
});

it("the table behind the map has countries by code, with organisations and groups beside them, and no speakers", () => {
  const table = tableOf("map");
  expect(table.columns.slice(0, 3)).toEqual(["Actor", "ISO 3166 code", "Kind"]);
  expect(rowAt(table, "Italy", "ITA", "country")).toEqual({
    "Monitoring only (statements)": 1,
    "Monitoring only (conditions)": "for any peace agreement; could assist",
  });
  expect(table.rows.filter(([name]) => name === "Russia")).toHaveLength(1);
  expect(table.rows.filter(([, code]) => code === null).map(([name]) => name)).toEqual([
    "24 nations not named",
    "NATO",
  ]);
});

describe("a table as text", () => {
  const columns = ["Text", "Number (units)"];
  const texts = nastyTexts.filter((text) => text !== "");
  const nasty = { caption: "<b>=1</b>", columns, rows: texts.map((text, at) => [text, at]) };

  it("as HTML holds every cell as text, heads as heads, and runs no formula when pasted", () => {
    // HTML has no way to write NUL.
    const writable = nastyPieces
      .filter((text) => text !== "\0")
      .flatMap((text) => [[text], [`${text}word`], [`\u00A0${text}`]]);
    const page = new DOMParser().parseFromString(tableHtml({ ...nasty, rows: writable }), "text/html");
    expect([...page.querySelectorAll("thead th")].map(({ textContent }) => textContent)).toEqual(columns);
    expect(page.querySelector("caption")?.textContent).toBe("<b>=1</b>");
    const cells = [...page.querySelectorAll("tbody th")].map(({ textContent }) => textContent ?? "");
    expect(cells.map(unguard)).toEqual(writable.map(([text]) => String(text).replace(/\r\n|\r|\n/g, " ")));
    expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  });

  it("as HTML keeps each cell on one line, as a sheet would start a cell of its own at a line end", () => {
    const rows = [["safe\n=1+1"], ["safe\r\n\r=2"], ["\nplain"]];
    const html = tableHtml({ caption: "two\nlines", columns: ["head\nline"], rows });
    expect(html).not.toMatch(/<br|[\r\n]/);
    const page = new DOMParser().parseFromString(html, "text/html");
    expect([...page.querySelectorAll("tbody th")].map(({ textContent }) => textContent)).toEqual([
      "safe =1+1",
      "safe  =2",
      " plain",
    ]);
    expect(tableTsv({ caption: "", columns: ["A"], rows })).toContain('"safe\n=1+1"');
  });

  it("as TSV comes back through another parser, tabs and line ends in cells included", () => {
    const { data, errors } = Papa.parse<string[]>(tableTsv(nasty), { delimiter: "\t", newline: "\r\n" });
    expect(errors).toEqual([]);
    expect(data.slice(1).map(([text = ""]) => unguard(text))).toEqual(texts);
    expect(data.slice(1).map(([, number]) => Number(number))).toEqual(texts.map((_, at) => at));
  });

  it("as CSV and JSON comes back the same", () => {
    const table = tableOf("matrix");
    expect(JSON.parse(tableJson(table))).toEqual(table);
    const { data } = Papa.parse<string[]>(tableCsv(table), { skipEmptyLines: true });
    expect(data).toEqual([table.columns, ...table.rows.map((row) => row.map((cell) => String(cell ?? "")))]);
  });
});

describe("the table behind the agreement", () => {
  it("has a row for each pair, and no number where too few issues are shared", () => {
    const votes = indexOf(aVotingDataset(24));
    const view = defaultView(votes, { view: "agreement" });
    const matrix = buildMatrix(votes, view, []);
    const agreement = agreementOf(votes);
    const { caption, columns, rows } = viewTable("agreement", { index: votes, view, matrix, agreement });
    expect(columns).toEqual(["Actor", "Other actor", "Agreement (%)", "Shared issues (number)"]);
    expect(rows).toHaveLength((24 * 23) / 2);
    expect(rows[0]).toEqual(["Country of AZEaa", "Country of ARE", 100, 10]);
    expect(rows.at(-1)).toEqual(["Country of ASMaaa", "Country of BFA", null, 3]);
    expect(caption).toContain("An empty cell: fewer than 5 shared issues.");
  });
});

describe("the table behind all issues", () => {
  const many = indexOf(manyIssues(24, 12));
  const tableIn = (change: Partial<ViewState> = {}, found: Uint8Array | null = null) => {
    const view = defaultView(many, { view: "issues", ...change });
    const issues = issuesTable({ index: many, view, found });
    return viewTable("issues", { index: many, view, matrix: buildMatrix(many, view, []), issues });
  };

  it("has a row for each actor, a column for each issue, and every position held in its cell", () => {
    const { columns, rows } = tableIn();
    expect(columns).toEqual(["Actor", ...many.dataset.issues.map(({ title }) => title)]);
    expect(rows).toHaveLength(24);
    expect(rows.find(([name]) => name === "Afghanistan")?.slice(0, 3)).toEqual(["Afghanistan", "Yes", "No"]);
    expect(rows.find(([name]) => name === "Åland Islands")?.[1]).toBe("Abstain; No");
    expect(rows.flat().filter((cell) => cell === null)).not.toHaveLength(0);
  });

  it("is of the view: its countries, the titles searched for, its order, and a column for its groups", () => {
    const { caption, columns, rows } = tableIn({
      countries: ["bel", "dza"],
      heads: "ports 10",
      group: "region",
      positions: ["yes"],
    });
    expect(columns).toEqual(["Actor", "Region (UN M49)", "The long title of the question of ports 10"]);
    expect(rows.map(([name, group]) => [name, group])).toEqual([
      ["Algeria", "Africa"],
      ["Belgium", "Europe"],
    ]);
    expect(caption).toBe(
      "Many issues. What each actor last stated on each issue; several positions where several stand. An empty cell: no position stated in this article. Filters: Countries: Belgium, Algeria; Titles of issues: “ports 10”. Source: “Ministers meet”, news article, undated.",
    );
  });

  it("has a further column of conditions for an issue with any in view, each with its position where several stand", () => {
    const real = indexOf(realDataset);
    const issuesOf = (change: Partial<ViewState> = {}) =>
      issuesTable({ index: real, view: defaultView(real, { view: "issues", ...change }) }).grid;
    const { columns, rows } = issuesOf();
    const titles = real.dataset.issues.map(({ title }) => title);
    expect(columns).toEqual(["Actor", titles[0], `${titles[0]} (conditions)`, ...titles.slice(1)]);
    const said = (name: string) => rows.find(([actor]) => actor === name)?.slice(1, 3);
    expect(said("France")).toEqual(["Sending troops", "if there is a peace deal"]);
    expect(said("24 nations not named")).toEqual([
      "Sending troops",
      "if there is a peace deal; if there is a peace agreement",
    ]);
    expect(said("United States")).toEqual([
      "Support without troops; Undecided or unclear",
      "Support without troops: may provide",
    ]);
    expect(said("Russia")).toEqual(["Opposing", null]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(issuesOf({ countries: ["russia"] }).columns).toEqual(["Actor", ...titles]);
  });

  it("tells no condition of a statement that a later one has taken the place of", () => {
    const said = { position: "supporting" } as const;
    const changed = indexOf(
      aDataset({
        statements: [
          aStatement({ ...said, id: "a", date: "2024", condition: "if asked" }),
          aStatement({ ...said, id: "b", date: "2025", condition: "once it is over" }),
        ],
      }),
    );
    const { rows } = issuesTable({ index: changed, view: defaultView(changed, { view: "issues" }) }).grid;
    expect(rows.map((row) => row[2])).toContain("once it is over");
    expect(rows.flat().join()).not.toContain("if asked");
  });

  it("does not say of what a search leaves out that it is not stated", () => {
    const found = new Uint8Array(many.coding.rows);
    found[0] = 1;
    const { caption, rows } = tableIn({ q: "ports" }, found);
    expect(rows).toHaveLength(1);
    expect(caption).toContain("An empty cell: no statement that the search finds.");
  });

  it("holds no formula when it is written, whatever a title or a label says", () => {
    const nasty = indexOf({
      ...aDataset({ statements: [aStatement({ position: "supporting" })] }),
      issues: [anIssue({ title: "=1+1", positions: [aPosition("supporting", "@SUM(A1)")] })],
    });
    const view = defaultView(nasty, { view: "issues" });
    const issues = issuesTable({ index: nasty, view });
    const text = tableCsv(
      viewTable("issues", { index: nasty, view, matrix: buildMatrix(nasty, view, []), issues }),
    );
    expect(text).toContain("'=1+1");
    expect(text).toContain("'@SUM(A1)");
  });
});
