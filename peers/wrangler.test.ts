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
const NOT_DEPLOYED =
  /^✘ \[ERROR\] Secret edit failed\. You attempted to modify a secret, but the latest version of your Worker isn't currently deployed\./;
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

  for (const undeployed of [10214, 10215] as const) {
    test(`bulk while the newest version is not the deployed one (${undeployed})`, async () => {
      const workers = [{ script: "api", latestVersionDeployed: false }];
      const done = await run({ args: BULK, stdin: '{"A":"1"}' }, { workers, undeployed });
      assert.equal(done.status, 1);
      assert.match(done.stderr, NOT_DEPLOYED);
      assert.deepEqual(sent(done), [`PATCH ${SCRIPTS}/api/secrets-bulk 400`]);
    });
  }
});

/** A Worker whose second version takes a tenth of the requests. */
async function withSplitTraffic<T>(work: (cloudflare: Cloudflare) => Promise<T>): Promise<T> {
  const bindings = [{ name: "OLD", type: "secret_text", text: "old" }] as const;
  const cloudflare = await startCloudflare({
    workers: [{ script: "api", bindings: [...bindings], latestVersionPercentage: 10 }],
    clock: () => Date.parse("2026-11-20T10:00:00.000Z"),
  });
  try {
    return await work(cloudflare);
  } finally {
    await cloudflare.close();
  }
}

const WORKER = ["--name", "api"];
const created = (millisecond: number) => `Created:     2026-11-20T10:00:00.00${millisecond}Z`;
const plain = (millisecond: number) => [created(millisecond).replace("     ", "  "), "Tag:  -", "Message:  -"];

describe("wrangler, of versions and deployments", { concurrency: 4 }, () => {
  test("lists", async () => {
    await withSplitTraffic(async (cloudflare) => {
      const [first, second] = cloudflare.worker("api")?.versions ?? [];
      const version = (id: string | undefined, millisecond: number) => [
        ...[`Version ID:  ${id}`, created(millisecond), "Author:      ops@example.com", "Source:      Upload"],
        ...["Tag:         -", "Message:     -"],
      ];
      const versions = await wrangler(cloudflare, { args: ["versions", "list", ...WORKER] });
      assert.deepEqual(versions.stdout.split("\n"), [...version(first?.id, 0), ...version(second?.id, 1)]);
      const deployments = await wrangler(cloudflare, { args: ["deployments", "list", ...WORKER] });
      assert.deepEqual(deployments.stdout.split("\n"), [
        ...[created(0), "Author:      ops@example.com", "Source:      Upload"],
        ...["Message:     Automatic deployment on upload.", `Version(s):  (100%) ${first?.id}`, ...plain(0)],
        // What the API says of `wrangler versions deploy` is not known to wrangler, in reality as well.
        ...[created(1), "Author:      ops@example.com", "Source:      Unknown (deployment)", "Message:     -"],
        ...[`Version(s):  (10%) ${second?.id}`, ...plain(1), `(90%) ${first?.id}`, ...plain(0)],
      ]);
      assert.deepEqual([versions.stderr, deployments.stderr], ["", ""]);
    });
  });

  test("both ways out where the newest version is not the only one", async () => {
    await withSplitTraffic(async (cloudflare) => {
      const worker = cloudflare.worker("api");
      const step = async (args: string[], stdin = "") =>
        await wrangler(cloudflare, { args: [...args, ...WORKER], stdin });
      assert.match((await step(["secret", "bulk"], '{"A":"1"}')).stderr, NOT_DEPLOYED);

      const annotated = ["--tag", "v3", "--message", "Rotated"];
      const staged = await step(["versions", "secret", "bulk", ...annotated], '{"A":"1","OLD":null}');
      const id = worker?.latestVersion?.id;
      assert.match(staged.stdout, new RegExp(`Created version ${id} with 1 secret created and 1 secret deleted`));
      assert.deepEqual(cloudflare.requests.at(-1)?.json, {
        env: { A: { type: "secret_text", text: "1" }, OLD: null },
        annotations: { "workers/message": "Rotated", "workers/tag": "v3" },
      });
      assert.deepEqual(cloudflare.secrets("api"), [{ name: "OLD", type: "secret_text" }]);

      assert.match((await step(["versions", "deploy", `${id}@100%`, "-y"])).stdout, /Deployed api version/);
      assert.equal((await step(["secret", "bulk"], '{"B":"1"}')).status, 0);
      assert.match((await step(["secret", "delete", "B"])).stdout, /Success! Deleted secret B$/);
      assert.deepEqual(cloudflare.secrets("api"), [{ name: "A", type: "secret_text" }]);
      assert.match((await step(["deployments", "status"])).stdout, /^Source: {6}Secret Change$/m);
    });
  });

  test("versions secret bulk of a Worker without a version", async () => {
    const workers = [{ script: "api", hasVersion: false }];
    const done = await run({ args: ["versions", ...BULK], stdin: '{"A":"1"}' }, { workers });
    assert.equal(done.status, 1);
    assert.match(done.stderr, /There are currently no uploaded versions of this Worker/);
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
