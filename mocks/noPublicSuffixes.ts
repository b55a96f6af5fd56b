/** Stands in for `tldts` in the browser: msw asks for cookie domains, which these endpoints never set. */
export function getDomain(): null {
  return null;
}
