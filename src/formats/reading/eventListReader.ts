import { unguard } from "../csv/formulaGuard.ts";
import { AGREEMENT_WORDS } from "./agreementWords.ts";
import { columnKey } from "./detect.ts";
import { emptyMapping } from "./mapping.ts";
import { createTableReader, type FileFacts, type Read, type TableReader } from "./tableReader.ts";

/** Before a text of ours that is no quotation. */
const SUMMARY = "[Summary] ";

/**
 * A reader for the event list of the Discourse Network Analyzer, as it names the columns ("statement ID", "author") and
 * as we do ("statement_id", "document_author"). Organisations are actors and persons speak for them; a person without
 * one is an actor. Agreement becomes a position unless the list has one, as ours does, whose guard against formulas and
 * mark of summaries are taken off. The header is that of `export/Exporter.java`: https://github.com/leifeld/dna
 */
export function eventListReader(
  header: readonly string[],
  { name, headerRow = 1 }: Pick<FileFacts, "name" | "headerRow">,
): TableReader {
  const keys = header.map(columnKey);
  const at = (...names: readonly string[]) => {
    const found = names.map((key) => keys.indexOf(key)).find((place) => place >= 0);
    return found ?? null;
  };
  const [organisation, person] = [at("organization", "organisation"), at("person")];
  const [agreement, position, text] = [at("agreement"), at("position"), at("text")];
  const ours = position !== null && at("condition") !== null;
  const summary = header.length;
  const mapping = {
    ...emptyMapping(),
    actor: organisation ?? person,
    speaker: organisation === null ? null : person,
    issue: at("concept"),
    position: position ?? agreement,
    date: at("time", "date"),
    quote: text,
    summary: ours ? summary : null,
    condition: at("condition"),
    source: at("document_title", "title"),
    source_author: at("document_author", "author"),
    source_outlet: at("document_source", "source"),
    source_kind: at("document_type", "type"),
  };
  const reader = createTableReader(ours ? [...header, "text"] : header, mapping, { name, headerRow });
  const persons = new Set<string>();
  return {
    add(given, row) {
      const cells = ours ? given.map(unguard) : [...given];
      const agreed = AGREEMENT_WORDS.get(cellOf(cells, agreement).toLowerCase());
      const target = mapping.position;
      if (agreed !== undefined && target !== null && (position === null || cellOf(cells, target) === "")) {
        put(cells, target, agreed);
      }
      if (organisation !== null && person !== null && cellOf(cells, organisation) === "") {
        put(cells, organisation, cellOf(cells, person));
        put(cells, person, "");
        persons.add(cellOf(cells, organisation));
      }
      if (ours) {
        while (cells.length < summary) cells.push("");
        cells.splice(summary, 0, "");
        const words = cellOf(cells, text);
        if (text !== null && words.startsWith(SUMMARY)) {
          cells[summary] = words.slice(SUMMARY.length);
          cells[text] = "";
        }
      }
      reader.add(cells, row);
    },
    finish: (hash) => withKinds(reader.finish(hash), (label) => organisation !== null && !persons.has(label)),
  };
}

/** Puts a text into a cell, after empty cells where the row is shorter. */
function put(cells: string[], at: number, text: string): void {
  while (cells.length < at) cells.push("");
  cells[at] = text;
}

/** Actors that are no countries are organisations, where the column says so. */
function withKinds(read: Read, isOrganisation: (name: string) => boolean): Read {
  const actors = read.head.actors.map((actor) =>
    actor.kind === "other" && isOrganisation(actor.name)
      ? { ...actor, kind: "organisation" as const }
      : actor,
  );
  return { ...read, head: { ...read.head, actors } };
}

function cellOf(cells: readonly string[], place: number | null): string {
  return place === null ? "" : (cells[place] ?? "").trim();
}
