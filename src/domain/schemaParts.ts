import * as v from "valibot";

/** Letters, digits and hyphens. Dots and tildes are kept free: the address uses them as separators. */
export const id = v.pipe(
  v.string(),
  v.maxLength(200, "An id has at most 200 characters"),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "An id has only letters, digits and hyphens"),
);
/** A text that is not empty. */
export const text = v.pipe(v.string(), v.minLength(1, "This text is empty; write it or use null"));
/** A text, or null where there is none. */
export const textOrNull = v.nullable(text);
/** The number of a paragraph, from 1. */
export const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1));
/** An address of the web. */
export const webAddress = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:/i, "A source address starts with http"),
);
/** A year, a month or a day. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "A date is YYYY, YYYY-MM or YYYY-MM-DD, or null when the source gives none",
  ),
);

/** A way to group actors that the data bring along, such as a column of a spreadsheet. */
export const grouping = v.object({
  id,
  label: text,
  groups: v.array(v.object({ label: text, actors: v.array(id) })),
});
