import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import { AGREEMENT_SHADES } from "../../src/figures/marks/palette.ts";
import { realDataset } from "../builders.ts";
import { aVotingDataset } from "../figures/drawnAgreement.ts";
import { focused, useReader } from "./reader.ts";
import { DESK_AND_PHONE, keepsWithin, SEVERAL, violationsByDayAndNight } from "./resizing.ts";
import { bytesOf, decode, openExport, save, textsOf } from "./savedPicture.ts";

const STAGE = "[role=application]";
const FILE = { ...aVotingDataset(24), id: realDataset.id };

describe("A reader who compares", () => {
  const reader = useReader("files");

  /** Opens a view of twenty-four countries that vote on ten issues. */
  async function visit(query: string, visited: object = {}, ready = STAGE): Promise<Page> {
    const answer = (path: string, document: unknown) =>
      reader
        .host()
        .faults.set(path, (response) =>
          response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(document)),
        );
    answer(`api/datasets/${FILE.id}.json`, datasetOf(FILE));
    for (const { id } of FILE.issues) answer(`/issues/${id}/evidence.json`, evidenceOf(FILE, id));
    return reader.visit(query, { serviceWorkers: "block", ...visited }, ready);
  }

  it("reads a pair by keyboard and by pointer, compares it, and opens an issue on which it differs", async () => {
    const page = await visit("?view=agreement");
    const said = async () => page.locator("[role=status]").allTextContents();
    await page.locator(STAGE).focus();
    await page.keyboard.press("End");
    await expect.poll(said).toContain("Country of AZEaa and Country of BFA: too few shared issues (3).");
    await page.keyboard.press("Home");
    await expect.poll(said).not.toContain("Country of AZEaa and Country of BFA: too few shared issues (3).");
    const box = await page.getByRole("img", { name: "Agreement matrix of 24 actors" }).boundingBox();
    if (!box) throw new Error("The matrix has no box.");
    await page.mouse.move(box.x + box.width - 5, box.y + 5);
    await expect.poll(said).toContain("Country of AZEaa and Country of BFA: too few shared issues (3).");
    await page.locator(STAGE).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(said).toContain("Country of AZEaa and Country of BGRaa: 35% on 10 shared issues.");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("compare=AZE~BGR");
    await expect
      .poll(async () => page.getByRole("heading", { level: 3 }).first().textContent())
      .toMatch(/^Differ, \d/);
    const issue = page
      .getByRole("table", { name: /^Differ/ })
      .getByRole("link")
      .first();
    const title = (await issue.textContent()) ?? "";
    await issue.click();
    await expect.poll(async () => page.getByRole("heading", { level: 1 }).allTextContents()).toContain(title);
    await expect.poll(() => page.url()).not.toContain("view=");
  });

  it.each(["", "&country=ITA"])(
    "opens the statements of a position that is compared, and comes back to it (%s)",
    async (filter) => {
      const query = `?view=compare&compare=RUS~USA${filter}`;
      const page = await reader.visit(query, {}, "main table");
      const mark = page.getByRole("button", { name: "Russia, “Reassurance” force: Opposing" });
      await mark.press("Enter");
      await expect.poll(() => focused(page)).toBe("h2: Russia · “Reassurance” force");
      expect(await mark.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("Escape");
      await expect.poll(() => focused(page)).toBe("button: Russia, “Reassurance” force: Opposing");
      expect(await mark.getAttribute("aria-expanded")).toBe("false");
    },
  );

  it("adds a bloc by name, and finds the comparison again by its address and by going back", async () => {
    const page = await visit(
      "?view=compare&compare=aut",
      {},
      "role=combobox[name='Compare actors and blocs']",
    );
    await page.getByRole("combobox", { name: "Compare actors and blocs" }).fill("arab league");
    await page.getByRole("option", { name: "Arab League (bloc)" }).click();
    await expect.poll(() => page.url()).toContain("compare=AUT~bloc-arab-league");
    await page.keyboard.press("Escape");
    await page.reload();
    await expect
      .poll(async () => page.getByRole("list", { name: "Compared" }).textContent())
      .toContain("Arab League");
    await page.getByRole("button", { name: "Leave out Arab League" }).click();
    await expect.poll(async () => page.getByText("Choose one more actor or bloc").isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(async () => page.getByRole("table").count()).toBeGreaterThan(0);
  });

  it("saves the matrix as a picture with its shades, and as a PDF", async () => {
    const page = await visit("?view=agreement");
    const dialog = await openExport(page);
    await expect
      .poll(async () => dialog.locator("[data-sheet] > svg desc").textContent())
      .toMatch(
        /^Matrix of how far every two actors agree, shaded, like beside like: How far actors agree: Invented votes\./,
      );
    const file = await save(page, "PNG");
    expect(file.suggestedFilename()).toMatch(/^western-troops-ukraine-agreement-/);
    const png = await bytesOf(file);
    const [most, least] = [AGREEMENT_SHADES.at(-1)?.light ?? "", AGREEMENT_SHADES[1].light];
    const { pixels } = await decode(page, png, [most, least]);
    for (const count of pixels) expect(count).toBeGreaterThan(1000);
    expect([...textsOf(png).values()].join(" ")).toContain("view=agreement");
    const pdf = await save(page, "PDF");
    expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it.each([
    ["agreement", "?view=agreement", STAGE],
    ["comparison", "?view=compare&compare=aze~bgr~bloc-nato", "role=table"],
  ])(
    "finds the %s without a fault of access, on a desk and a phone, light and dark",
    async (_, query, ready) => {
      const page = await visit(query, {}, ready);
      expect(await violationsByDayAndNight(page, { ready, sizes: DESK_AND_PHONE })).toEqual([]);
      await keepsWithin(page, [390, 1366]);
    },
    SEVERAL,
  );
});
