import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, apiError, failure } from "../../sandbox/cloudflare.ts";
import { CODES, codeFacts } from "../../src/cloudflare/codes.ts";
import { fakeValue, patchStep, SCRIPT, type StepSetup, secretText, workerWith } from "../support/step.ts";

const VALUE = fakeValue("value");
const STRANGER = fakeValue("another token", 40);

/** `code` explains the refusal. `says` are Cloudflare's words, if there is more to them than this code and a text. */
type Case = StepSetup & { code: number; status: number; why: string; says?: string[] };

/** An answer of the API as the emulator never gives it by itself. */
function answer(status: number, ...errors: ReturnType<typeof apiError>[]): Pick<StepSetup, "interceptions"> {
  return { interceptions: [{ status, body: JSON.stringify(failure(status, ...errors).body) }] };
}

/** What the emulator refuses by its own rules. */
const REFUSED: Case[] = [
  { code: 10000, status: 401, why: "a token that nobody knows", with: { "api-token": STRANGER } },
  {
    code: 10000,
    status: 403,
    why: "a token that may only read",
    rules: { tokens: [{ token: API_TOKEN, permission: "read" }] },
  },
  {
    code: 9109,
    status: 403,
    why: "a token of another account",
    rules: { tokens: [{ token: API_TOKEN, accounts: ["f".repeat(32)] }] },
  },
  { code: 6003, status: 400, why: "half a token", with: { "api-token": STRANGER.slice(0, 20) } },
  {
    code: 9103,
    status: 403,
    why: "an unknown global key",
    with: { "api-token": "", "api-key": fakeValue("another key", 37), "api-email": "ops@example.com" },
  },
  {
    code: 7003,
    status: 404,
    why: "an account that is none",
    with: { "account-id": "e".repeat(32) },
    says: [
      `Cloudflare says: code 7003, "Could not route to /client/v4/accounts/${"e".repeat(32)}/workers/scripts/my-worker/` +
        'secrets-bulk, perhaps your object identifier is invalid?"',
      'Cloudflare says: code 7000, "No route for that URI"',
    ],
  },
  { code: 10007, status: 404, why: "a Worker that does not exist", workers: [{ script: "my-worker-staging" }] },
  {
    code: 10092,
    status: 404,
    why: "a Worker that is not in the dispatch namespace",
    with: { "dispatch-namespace": "tenants" },
    workers: [{ script: SCRIPT }, { script: "other", namespace: "tenants" }],
  },
  {
    code: 100119,
    status: 404,
    why: "a dispatch namespace that does not exist",
    with: { "dispatch-namespace": "tenants" },
  },
  {
    code: 10053,
    status: 400,
    why: "a plain-text variable of the name",
    workers: workerWith({ name: "API_KEY", type: "plain_text", text: "plain" }),
    says: [
      `Cloudflare says: code 10053, "Binding name 'API_KEY' already in use. Please use a different name and try again.", ` +
        "at /secrets/API_KEY",
    ],
  },
  { code: 10054, status: 400, why: "a value over 5 KB", env: { API_KEY: fakeValue("long").repeat(150) } },
  {
    code: 10055,
    status: 400,
    why: "too many variables",
    workers: workerWith(...["A", "B"].map((name) => ({ name, type: "plain_text", text: "plain" }) as const)),
    rules: { variableLimit: 2 },
  },
  ...([10214, 10215] as const).map((code) => ({
    code,
    status: 400,
    why: "a latest version that is not deployed",
    workers: [{ script: SCRIPT, latestVersionDeployed: false }],
    rules: { undeployed: code },
  })),
  { code: 100160, status: 400, why: "a limit of no operations at all", rules: { operationLimit: 0 } },
  { code: 971, status: 429, why: "the account's limit", rules: { rateLimit: { quota: 0, windowSeconds: 300 } } },
];

/** Answers that are told apart by more than their code. */
const TOLD: Case[] = [
  {
    code: 10021,
    status: 400,
    why: "all that an error can hold",
    ...answer(
      400,
      apiError(10021, "Invalid.", { pointer: "/secrets/API_KEY/text", documentationUrl: "https://x.example/?a=1#b" }),
    ),
    says: ['Cloudflare says: code 10021, "Invalid.", at /secrets/API_KEY/text, see https://x.example/?a=1#b'],
  },
  {
    code: 10053,
    status: 400,
    why: "several errors, of which the first has no explanation",
    ...answer(400, apiError(12345, "Something."), apiError(10053, "In use."), apiError(10054, "Too large.")),
    says: [
      'Cloudflare says: code 12345, "Something."',
      'Cloudflare says: code 10053, "In use."',
      'Cloudflare says: code 10054, "Too large."',
    ],
  },
  { code: 10007, status: 200, why: "a status that does not fit the errors", ...answer(200, apiError(10007, "No.")) },
  { code: 10013, status: 500, why: "an internal error", ...answer(500, apiError(10013, "unknown")) },
  ...[403, 401].map((status) => ({
    code: 12345,
    status,
    why: "a code that nobody knows, for which no token is blamed",
    ...answer(status, apiError(12345, "No.")),
  })),
  ...[10015, 10023, 10353].map((code) => ({
    code,
    status: 403,
    why: "403, for which no token is blamed",
    ...answer(403, apiError(code, "No.")),
  })),
];

/** The first code of each row of the action's table that no case above has, but for 10056, which leads to a list. */
const OTHERS: Case[] = CODES.filter(
  ({ codes }) => ![...REFUSED, ...TOLD, { code: 10056 }].some(({ code }) => codes.includes(code)),
).flatMap(({ codes: [code = 0] }) => ({
  code,
  status: 400,
  why: "its row of the table",
  ...answer(400, apiError(code, "No.")),
}));

const NOT_KNOWN = "It is not known whether the change took effect. Running the step again is safe.";

describe("each error code: cause, remedy and Cloudflare's own words", () => {
  test.concurrent.each([...REFUSED, ...TOLD, ...OTHERS])("$code (HTTP $status): $why", async (given) => {
    const {
      code,
      status,
      why: _,
      says = [expect.stringContaining(`Cloudflare says: code ${code}, "`)],
      ...setup
    } = given;
    const step = await patchStep({
      ...setup,
      with: { secrets: "API_KEY", ...setup.with },
      env: { API_KEY: VALUE, ...setup.env },
    });
    const isRefused = status >= 400 && status < 500;
    const facts = codeFacts(code);
    const message = step.error ?? "";
    expect(message.split("\n")).toEqual([
      `Cloudflare refused the patch of Worker my-worker: code ${code} (HTTP ${status}).`,
      ...(facts === undefined ? [] : [`Cause: ${facts.cause}`, `What to do: ${facts.remedy}`]),
      ...says,
      "cf-ray: <ray>",
      isRefused ? "Nothing was changed." : NOT_KNOWN,
    ]);
    expect(step.log.join("\n")).toContain(`\n##[error]${message}`);
    expect([step.run.outcome, step.run.exitCode]).toEqual(["failure", 1]);
    const { results: __, ...others } = step.run.outputs;
    const empty = { "secret-names": "", "set-names": "", "deleted-names": "" };
    expect(others).toEqual({ ...empty, changed: "false", "failed-scripts": "my-worker" });
    const left = isRefused ? { notApplied: ["API_KEY"], notKnown: [] } : { notApplied: [], notKnown: ["API_KEY"] };
    const nothing = { set: [], deleted: [], ...left, names: [], attempts: 1, requests: 1 };
    expect(step.results).toEqual([{ script: "my-worker", status: "failed", ...nothing, error: { code, message } }]);
    expect(step.requests.filter(({ method }) => method === "PATCH").map(({ applied }) => applied)).toEqual([false]);
  });
});

test("a Worker that does not exist is looked for among the others, once", async () => {
  const { error, requests } = await patchStep({
    with: { secrets: "API_KEY", "script-name": "my-wroker" },
    env: { API_KEY: VALUE },
    workers: ["my-worker", "other"].map((script) => ({ script })),
  });
  expect(error).toContain("\nCause: There is no Worker my-wroker in this account. Did you mean my-worker?\n");
  expect(error).not.toContain("other");
  const scripts = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts`;
  expect(requests.map(({ path }) => path)).toEqual([`${scripts}/my-wroker/secrets-bulk`, scripts]);
});

test("a name that Cloudflare does not find is refused for good if none was to be deleted", async () => {
  const { error, requests } = await patchStep({
    ...answer(404, apiError(10056, "Binding 'GONE' not found")),
    with: { secrets: "API_KEY", "max-attempts": "5" },
    env: { API_KEY: VALUE },
  });
  expect(error).toContain("code 10056 (HTTP 404)");
  expect(requests.map(({ method }) => method)).toEqual(["PATCH", "GET"]);
});

test("the summary of a refusal says what was not done, and the log names the account", async () => {
  const { run, log } = await patchStep({
    with: { secrets: "API_KEY", delete: "KEPT" },
    env: { API_KEY: VALUE },
    workers: workerWith(secretText("KEPT", fakeValue("kept"))),
    ...answer(400, apiError(10215, "'It' is not deployed.")),
  });
  expect(log).toContain(`Worker my-worker in account ${ACCOUNT_ID}: set API_KEY; delete KEPT.`);
  const { summary } = run;
  expect(summary).toMatch(/^<h3>Failed: <a href="[^"]*"><code>my-worker<\/code><\/a><\/h3>\n/);
  expect(summary).toContain(
    "<p><b>Cloudflare refused the patch of Worker <code>my-worker</code>: code 10215 (HTTP 400).",
  );
  expect(summary).toContain("<pre>Cloudflare says: code 10215, &#34;&#39;It&#39; is not deployed.&#34;\ncf-ray: ");
  expect(summary).toContain("<p>Nothing was changed.</p>");
  for (const cells of ["<code>API_KEY</code></td><td><code>secret_text</code>", "<code>KEPT</code></td><td>–"]) {
    expect(summary).toContain(`<tr><td>${cells}</td><td>not applied</td></tr>`);
  }
});
