import { onlyXml } from "../domain/xmlCharacters.ts";

/** A text as the content of an XML element: mark-up as entities, and no character that XML does not have. */
export function xmlText(text: string): string {
  return onlyXml(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
