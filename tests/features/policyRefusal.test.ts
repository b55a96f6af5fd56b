import { afterEach, describe, expect, it } from "vitest";
import { mayAsk } from "../../src/features/opening/policyRefusal.ts";

/** Puts a policy in the page, as the build does. */
function policy(connect: string): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `default-src 'self'; connect-src ${connect}; worker-src 'self'`;
  document.head.append(meta);
}

afterEach(() => {
  document.head.querySelector("meta[http-equiv]")?.remove();
});

describe("Whether the page may ask a host", () => {
  it.each([
    ["'self'", "http://localhost/api/datasets.json", true],
    ["'self'", "https://data.example/votes.csv", false],
    ["'self' https://data.example", "https://data.example/votes.csv", true],
    ["'self' https://data.example", "http://data.example/votes.csv", false],
    ["'self' https://data.example", "https://data.example:8443/votes.csv", false],
    ["'self' https://data.example", "https://mydata.example/votes.csv", false],
    ["'self' http://data.example", "https://data.example/votes.csv", true],
    ["'self' https://*.example", "https://data.example/votes.csv", true],
    ["'self' https://*.example", "https://example/votes.csv", false],
    ["'self' http://localhost:*", "http://localhost:5173/votes.csv", true],
    ["'self' https://data.example:8443", "https://data.example:8443/votes.csv", true],
    ["'self' https:", "https://any.example/votes.csv", true],
    ["'self' https:", "http://any.example/votes.csv", false],
  ])("is read from the policy of the page: %s, %s: %s", (connect, address, may) => {
    policy(connect);
    expect(mayAsk(new URL(address))).toBe(may);
  });

  it("is not denied where the page has no policy to read", () => {
    expect(mayAsk(new URL("https://data.example/votes.csv"))).toBe(true);
  });
});
