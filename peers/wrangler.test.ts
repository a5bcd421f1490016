import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Cloudflare,
  type CloudflareOptions,
  startCloudflare,
} from "../sandbox/cloudflare.ts";
import { type Invocation, type WranglerRun, wrangler } from "./wrangler-cli.ts";

const SCRIPTS = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts`;
const BULK = ["secret", "bulk", "--name", "api"];
const LIST = ["secret", "list", "--name", "api"];
const STRANGER = "0".repeat(40);

type Done = WranglerRun & { readonly cloudflare: Cloudflare };

/** One command against an emulator of its own, which has a Worker `api` with a secret and a variable. */
async function run(
  invocation: Invocation,
  options: CloudflareOptions & { prepare?: (cloudflare: Cloudflare) => void } = {},
): Promise<Done> {
  const bindings = [
    { name: "OLD", type: "secret_text", text: "old" },
    { name: "REGION", type: "plain_text", text: "eu" },
  ] as const;
  const { prepare, ...rest } = options;
  const cloudflare = await startCloudflare({ workers: [{ script: "api", bindings: [...bindings] }], ...rest });
  try {
    prepare?.(cloudflare);
    return { ...(await wrangler(cloudflare, invocation)), cloudflare };
  } finally {
    await cloudflare.close();
  }
}

function assertPrinted(
  { status, stdout, stderr }: Done,
  expected: { status: number; stdout: string[]; stderr: string[] },
) {
  const lines = (text: string) => (text === "" ? [] : text.split("\n"));
  assert.deepEqual({ status, stdout: lines(stdout), stderr: lines(stderr) }, expected);
}

function sent({ cloudflare }: Done): string[] {
  return cloudflare.requests.map(({ method, path, status, applied }) => {
    return `${method} ${path} ${status}${applied ? " applied" : ""}`;
  });
}

function namesOf({ cloudflare }: Done, script = "api"): string[] {
  return cloudflare.secrets(script).map(({ name }) => name);
}

function refused({ path, reason }: { path: string; reason: string }): string[] {
  return [
    `✘ [ERROR] A request to the Cloudflare API (/accounts/${ACCOUNT_ID}/workers/scripts/${path}) failed.`,
    reason,
  ];
}

const PROCESSING = '🌀 Processing the secrets for the Worker "api"';
const FAILED = "🚨 Secrets failed to upload";
const BUG =
  "If you think this is a bug, please open an issue at: https://github.com/cloudflare/workers-sdk/issues/new/choose";

// Each command takes a second or more, so they run side by side.
describe("wrangler secret", { concurrency: 4 }, () => {
  test("bulk sets and deletes with one request", async () => {
    const done = await run({ args: BULK, stdin: '{"TOKEN":"s3cret","OLD":null}' });
    assertPrinted(done, {
      status: 0,
      stdout: [
        PROCESSING,
        "💥 Successfully deleted secret for key: OLD",
        "✨ Successfully created secret for key: TOKEN",
        "Finished processing secrets file:",
        "💥 1 secrets successfully deleted",
        "✨ 1 secrets successfully created",
      ],
      stderr: [],
    });
    assert.deepEqual(sent(done), [`PATCH ${SCRIPTS}/api/secrets-bulk 200 applied`]);
    const [request] = done.cloudflare.requests;
    assert.equal(request?.headers["content-type"], "application/merge-patch+json");
    assert.equal(request?.headers.authorization, `Bearer ${API_TOKEN}`);
    const token = { name: "TOKEN", type: "secret_text", text: "s3cret" };
    assert.deepEqual(request?.json, { secrets: { TOKEN: token, OLD: null } });
    assert.deepEqual(namesOf(done), ["TOKEN"]);
  });

  test("list", async () => {
    const done = await run({ args: LIST });
    assert.deepEqual(JSON.parse(done.stdout), [{ name: "OLD", type: "secret_text" }]);
    assert.equal(done.status, 0);
    assert.equal(done.stderr, "");
    assert.deepEqual(sent(done), [`GET ${SCRIPTS}/api/secrets 200`]);
  });
});

describe("wrangler secret, of a Worker or with a token that is not known", { concurrency: 4 }, () => {
  test("list of a Worker that is not there", async () => {
    const done = await run({ args: ["secret", "list", "--name", "typo"] });
    assertPrinted(done, {
      status: 1,
      stdout: [],
      stderr: [
        '✘ [ERROR] Worker "typo" not found.',
        "If this is a new Worker, run `wrangler deploy` first to create it.",
        "Otherwise, check that the Worker name is correct and you're logged into the right account.",
      ],
    });
    assert.deepEqual(sent(done), [`GET ${SCRIPTS}/typo/secrets 404`]);
  });

  for (const { args, stdin, path, method } of [
    { args: BULK, stdin: '{"A":"1"}', path: "api/secrets-bulk", method: "PATCH" },
    { args: LIST, stdin: "", path: "api/secrets", method: "GET" },
  ]) {
    test(`${args[1]} with a token that nobody knows`, async () => {
      const done = await run({ args, stdin, token: STRANGER });
      assert.equal(done.status, 1);
      assert.deepEqual(
        done.stderr.split("\n").slice(0, 2),
        refused({ path, reason: "Authentication error [code: 10000]" }),
      );
      assert.equal(sent(done)[0], `${method} ${SCRIPTS}/${path} 401`);
      assert.deepEqual(namesOf(done), ["OLD"]);
    });
  }
});

describe("wrangler secret bulk, refused", { concurrency: 4 }, () => {
  test("bulk with too many operations", async () => {
    const done = await run({ args: BULK, stdin: '{"A":"1","B":"2","OLD":null}' }, { operationLimit: 2 });
    const reason =
      "Bulk secret request contains 3 secrets, which exceeds the limit of 2 per request. " +
      "Please split the request into smaller batches. [code: 100160]";
    const stderr = [...refused({ path: "api/secrets-bulk", reason }), BUG];
    assertPrinted(done, { status: 1, stdout: [PROCESSING, FAILED], stderr });
    assert.deepEqual(sent(done), [`PATCH ${SCRIPTS}/api/secrets-bulk 400`]);
    assert.deepEqual(namesOf(done), ["OLD"]);
  });

  test("bulk on the name of a variable", async () => {
    const done = await run({ args: BULK, stdin: '{"REGION":"us"}' });
    const reason = "Binding name 'REGION' already in use. Please use a different name and try again. [code: 10053]";
    const stderr = [...refused({ path: "api/secrets-bulk", reason }), BUG];
    assertPrinted(done, { status: 1, stdout: [PROCESSING, FAILED], stderr });
  });

  test("bulk with a deletion of what is not there, where the API minds", async () => {
    const done = await run({ args: BULK, stdin: '{"GONE":null}' });
    const stderr = refused({ path: "api/secrets-bulk", reason: "Binding 'GONE' not found [code: 10056]" });
    assert.equal(done.status, 1);
    assert.deepEqual(done.stderr.split("\n").slice(0, 2), stderr);
  });

  test("bulk while the latest version is not the deployed one (10215)", async () => {
    const prepare = (cloudflare: Cloudflare) => {
      const worker = cloudflare.worker("api");
      const latest = worker?.versions.at(-1);
      if (worker && latest) worker.versions.push({ ...latest, id: crypto.randomUUID() });
    };
    const done = await run({ args: BULK, stdin: '{"A":"1"}' }, { prepare });
    assert.equal(done.status, 1);
    assert.match(
      done.stderr,
      /^✘ \[ERROR\] Secret edit failed\..* latest version of your Worker isn't currently deployed\./,
    );
    assert.deepEqual(sent(done), [`PATCH ${SCRIPTS}/api/secrets-bulk 400`]);
  });

  test("versions secret bulk, which leaves the running version alone", async () => {
    const done = await run({ args: ["versions", ...BULK], stdin: '{"A":"1"}' });
    assert.equal(done.status, 0);
    assert.deepEqual(sent(done), [
      `PATCH /client/v4/accounts/${ACCOUNT_ID}/workers/workers/api/versions/latest 200 applied`,
    ]);
    assert.deepEqual(namesOf(done), ["OLD"]);
  });
});

describe("what wrangler does and this action is there to avoid", { concurrency: 4 }, () => {
  test("a mistyped name makes an empty Worker", async () => {
    const done = await run({ args: ["secret", "bulk", "--name", "typo"], stdin: '{"A":"1"}' });
    assert.equal(done.status, 0);
    assert.match(done.stdout, /^🌀 Creating new Worker "typo"\.\.\.$/m);
    assert.deepEqual(sent(done), [
      `PATCH ${SCRIPTS}/typo/secrets-bulk 404`,
      `PUT ${SCRIPTS}/typo 200 applied`,
      `PATCH ${SCRIPTS}/typo/secrets-bulk 200 applied`,
    ]);
    assert.deepEqual(namesOf(done, "typo"), ["A"]);
  });

  test("success is printed without a look at the answer", async () => {
    const empty = { result: {}, success: true, errors: [], messages: [] };
    const prepare = (cloudflare: Cloudflare) => cloudflare.intercept({ status: 200, body: JSON.stringify(empty) });
    const done = await run({ args: BULK, stdin: '{"A":"1"}' }, { prepare });
    assert.equal(done.status, 0);
    assert.match(done.stdout, /^✨ Successfully created secret for key: A$/m);
    assert.deepEqual(namesOf(done), ["OLD"]);
  });

  test("a value of a dotenv file ends at #", async () => {
    const done = await run({ args: BULK, stdin: "A=pa#ss" });
    assert.equal(done.status, 0);
    assert.deepEqual(done.cloudflare.requests[0]?.json, {
      secrets: { A: { name: "A", type: "secret_text", text: "pa" } },
    });
  });

  for (const stdin of ["", "gibberish", '{"A":']) {
    test(`stdin ${JSON.stringify(stdin)} is an error that ends with status 0`, async () => {
      const done = await run({ args: BULK, stdin });
      const stderr = ["✘ [ERROR] 🚨 No content found in file, or piped input."];
      assertPrinted(done, { status: 0, stdout: [PROCESSING], stderr });
      assert.deepEqual(sent(done), []);
    });
  }

  test("an internal error of the API is not tried again", async () => {
    const error = { code: 10013, message: "workers.api.error.unknown" };
    const body = JSON.stringify({ result: null, success: false, errors: [error], messages: [] });
    const prepare = (cloudflare: Cloudflare) => cloudflare.intercept({ status: 500, body });
    const done = await run({ args: BULK, stdin: '{"A":"1"}' }, { prepare });
    assert.equal(done.status, 1);
    assert.deepEqual(sent(done), [`PATCH ${SCRIPTS}/api/secrets-bulk 500`]);
  });
});
