/** The parameter that names a web address to open data from. */
const PARAMETER = "data";

/** The web address an address of the app asks data from, or null. Nobody but the reader may have it followed. */
export function askedData(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER) || null;
}

/** The query without that parameter; "" for none. */
export function withoutData(search: string): string {
  const params = new URLSearchParams(search);
  params.delete(PARAMETER);
  const query = params.toString().replaceAll("%7E", "~");
  return query === "" ? "" : `?${query}`;
}
