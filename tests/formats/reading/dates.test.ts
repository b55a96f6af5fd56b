import * as fc from "fast-check";
import { expect, it } from "vitest";
import { packDate, unpackDate } from "../../../src/domain/coding.ts";
import { readDate } from "../../../src/formats/reading/dates.ts";

it.each([
  ["2024", "2024"],
  ["2024-5", "2024-05"],
  ["2024-05", "2024-05"],
  ["05/2024", "2024-05"],
  ["2024-05-03", "2024-05-03"],
  ["2024/05/03", "2024-05-03"],
  ["2024.5.3", "2024-05-03"],
  ["20240503", "2024-05-03"],
  ["03.05.2024", "2024-05-03"],
  ["25/03/2024", "2024-03-25"],
  ["03/25/2024", "2024-03-25"],
  ["05/05/2024", "2024-05-05"],
  ["3 May 2024", "2024-05-03"],
  ["3rd May 2024", "2024-05-03"],
  ["Fri, 3 May 2024", "2024-05-03"],
  ["May 3, 2024", "2024-05-03"],
  ["Sept. 2024", "2024-09"],
  ["December 2024", "2024-12"],
  ["2024-05-03T10:00:00Z", "2024-05-03"],
  ["2024-05-03 00:00:00", "2024-05-03"],
  ["2024-05-03 10:00:00.000+02:00", "2024-05-03"],
  ["2024-02-29", "2024-02-29"],
])("%j is %s", (text, date) => {
  expect(readDate(text)).toEqual({ date });
});

it.each([
  ["03/05/2024", "It can be read as day and month or as month and day"],
  ["3-5-2024", "It can be read as day and month or as month and day"],
  ["2023-02-29", "There is no such day"],
  ["1900-02-29", "There is no such day"],
  ["2024-13", "There is no such day"],
  ["32.01.2024", "There is no such day"],
  ["0000", "There is no such day"],
  ["45415", "It is no date that can be told for sure"],
  ["5/3/24", "It is no date that can be told for sure"],
  ["spring 2024", "It is no date that can be told for sure"],
  ["M 2024", "It is no date that can be told for sure"],
  ["2024-05/03", "It is no date that can be told for sure"],
])("%j is no date: %s", (text, why) => {
  expect(readDate(text)).toEqual({ date: null, why });
});

const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

it("every day, month and year is read in each of its plain forms, and survives being packed", () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year = "", month = "", of = ""] = day.split("-");
      for (const text of [
        day,
        day.replaceAll("-", "/"),
        day.replaceAll("-", ""),
        `${of}.${month}.${year}`,
        `${day} 12:30:00`,
      ]) {
        expect(readDate(text)).toEqual({ date: day });
      }
      for (const date of [day, `${year}-${month}`, year]) {
        expect(readDate(date)).toEqual({ date });
        expect(unpackDate(packDate(date))).toBe(date);
      }
    }),
    { seed: 4 },
  );
});

it("a day and month that can change places are never guessed, any others are", () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year = "", month = "", of = ""] = day.split("-");
      const { date } = readDate(`${of}/${month}/${year}`);
      expect(date).toBe(Number(of) > 12 || of === month ? day : null);
    }),
    { seed: 4 },
  );
});

it("any text is read as a date of the schema or refused", () => {
  const part = fc.constantFrom("2024", "0", "5", "13", "31", "-", "/", ".", " ", "May", "T10:00");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const { date } = readDate(parts.join(""));
      expect(date ?? "2024").toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
    }),
    { seed: 4, numRuns: 2000 },
  );
});
