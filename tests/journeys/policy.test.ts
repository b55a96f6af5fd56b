import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import { realDataset } from "../builders.ts";
import { LONG_CSV } from "../features/openingFiles.ts";
import { aVotingDataset } from "../figures/drawnAgreement.ts";
import { pick, searchOf, sent, shown } from "./givenFiles.ts";
import { useReader } from "./reader.ts";
import { bytesOf, choose, openExport, save, type Format } from "./savedPicture.ts";

const VOTES = { ...aVotingDataset(24), id: realDataset.id };

/** Whatever the policy refuses, in any page or frame of the visit, is an error on its console, and fails the test. */
const watched = {
  before: () =>
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      console.error(`refused by policy: ${effectiveDirective} ${blockedURI}`),
    ),
};

describe("Under the policy that is served", () => {
  const reader = useReader("files");
  const at = (address: string) => `${reader.host().url}${address}`;

  it("every view is drawn, on every page, with the mocked endpoints at work", async () => {
    const page = await reader.visit("", watched);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    for (const [address, ready] of [
      ["?view=bars&cell=italy.monitoring-only", "aside article"],
      ["?view=map", "[role=toolbar] [data-mark]"],
      ["?view=statements&q=troops", "article blockquote"],
      ["embed.html?view=bars", "svg[role=img]"],
      ["about.html", "h1"],
      ["?embed&view=map", "svg[role=img] [data-country]"],
    ] as const) {
      await page.goto(at(address));
      await page.locator(ready).first().waitFor();
    }
  });

  it("many issues are drawn, and what is made of them", async () => {
    const answer = (path: string, document: unknown) =>
      reader.host().faults.set(path, (response) => {
        response.setHeader("Content-Type", "application/json").end(JSON.stringify(document));
      });
    answer(`api/datasets/${VOTES.id}.json`, datasetOf(VOTES));
    for (const { id } of VOTES.issues) answer(`/issues/${id}/evidence.json`, evidenceOf(VOTES, id));
    const page = await reader.visit("?view=issues", { ...watched, serviceWorkers: "block" });
    for (const [address, ready] of [
      ["?view=agreement", "[role=application]"],
      ["?view=compare&compare=aze~bgr", "role=table"],
    ] as const) {
      await page.goto(at(address));
      await page.locator(ready).first().waitFor();
    }
    await openExport(page);
    await save(page, "PNG");
  });

  it("every picture is made, saved and copied", async () => {
    const page = await reader.visit("", {
      ...watched,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const dialog = await openExport(page);
    for (const kind of ["Bars", "Map", "Quote card"]) {
      await choose(dialog, kind);
      await dialog.locator("[data-sheet] svg").first().waitFor();
      await save(page, "SVG");
    }
    await save(page, "PDF");
    await dialog.getByRole("button", { name: "Copy image" }).click();
    await page
      .getByRole("status")
      .getByText(/copied/i)
      .waitFor();
    expect(reader.host().asked.some((path) => path.includes("pngWorker"))).toBe(true);
  });

  it("data are saved as every kind of file, and saved pictures lead back to their view", async () => {
    const page = await reader.visit("", watched);
    const dialog = await openExport(page);
    const pictures = [];
    for (const format of ["PNG", "SVG"] as const) pictures.push(await keptAs(page, format));
    await page.getByRole("tab", { name: "Data" }).click();
    for (const name of [/^Download CSV/, /^Download JSON/, /^Download Evidence pack/]) {
      const button = dialog.getByRole("button", { name }).first();
      await Promise.all([page.waitForEvent("download"), button.click()]);
    }
    for (const picture of pictures) {
      await page.goto(at("?view=bars"));
      await pick(page, picture);
      await page.getByRole("status").filter({ hasText: "Opened the view" }).waitFor();
    }
  });

  it("a file is read and searched beside the page", async () => {
    const page = await reader.visit("", watched);
    await pick(page, sent("votes.csv", LONG_CSV, "text/csv"));
    await shown(page, "Fish tariffs");
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("for it");
    await page.locator("[data-headline]", { hasText: /match “for it”: / }).waitFor();
    const asked = (name: string) => reader.host().asked.some((path) => path.includes(name));
    expect(["readWorker", "searchWorker"].map(asked)).toEqual([true, true]);
    const kept = await searchOf(page);
    await page.goto(at(kept));
    await page.locator("h1", { hasText: "Fish tariffs" }).waitFor();
  });

  it("a file of a host that is not listed is refused with a way on, and the host is not asked", async () => {
    const page = await reader.visit();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).host));
    await page.goto(at(`?data=${encodeURIComponent("https://unlisted.example/votes.csv")}`));
    await page.getByText("This site does not take data from unlisted.example by address.").waitFor();
    await page.getByText("Save the file with the browser and open it here from this device.").waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^Open from|^Try again/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Close", exact: true }).last().click();
    await page.getByRole("button", { name: "Open data" }).click();
    await page.getByLabel("A web address").fill("https://unlisted.example/votes.csv");
    await page.keyboard.press("Enter");
    await page.getByText("This site does not take data from unlisted.example by address.").waitFor();
    expect(asked.filter((host) => host === "unlisted.example")).toEqual([]);
  });
});

async function keptAs(page: Page, format: Format) {
  const file = await save(page, format);
  return { name: file.suggestedFilename(), mimeType: "", buffer: await bytesOf(file) };
}
