import { expect, test } from "@jest/globals";
import type { ChaosOptions } from "../../../sandbox/cloudflare.ts";
import { BEARER, BULK, MERGE_PATCH, start, text } from "./calls.ts";

/** What became of 40 requests, one after the other, each given up after a while. */
async function outcomes(options: ChaosOptions): Promise<string[]> {
  const cloudflare = await start();
  const chaos = cloudflare.chaos({ slow: false, ...options });
  for (let index = 0; index < 40; index += 1) {
    const body = JSON.stringify({ secrets: text(`S${index}`) });
    const sent = { method: "PATCH", headers: { ...BEARER, ...MERGE_PATCH }, body };
    const asked = fetch(cloudflare.url + BULK, { ...sent, signal: AbortSignal.timeout(150) });
    await asked.then((response) => response.text()).catch(() => {});
  }
  return [...chaos.log, ...cloudflare.requests.map(({ status, applied }) => `${status} ${applied}`)];
}

test("is the same for a seed, and another for another", async () => {
  const options = { seed: 7, rate: 0.5 };
  const first = await outcomes(options);
  expect(await outcomes(options)).toEqual(first);
  expect(await outcomes({ ...options, seed: 8 })).not.toEqual(first);
});

test("spoils as many requests as said", async () => {
  const ruled = (await outcomes({ seed: 1, rate: 0 })).filter((line) => line !== "PATCH: as ruled");
  expect(ruled).toEqual(Array(40).fill("200 true"));
  expect(await outcomes({ seed: 1, rate: 1 })).not.toContain("PATCH: as ruled");
});

test("breaks before the change and after it", async () => {
  const seen = await outcomes({ seed: 3, rate: 1 });
  const lines = ["PATCH: reset, before the change", "PATCH: reset, after the change", "0 true", "0 false"];
  expect(seen).toEqual(expect.arrayContaining(lines));
});

test("never changes anything under an answer that says otherwise", async () => {
  const seen = await outcomes({ seed: 5, rate: 1 });
  const refused = seen.filter((line) => /^4\d\d (true|false)$/.test(line));
  expect(refused.length).toBeGreaterThan(5);
  expect(refused.filter((line) => line.endsWith("true"))).toEqual([]);
});
