/** The addresses of the read-only API, relative to the app's base. Shared by the client, the mocks and the build. */
export const endpoints = {
  catalogue: () => "api/datasets.json",
  dataset: (datasetId: string) => `api/datasets/${encodeURIComponent(datasetId)}.json`,
  evidence: (datasetId: string, issueId: string) =>
    `api/datasets/${encodeURIComponent(datasetId)}/issues/${encodeURIComponent(issueId)}/evidence.json`,
} as const;
