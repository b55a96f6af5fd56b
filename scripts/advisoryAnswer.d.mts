export type AdvisoryAnswer =
  | { readonly lines: readonly string[]; readonly problem?: undefined }
  | { readonly lines?: undefined; readonly problem: string };

export function advisoryAnswer(stdout: string, readBefore?: Readonly<Record<string, string>>): AdvisoryAnswer;
