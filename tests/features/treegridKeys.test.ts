import { describe, expect, it } from "vitest";
import { datasets } from "../../mocks/datasets.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { ABSENT_KEY, gridRows } from "../../src/features/matrix/gridRows.ts";
import { actionFor, type Place } from "../../src/ui/treegridKeys.ts";
import { defaultView, indexOf } from "../builders.ts";

const [file] = datasets;
if (!file) throw new Error("There is no dataset.");
const index = indexOf(file);
const matrix = buildMatrix(index, defaultView(index), statementsOn(index, "reassurance-force"));
const rows = gridRows(matrix, new Set(["italy"]));
const at = (key: string, col = 0): Place => ({ row: rows.findIndex((row) => row.key === key), col });
const press = (key: string, from: Place, more: { ctrl?: boolean; wanted?: number; page?: number } = {}) =>
  actionFor({ key, ctrl: false, wanted: from.col, page: 4, ...more }, from, rows);
const moves = (row: number, col: number) => expect.objectContaining({ kind: "move", to: { row, col } });

describe("In the treegrid", () => {
  it.each([
    ["Right unfolds a folded row head", "ArrowRight", at("italy"), { kind: "unfold", key: "italy" }],
    [
      "Right moves one cell from an unfolded row head",
      "ArrowRight",
      at("russia"),
      moves(at("russia").row, 1),
    ],
    ["Right stays in the last cell", "ArrowRight", at("russia", 6), moves(at("russia").row, 6)],
    ["Left folds an unfolded row head", "ArrowLeft", at("russia"), { kind: "fold", key: "russia" }],
    ["Left goes from a speaker to its country", "ArrowLeft", at("dmitry-peskov"), moves(at("russia").row, 0)],
    ["Left stays at the head of a folded row", "ArrowLeft", at("italy"), moves(at("italy").row, 0)],
    ["Left moves one cell inside a row", "ArrowLeft", at("russia", 3), moves(at("russia").row, 2)],
    ["Left folds those without a position", "ArrowLeft", at(ABSENT_KEY), { kind: "fold", key: ABSENT_KEY }],
    ["Home goes to the head of the row", "Home", at("russia", 5), moves(at("russia").row, 0)],
    ["End goes to the last cell of the row", "End", at("nato"), moves(at("nato").row, 1)],
    ["Up stays in the head row", "ArrowUp", { row: 0, col: 2 }, moves(0, 2)],
    ["Down stays in the last row", "ArrowDown", at("nato", 1), moves(rows.length - 1, 1)],
    ["Page Down goes a page on", "PageDown", at("france", 1), moves(at("france").row + 4, 1)],
    ["Page Up stops at the head", "PageUp", at("france", 1), moves(0, 1)],
  ])("%s", (_, key, from, expected) => {
    expect(press(key, from)).toEqual(expected);
  });

  it("Control with Home and End goes to the first and the last cell", () => {
    expect(press("Home", at("russia", 5), { ctrl: true })).toEqual(moves(0, 0));
    expect(press("End", at("france"), { ctrl: true })).toEqual(moves(rows.length - 1, 1));
  });

  it("comes back to its column after a row with fewer cells", () => {
    const down = press("ArrowDown", at("dmitry-peskov", 5), { wanted: 5 });
    expect(down).toEqual(moves(at(ABSENT_KEY).row, 0));
    expect(press("ArrowUp", at(ABSENT_KEY), { wanted: 5 })).toEqual(moves(at("dmitry-peskov").row, 5));
  });

  it("leaves every other key alone", () => {
    expect(press("a", at("france"))).toBeNull();
    expect(press("Tab", at("france"))).toBeNull();
  });
});
