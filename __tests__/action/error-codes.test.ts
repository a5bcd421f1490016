import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, apiError, type Interception } from "../../sandbox/cloudflare.ts";
import { explainCode } from "../../src/cloudflare/codes.ts";
import { fakeValue, patchStep, SCRIPT, type StepSetup, secretText } from "../support/step.ts";

const VALUE = fakeValue("value");
const STRANGER = fakeValue("another token", 40);

type Case = StepSetup & { code: number; status: number; why: string; lines: string[] };

/** An answer of the API as the emulator never gives it by itself. */
function answer(status: number, ...errors: ReturnType<typeof apiError>[]): Pick<StepSetup, "interceptions"> {
  const body = JSON.stringify({ success: false, errors, messages: [], result: null });
  return { interceptions: [{ status, body } satisfies Interception] };
}

const REJECTED = [
  "Cause: The token was rejected: it is expired, revoked, lacks a permission, or is for another account.",
  "What to do: Check that the token has not expired, is for the account of account-id, and has the permission Workers Scripts: Edit.",
];
const UNRECOGNISED = [
  "Cause: The credentials were not recognised.",
  "What to do: Copy the token (or the global key and its e-mail address) again, without quotes and without a line break.",
];
const MALFORMED = [
  "Cause: A header with credentials is malformed: the token (or key) is cut off or holds what does not belong there.",
  "What to do: Copy the token (or the global key and its e-mail address) again, without quotes and without a line break.",
];
const NO_PATH = [
  "Cause: There is no such path: the account id is wrong, or the address of the API is.",
  "What to do: Copy account-id again from the overview page of Workers in the Cloudflare dashboard. Check api-base-url if you set it.",
];
const NO_WORKER = [
  "Cause: There is no Worker of this name on this account (or in this dispatch namespace).",
  "What to do: Deploy the Worker first, or correct account-id or script-name: with wrangler environments it is " +
    "<name>-<environment>. This action never creates a Worker.",
];
const INTERNAL = [
  "Cause: Cloudflare had an internal error.",
  "What to do: Run the step again; if it stays, see https://www.cloudflarestatus.com.",
];
const NOT_DEPLOYED = [
  "Cause: The latest version of the Worker is not the deployed one, and changing a secret would deploy it.",
  "What to do: Deploy the latest version and run the step again, or set deploy: false to put the change into a new version that is not deployed.",
];
const RATE_LIMIT = [
  "Cause: The account's rate limit is reached.",
  "What to do: Wait for some minutes, then run the step again.",
];
const HELD = [
  "Cause: Another change holds the Worker at this moment.",
  "What to do: Run the step again, and give the workflows that change this Worker one concurrency: group.",
];

const CASES: Case[] = [
  {
    code: 10000,
    status: 401,
    why: "a token that nobody knows",
    with: { "api-token": STRANGER },
    lines: [...REJECTED, 'Cloudflare says: code 10000, "Authentication error"'],
  },
  {
    code: 10000,
    status: 403,
    why: "a token that may only read",
    rules: { tokens: [{ token: API_TOKEN, permission: "read" }] },
    lines: [...REJECTED, 'Cloudflare says: code 10000, "Authentication error"'],
  },
  {
    code: 9106,
    status: 400,
    why: "credentials that did not arrive",
    ...answer(400, apiError(9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers")),
    lines: [...UNRECOGNISED, 'Cloudflare says: code 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"'],
  },
  {
    code: 9109,
    status: 403,
    why: "a token of another account",
    rules: { tokens: [{ token: API_TOKEN, accounts: ["f".repeat(32)] }] },
    lines: [
      "Cause: The token is invalid, is for another account, or is restricted to other IP addresses.",
      "What to do: Check account-id, and the token's account resources and client IP filter.",
      'Cloudflare says: code 9109, "Unauthorized to access requested resource"',
    ],
  },
  {
    code: 6003,
    status: 400,
    why: "half a token",
    with: { "api-token": STRANGER.slice(0, 20) },
    lines: [...MALFORMED, 'Cloudflare says: code 6003, "Invalid request headers"'],
  },
  {
    code: 6111,
    status: 400,
    why: "a malformed header, told without the chain",
    ...answer(400, apiError(6111, "Invalid format for Authorization header")),
    lines: [...MALFORMED, 'Cloudflare says: code 6111, "Invalid format for Authorization header"'],
  },
  ...[6102, 6103].map((code) => ({
    code,
    status: 400,
    why: "a malformed header of the global key, told without the chain",
    ...answer(400, apiError(code, "Invalid format for X-Auth-Key header")),
    lines: [...MALFORMED, `Cloudflare says: code ${code}, "Invalid format for X-Auth-Key header"`],
  })),
  {
    code: 7003,
    status: 404,
    why: "an account that is none",
    with: { "account-id": "e".repeat(32) },
    lines: [
      ...NO_PATH,
      `Cloudflare says: code 7003, "Could not route to /client/v4/accounts/${"e".repeat(32)}/workers/scripts/my-worker/` +
        'secrets-bulk, perhaps your object identifier is invalid?"',
      'Cloudflare says: code 7000, "No route for that URI"',
    ],
  },
  {
    code: 7000,
    status: 404,
    why: "a path that is none",
    ...answer(404, apiError(7000, "No route for that URI")),
    lines: [...NO_PATH, 'Cloudflare says: code 7000, "No route for that URI"'],
  },
  {
    code: 10007,
    status: 404,
    why: "a Worker that does not exist",
    workers: [{ script: "my-worker-staging" }],
    lines: [...NO_WORKER, 'Cloudflare says: code 10007, "This Worker does not exist on your account."'],
  },
  {
    code: 10007,
    status: 404,
    why: "a Worker that is not in the dispatch namespace",
    with: { "dispatch-namespace": "tenants" },
    workers: [{ script: SCRIPT }, { script: "other", namespace: "tenants" }],
    lines: [...NO_WORKER, 'Cloudflare says: code 10007, "This Worker does not exist on your account."'],
  },
  {
    code: 10090,
    status: 404,
    why: "a service that does not exist",
    ...answer(404, apiError(10090, "This Worker does not exist on your account.")),
    lines: [...NO_WORKER, 'Cloudflare says: code 10090, "This Worker does not exist on your account."'],
  },
  {
    code: 10013,
    status: 500,
    why: "an internal error",
    ...answer(500, apiError(10013, "workers.api.error.unknown")),
    lines: [...INTERNAL, 'Cloudflare says: code 10013, "workers.api.error.unknown"'],
  },
  {
    code: 10002,
    status: 500,
    why: "another internal error",
    ...answer(
      500,
      apiError(10002, "workers.api.error.internal_server", { documentationUrl: "https://x.example/10002" }),
    ),
    lines: [
      ...INTERNAL,
      'Cloudflare says: code 10002, "workers.api.error.internal_server", see https://x.example/10002',
    ],
  },
  {
    code: 10026,
    status: 400,
    why: "a body that the server could not read",
    ...answer(400, apiError(10026, "Could not parse request body. Please ensure the request is valid JSON.")),
    lines: [
      "Cause: Cloudflare could not parse the request.",
      "What to do: This is a fault of this action: please report it, with the cf-ray.",
      'Cloudflare says: code 10026, "Could not parse request body. Please ensure the request is valid JSON."',
    ],
  },
  {
    code: 10053,
    status: 400,
    why: "a plain-text variable of the name",
    workers: [{ script: SCRIPT, bindings: [{ name: "API_KEY", type: "plain_text", text: "plain" }] }],
    lines: [
      "Cause: Another binding of the Worker, usually a plain-text variable, has the name already.",
      "What to do: Remove the variable from the Worker's configuration and deploy, then set the secret.",
      `Cloudflare says: code 10053, "Binding name 'API_KEY' already in use. Please use a different name and try again.", ` +
        "at /secrets/API_KEY",
    ],
  },
  {
    code: 10054,
    status: 400,
    why: "a value over 5 KB",
    env: { API_KEY: fakeValue("long").repeat(150) },
    lines: [
      "Cause: A value is larger than a Worker's secret may be (5 KB).",
      "What to do: Split it, or keep it in KV, R2 or the Secrets Store.",
      `Cloudflare says: code 10054, "Text binding 'API_KEY' is too large. It may not exceed 5.1 kB.", at /secrets/API_KEY`,
    ],
  },
  {
    code: 10055,
    status: 400,
    why: "too many variables",
    workers: [{ script: SCRIPT, bindings: ["A", "B"].map((name) => ({ name, type: "plain_text", text: "plain" })) }],
    rules: { variableLimit: 2 },
    lines: [
      "Cause: The Worker would have too many variables; plain-text variables count as well.",
      "What to do: Delete variables and secrets that are not used.",
      'Cloudflare says: code 10055, "This deployment includes 3 variables, which exceeds the Workers Free limit of 2 ' +
        'variables per Worker (secrets + text)."',
    ],
  },
  {
    code: 10056,
    status: 404,
    why: "a secret to delete that is not there, where none was to be deleted",
    ...answer(404, apiError(10056, "Binding 'GONE' not found")),
    lines: [
      "Cause: Cloudflare does not find a secret to delete, though it lists every name that was to be deleted.",
      "What to do: Run the step again; if it stays, see https://www.cloudflarestatus.com.",
      `Cloudflare says: code 10056, "Binding 'GONE' not found"`,
    ],
  },
  {
    code: 10214,
    status: 400,
    why: "a latest version that is not deployed, told by the older code",
    ...answer(400, apiError(10214, "Cannot edit a secret.")),
    lines: [...NOT_DEPLOYED, 'Cloudflare says: code 10214, "Cannot edit a secret."'],
  },
  {
    code: 10215,
    status: 400,
    why: "a latest version that is not deployed",
    workers: [{ script: SCRIPT, latestVersionDeployed: false }],
    lines: [
      ...NOT_DEPLOYED,
      'Cloudflare says: code 10215, "Secret edit failed. You attempted to modify a secret, but the latest version of your ' +
        "Worker isn't currently deployed. Please ensure that the latest version of your Worker is fully deployed before " +
        'modifying secrets."',
    ],
  },
  {
    code: 10222,
    status: 400,
    why: "a Worker without a version",
    ...answer(400, apiError(10222, "This Worker has no versions.")),
    lines: [
      "Cause: The Worker has no version.",
      "What to do: Upload a version of it first.",
      'Cloudflare says: code 10222, "This Worker has no versions."',
    ],
  },
  {
    code: 100160,
    status: 400,
    why: "a limit of no operations at all",
    rules: { operationLimit: 0 },
    lines: [
      "Cause: Cloudflare takes not even one operation in a request.",
      "What to do: This action cuts its requests as the message says: please report this, with the cf-ray.",
      'Cloudflare says: code 100160, "Bulk secret request contains 1 secrets, which exceeds the limit of 0 per ' +
        'request. Please split the request into smaller batches."',
    ],
  },
  {
    code: 971,
    status: 429,
    why: "the account's limit",
    rules: { rateLimit: { quota: 0, windowSeconds: 300 } },
    lines: [
      ...RATE_LIMIT,
      'Cloudflare says: code 971, "More than 0 requests per 300 seconds reached. Please wait and consider throttling your ' +
        'request speed"',
    ],
  },
  {
    code: 10429,
    status: 429,
    why: "the account's limit by another code",
    ...answer(429, apiError(10429, "Rate limited.")),
    lines: [...RATE_LIMIT, 'Cloudflare says: code 10429, "Rate limited."'],
  },
  {
    code: 10040,
    status: 429,
    why: "a Worker that is being changed, told by a code that the table has not",
    ...answer(429, apiError(10040, "Too many requests are currently modifying the script.")),
    lines: [...HELD, 'Cloudflare says: code 10040, "Too many requests are currently modifying the script."'],
  },
  {
    code: 9103,
    status: 403,
    why: "an unknown global key",
    with: { "api-token": "", "api-key": fakeValue("another key", 37), "api-email": "ops@example.com" },
    lines: [...UNRECOGNISED, 'Cloudflare says: code 9103, "Unknown X-Auth-Key or X-Auth-Email"'],
  },
  {
    code: 100119,
    status: 404,
    why: "a dispatch namespace that does not exist",
    with: { "dispatch-namespace": "tenants" },
    lines: [
      "Cause: There is no dispatch namespace of this name on this account.",
      "What to do: Correct dispatch-namespace, or leave it out if the Worker is not in one.",
      'Cloudflare says: code 100119, "workers.api.error.dispatch_namespace_not_found"',
    ],
  },
  {
    code: 10021,
    status: 400,
    why: "a code without an explanation, with all that an error can hold",
    ...answer(
      400,
      apiError(10021, "Invalid.", { pointer: "/secrets/API_KEY/text", documentationUrl: "https://x.example/?a=1#b" }),
    ),
    lines: ['Cloudflare says: code 10021, "Invalid.", at /secrets/API_KEY/text, see https://x.example/?a=1#b'],
  },
  {
    code: 10053,
    status: 400,
    why: "several errors, of which the first has no explanation",
    ...answer(400, apiError(12345, "Something."), apiError(10053, "In use."), apiError(10054, "Too large.")),
    lines: [
      "Cause: Another binding of the Worker, usually a plain-text variable, has the name already.",
      "What to do: Remove the variable from the Worker's configuration and deploy, then set the secret.",
      'Cloudflare says: code 12345, "Something."',
      'Cloudflare says: code 10053, "In use."',
      'Cloudflare says: code 10054, "Too large."',
    ],
  },
  {
    code: 10007,
    status: 200,
    why: "a status that does not fit the errors",
    ...answer(200, apiError(10007, "This Worker does not exist on your account.")),
    lines: [...NO_WORKER, 'Cloudflare says: code 10007, "This Worker does not exist on your account."'],
  },
];

const NOT_KNOWN = "Whether the change took effect is not known. Running the step again is safe.";

describe("each error code: cause, remedy and Cloudflare's own words", () => {
  test.concurrent.each(CASES)("$code (HTTP $status): $why", async ({ code, status, why, lines, ...setup }) => {
    const step = await patchStep({
      ...setup,
      with: { secrets: "API_KEY", ...setup.with },
      env: { ...(setup.with?.secrets === undefined ? { API_KEY: VALUE } : {}), ...setup.env },
    });
    const isRefused = status >= 400 && status < 500;
    const message = [
      `Cloudflare refused the patch of Worker my-worker: code ${code} (HTTP ${status}).`,
      ...lines,
      "cf-ray: <ray>",
      isRefused ? "Nothing was changed." : NOT_KNOWN,
    ].join("\n");
    expect(step.error).toBe(message);
    expect(step.log.at(-lines.length - 3)).toBe(`##[error]${message.split("\n")[0]}`);
    expect({ outcome: step.run.outcome, exitCode: step.run.exitCode }).toEqual({ outcome: "failure", exitCode: 1 });
    const { results, ...others } = step.run.outputs;
    expect(results).toBeDefined();
    expect(others).toEqual({
      "secret-names": "",
      "set-names": "",
      "deleted-names": "",
      changed: "false",
      "failed-scripts": "my-worker",
    });
    const names = Object.keys(JSON.parse(step.body ?? "").secrets);
    const left = isRefused ? { notApplied: names, notKnown: [] } : { notApplied: [], notKnown: names };
    const nothing = { set: [], deleted: [], ...left, names: [], attempts: 1, requests: 1 };
    expect(step.results).toEqual([{ script: "my-worker", status: "failed", ...nothing, error: { code, message } }]);
    expect(step.requests.map(({ applied }) => applied)).toEqual([false]);
  });

  test("the table above has every code that the action knows", () => {
    const known = Array.from({ length: 200_000 }, (_, code) => code).filter((code) => explainCode(code) !== undefined);
    const tested = new Set(CASES.map(({ code }) => code));
    expect(known.filter((code) => !tested.has(code))).toEqual([]);
  });
});

test("the summary of a refusal says what was not done", async () => {
  const { run } = await patchStep({
    with: { secrets: "API_KEY", delete: "KEPT" },
    env: { API_KEY: VALUE },
    workers: [{ script: SCRIPT, bindings: [secretText("KEPT", fakeValue("kept"))], latestVersionDeployed: false }],
    ...answer(400, apiError(10215, "'It' is not deployed.")),
  });
  expect(run.summary.replace(/cf-ray: .*/, "cf-ray: <ray>")).toBe(
    "<h3>Secrets not patched as declared: <code>my-worker</code></h3>\n" +
      "<pre>Cloudflare refused the patch of Worker my-worker: code 10215 (HTTP 400).\n" +
      "Cause: The latest version of the Worker is not the deployed one, and changing a secret would deploy it.\n" +
      "What to do: Deploy the latest version and run the step again, or set deploy: false to put the change into a new version that is not deployed.\n" +
      "Cloudflare says: code 10215, &#34;&#39;It&#39; is not deployed.&#34;\n" +
      "cf-ray: <ray>\n" +
      "Nothing was changed.</pre>\n" +
      "<table><tr><th>Name</th><th>Kind</th><th>What happened</th></tr>" +
      "<tr><td><code>API_KEY</code></td><td>secret_text</td><td>not applied</td></tr>" +
      "<tr><td><code>KEPT</code></td><td>–</td><td>not applied</td></tr></table>\n\n",
  );
});

test("the account id is in the log of a refusal, for whoever gave the wrong one", async () => {
  const { log } = await patchStep({ with: { secrets: "API_KEY" }, env: { API_KEY: VALUE }, workers: [] });
  expect(log[0]).toBe(`Worker my-worker (account ${ACCOUNT_ID}): 1 to set.`);
});
