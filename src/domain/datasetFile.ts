import type { Catalogue, Dataset, DatasetFile, Evidence } from "./schema.ts";

/** The catalogue entry of a dataset file. */
export function catalogueEntry(file: DatasetFile): Catalogue[number] {
  const { actors, speakers, issues, statements } = file;
  return {
    id: file.id,
    title: file.title,
    description: file.description,
    counts: {
      actors: actors.length,
      speakers: speakers.length,
      issues: issues.length,
      statements: statements.length,
    },
  };
}

/** The part of a dataset file that the matrix needs: everything but the words of its statements. */
export function datasetOf(file: DatasetFile): Dataset {
  const { $schema: _, statements, ...shared } = file;
  return {
    ...shared,
    statements: statements.map(({ id, actor, speaker, issue, position, condition, kind, date, clause }) => ({
      id,
      actor,
      speaker,
      issue,
      position,
      condition,
      kind,
      date,
      clause,
    })),
  };
}

/** The words of the statements on one issue, in the file's order. */
export function evidenceOf(file: DatasetFile, issueId: string): readonly Evidence[] {
  return file.statements
    .filter((statement) => statement.issue === issueId)
    .map(({ id, summary, quote, setting, source, paragraphs, url, note }) => ({
      statement: id,
      summary,
      quote,
      setting,
      source,
      paragraphs,
      url,
      note,
    }));
}
