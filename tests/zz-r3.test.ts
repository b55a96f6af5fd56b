import { it } from "vitest";
import { indexCoded } from "../src/domain/indexCoded.ts";
import { clusteredSteps } from "../src/domain/clustering.ts";
import { stancesOf } from "../src/domain/stances.ts";
import { open } from "./formats/reading/openText.ts";
it("many", async () => {
  for (const n of [500, 1000, 2000]) {
    const text = "actor,issue,position\n" + Array.from({ length: n * 30 }, (_, i) => `A${i % n},I${Math.floor(i / n)},${["yes", "no", "abstain"][(i * 7 + Math.floor(i / 13)) % 3]}`).join("\n");
    const o: any = await open(new TextEncoder().encode(text), "x.csv");
    const index = indexCoded(o.dataset.head, o.dataset.coding);
    const g = clusteredSteps(index, stancesOf(index), [...index.dataset.actors.keys()]);
    const s = performance.now(); let most = 0;
    for (;;) { const a = performance.now(); const r = g.next(); most = Math.max(most, performance.now() - a); if (r.done || performance.now() - s > 40000) { console.info(n, r.done, Math.round(performance.now() - s), "longest step", Math.round(most)); break; } }
  }
  const text = "actor,issue,position\n" + Array.from({ length: 60000 }, (_, i) => `A${i},I${i},yes`).join("\n");
  const o: any = await open(new TextEncoder().encode(text), "x.csv");
  try { stancesOf(indexCoded(o.dataset.head, o.dataset.coding)); console.info("ok"); } catch (e) { console.info(String(e)); }
}, 200000);
