import type { PdfReference } from "pdfkit";

/** What a stream of operators refers to by name. */
interface ContentResources {
  readonly Font: Record<string, PdfReference>;
  readonly ExtGState: Record<string, PdfReference>;
  readonly Pattern: Record<string, PdfReference>;
  readonly XObject: Record<string, PdfReference>;
}

/** A stream of PDF operators in the making: a page, the cell of a pattern, or a group drawn as one. */
export class Content {
  readonly resources: ContentResources = { Font: {}, ExtGState: {}, Pattern: {}, XObject: {} };
  readonly #operators: string[] = [];

  add(...operators: readonly string[]): void {
    this.#operators.push(...operators);
  }

  get operators(): string {
    return this.#operators.join("\n");
  }
}

/** Numbers as PDF writes them: no exponent, and four decimals, which is 0.00003 mm. */
export function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 10_000) / 10_000 + 0)).join(" ");
}

/** The six numbers of a matrix: two more decimals, for what is drawn small is often told in large numbers. */
export function matrixNumbers(matrix: readonly number[]): string {
  return matrix.map((value) => String(Math.round(value * 1e6) / 1e6 + 0)).join(" ");
}
