import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchAddress } from "../../src/features/opening/fetchAddress.ts";

const ADDRESS = new URL("https://data.example/votes.csv");

afterEach(() => void vi.unstubAllGlobals());

/** Asks for a file where the request fails; the browser tells of a refusal a turn later. */
function ask(refused: { effectiveDirective: string; blockedURI: string } | null): Promise<Blob> {
  vi.stubGlobal("fetch", () => {
    setTimeout(() => {
      if (refused) document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), refused));
    });
    return Promise.reject(new TypeError("Failed to fetch"));
  });
  return fetchAddress(ADDRESS, { onProgress: () => {}, signal: new AbortController().signal });
}

describe("A file that the site's own policy does not let it ask for", () => {
  it("is told apart from a host that does not answer, with the way that is open", async () => {
    const refused = { effectiveDirective: "connect-src", blockedURI: ADDRESS.href };
    await expect(ask(refused)).rejects.toMatchObject({
      message: "This site does not take data from data.example by address.",
      remedy: "Save the file with the browser and open it here from this device.",
    });
  });

  it.each([
    ["nothing", null],
    ["another host", { effectiveDirective: "connect-src", blockedURI: "https://other.example/votes.csv" }],
    ["a picture of that host", { effectiveDirective: "img-src", blockedURI: ADDRESS.href }],
    ["no address", { effectiveDirective: "connect-src", blockedURI: "inline" }],
  ])("is not blamed where the policy refused %s", async (_, refused) => {
    await expect(ask(refused)).rejects.toThrow("could not be reached");
  });
});
