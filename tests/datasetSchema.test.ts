import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, it } from "vitest";
import { datasetFileSchema } from "../src/domain/schema.ts";

/**
 * The schema an editor reads while someone writes a dataset. After a change to src/domain/schema.ts renew it:
 * `npx vitest run --project pure tests/datasetSchema.test.ts -u`.
 */
it("mocks/data/dataset.schema.json is the dataset file's schema, with unknown keys flagged", async () => {
  const schema = toJsonSchema(datasetFileSchema, {
    target: "draft-07",
    typeMode: "input",
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === "regex" && "requirement" in valibotAction
        ? { ...jsonSchema, pattern: plainPattern(valibotAction.requirement) }
        : null,
  });
  await expect(`${JSON.stringify(closed(schema), null, 2)}\n`).toMatchFileSnapshot(
    "../mocks/data/dataset.schema.json",
  );
});

/** JSON Schema patterns have no flags; "starts with http, in any case" is the one that needs them spelt out. */
function plainPattern(requirement: unknown): string {
  if (!(requirement instanceof RegExp)) throw new TypeError("A regex action holds a regular expression.");
  if (requirement.flags === "") return requirement.source;
  return requirement.source.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** Objects take no keys but their own: at run time an unknown key is dropped, in an editor it is a typing error. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, closed(inner)]);
  return "properties" in value
    ? { ...Object.fromEntries(entries), additionalProperties: false }
    : Object.fromEntries(entries);
}
