interface ImportMetaEnv {
  /** The version in package.json, put in by vite.config.ts. */
  readonly APP_VERSION?: string;
  /** Where the API is, in a build for a real server. */
  readonly VITE_API_BASE_URL?: string;
}
