import { allCountries } from "../../domain/countries.ts";
import { openBytes } from "./readBytes.ts";

/** How often the sample is read, and its issues: enough for a browser to compile what a large file needs most. */
const ROUNDS = 12;
const ISSUES = 8;

/**
 * Reads a table made up, again and again, for as long as there is nothing else to do: a browser compiles what runs often,
 * and the tables of countries are built. Read cold, a file of a hundred thousand rows takes a third longer.
 */
export async function warmUp(isIdle: () => boolean): Promise<void> {
  const bytes = new TextEncoder().encode(sample());
  for (let round = 0; round < ROUNDS && isIdle(); round += 1) {
    await openBytes({ bytes, name: "sample.csv" }, () => undefined);
    // A file that was chosen meanwhile is read first.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function sample(): string {
  const rows = ["actor,iso3,issue,position,date,speaker,quote,source"];
  for (let issue = 1; issue <= ISSUES; issue += 1) {
    [...allCountries()].forEach(({ iso3 }, at) => {
      const position = ["yes", "no", "abstain"][at % 3];
      const speaker = at % 4 === 0 ? `Speaker ${at}` : "";
      const quote =
        at % 5 === 0 ? `"Words ${at}, and ""more"" of them, on ${issue}."` : `Words ${at} on ${issue}.`;
      rows.push(
        `${iso3},${iso3},Issue ${issue},${position},2000-01-0${issue},${speaker},${quote},"Page ${at}, ${issue}"`,
      );
    });
  }
  return rows.join("\n");
}
