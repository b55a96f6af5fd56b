/** The one key of the message, by which a host tells it apart from the messages of other frames. */
export const HEIGHT_KEY = "diplomatic-positions-height";

/** All that an embedded view tells the page around it: how high it is, in whole px, so that nothing is cut off. */
export function heightMessage(height: number): Readonly<Record<typeof HEIGHT_KEY, number>> {
  return { [HEIGHT_KEY]: Math.ceil(height) };
}
