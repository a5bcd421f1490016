import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent } from "undici";
import { ACCOUNT_ID, API_TOKEN, type Binding, type Interception, startCloudflare } from "../../sandbox/cloudflare.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { nameShower } from "../../src/privacy/sanitize.ts";
import { runWorker } from "../../src/run/worker.ts";
import "../support/one-realm.ts";
import { clientFor } from "../support/client-for.ts";

const A = { name: "A", type: "secret_text", text: "s3cret-value" } as const;
const KEPT: Binding = { name: "KEPT", type: "secret_text", text: "kept-value" };

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A run that makes a plan, since there is a required name, and finds no OLD to delete. */
async function run(...interceptions: readonly Interception[]) {
  const api = await startCloudflare({ workers: [{ script: "api", bindings: [KEPT] }] });
  const dispatcher = new Agent();
  closing.push(
    () => api.close(),
    () => dispatcher.destroy(),
  );
  for (const interception of interceptions) api.intercept(interception);
  const redact = redactor([A.text, API_TOKEN]);
  const client = clientFor({
    baseUrl: api.url,
    dispatcher,
    redact,
    maxAttempts: 3,
  });
  const outcome = await runWorker({
    worker: { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: undefined },
    declaration: { set: [A], delete: ["OLD"], versionTags: {} },
    prune: undefined,
    required: ["KEPT"],
    deploy: true,
    dryRun: false,
    client,
    showNames: nameShower(["A", "OLD", "KEPT"], redact),
    tell: () => {},
    showPlan: () => {},
    problemsOf: ({ problems }) => problems.join("\n"),
  });
  return { outcome, api };
}

/** Somebody else sets OLD in the moment between the plan and the patch. */
const WITH_OLD: Interception = {
  match: ({ method }) => method === "PATCH",
  body: JSON.stringify({
    success: true,
    errors: [],
    result: Object.fromEntries(["A", "KEPT", "OLD"].map((name) => [name, { name, type: "secret_text" }])),
  }),
};

describe("between the plan and the patch", () => {
  test("a name to delete that was not there comes: it is not said to be gone", async () => {
    const { outcome } = await run(WITH_OLD);
    expect(outcome).toMatchObject({
      status: "failed",
      set: ["A"],
      deleted: [],
      absent: [],
      notApplied: ["OLD"],
      error: { code: "unverified", message: expect.stringContaining("- OLD is still on the Worker.") },
    });
  });

  test("nothing happens: it counts as deleted", async () => {
    const { outcome, api } = await run();
    expect(outcome).toMatchObject({ status: "patched", deleted: ["OLD"], absent: ["OLD"], notApplied: [] });
    const patches = api.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
    expect(patches).toEqual([{ secrets: { A } }]);
  });
});
