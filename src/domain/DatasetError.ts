/** One thing wrong with a dataset: where it is, what is wrong, and how to mend it. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** A dataset that contradicts itself. `problems` holds every fault found, not only the first. */
export class DatasetError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.where}: ${p.what} ${p.remedy}`).join("\n"));
    this.name = "DatasetError";
    this.problems = problems;
  }
}
