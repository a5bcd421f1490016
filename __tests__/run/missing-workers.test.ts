import { expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Interception } from "../../sandbox/cloudflare.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { withNearestWorkers } from "../../src/run/missing-workers.ts";
import { emulated } from "../support/emulated-client.ts";
import { aFailedOutcome, anOutcome, aRefusal } from "../support/results.ts";

const missing = (script: string, code = 10007): Outcome => aFailedOutcome(aRefusal({ script, code }), { script });

async function near(
  outcomes: readonly Outcome[],
  { namespace, interceptions = [] }: { namespace?: string; interceptions?: Interception[] } = {},
): Promise<{ names: unknown[]; paths: string[] }> {
  const options = { workers: [{ script: "my-worker" }, { script: "billing" }] };
  const { api, client } = await emulated({ options, interceptions });
  const workers = outcomes.map(({ script }) => ({ accountId: ACCOUNT_ID, script, dispatchNamespace: namespace }));
  const found = await withNearestWorkers(outcomes, { client, workers });
  return {
    names: found.map(({ failure }) => failure?.kind === "request" && failure.nearestScript),
    paths: api.requests.map(({ path }) => path.replace(/^.*\/workers\//, "")),
  };
}

test("Workers that do not exist are looked for with one request", async () => {
  const outcomes = [missing("my-wroker"), missing("biling", 10090), missing("frontend"), anOutcome()];
  expect(await near(outcomes)).toEqual({ names: ["my-worker", "billing", undefined, false], paths: ["scripts"] });
});

test("one that is listed all the same was not misspelled", async () => {
  expect(await near([missing("my-worker")])).toEqual({ names: [undefined], paths: ["scripts"] });
});

test("other failures ask for nothing", async () => {
  const refused = [aFailedOutcome(aRefusal({ script: "my-wroker", code: 10000, status: 403 }))];
  expect(await near(refused)).toEqual({ names: [undefined], paths: [] });
});

test("Workers in a dispatch namespace are not looked for", async () => {
  expect(await near([missing("my-wroker")], { namespace: "tenants" })).toEqual({ names: [undefined], paths: [] });
});

test("a list that cannot be read changes nothing", async () => {
  const interceptions = [{ match: () => true, status: 403, body: "{}" }];
  expect(await near([missing("my-wroker")], { interceptions })).toEqual({ names: [undefined], paths: ["scripts"] });
});
