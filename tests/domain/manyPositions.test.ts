import { expect, test } from "vitest";
import { buildMatrix } from "../../src/domain/matrix.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { aDataset, anIssue, aPosition, aStatement, defaultView, indexOf } from "../builders.ts";

const POSITIONS = 4000;

/** One actor that holds each of very many positions once, as where a column of free text is taken for the positions. */
const index = indexOf(
  aDataset({
    issues: [
      anIssue({
        positions: Array.from({ length: POSITIONS }, (_, i) => aPosition(`p${i}`, `Position ${i}`)),
      }),
    ],
    statements: Array.from({ length: POSITIONS }, (_, i) => aStatement({ id: `s${i}`, position: `p${i}` })),
  }),
);

test("the matrix of very many positions is laid out in time that grows with their number, not with its square", () => {
  const [issue] = index.dataset.issues;
  const statements = statementsOn(index, issue?.id ?? "");
  let looked = 0;
  const watched = statements.map((statement) => ({
    ...statement,
    get position() {
      looked += 1;
      return statement.position;
    },
  }));
  const { rows } = buildMatrix(index, defaultView(index, { leaders: false }), watched);
  expect(rows[0]?.cells.every((cell, at) => cell?.statements[0]?.id === `s${at}`)).toBe(true);
  expect(looked).toBeLessThan(20 * POSITIONS);
});
