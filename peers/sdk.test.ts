import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import {
  AuthenticationError,
  BadRequestError,
  Cloudflare as Client,
  type ClientOptions,
  NotFoundError,
} from "cloudflare";
import {
  ACCOUNT_ID,
  API_EMAIL,
  API_KEY,
  API_TOKEN,
  type Cloudflare,
  type RecordedRequest,
  startCloudflare,
} from "../sandbox/cloudflare.ts";

const account_id = ACCOUNT_ID;
const dispatch_namespace = "tenants";
const SCRIPT = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api`;
const DISPATCH = `/client/v4/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/${dispatch_namespace}/scripts/api`;
const STRANGER = "0".repeat(40);

let cloudflare: Cloudflare;

beforeEach(async () => {
  const bindings = [
    { name: "OLD", type: "secret_text", text: "old" },
    { name: "REGION", type: "plain_text", text: "eu" },
  ] as const;
  cloudflare = await startCloudflare({
    operationLimit: 2,
    workers: [
      { script: "api", bindings: [...bindings] },
      { script: "api", namespace: dispatch_namespace, bindings: [...bindings] },
    ],
  });
});

afterEach(() => cloudflare.close());

function client(options: ClientOptions = {}): Client {
  // What is not given the client takes from the environment.
  const none = { apiKey: null, apiEmail: null, userServiceKey: null };
  return new Client({ ...none, apiToken: API_TOKEN, baseURL: cloudflare.url, maxRetries: 0, ...options });
}

function text(name: string, value = "value") {
  return { name, type: "secret_text", text: value } as const;
}

function arrived(): Partial<RecordedRequest>[] {
  return cloudflare.requests.map(({ method, path, json, status, applied }) => {
    return { method, path, status, applied, ...(json === undefined ? {} : { json }) };
  });
}

/** What the client makes of a refusal. */
function refusal(status: number, error: { code: number; message: string; source?: { pointer: string } }) {
  const body = JSON.stringify({ result: null, success: false, errors: [error], messages: [] });
  return { status, errors: [error], message: `${status} ${body}` };
}

async function failureOf(work: Promise<unknown>): Promise<Error & { status?: number; errors?: unknown }> {
  return await work.then(
    () => assert.fail("it succeeded"),
    (error) => error,
  );
}

function assertRefusal(error: Error, expected: ReturnType<typeof refusal>): void {
  const { status, errors, message } = error as Error & Pick<typeof expected, "status" | "errors">;
  assert.deepEqual({ status, errors, message }, expected);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("secrets of a Worker, by the cloudflare SDK", () => {
  test("bulkUpdate sets and deletes, and returns all bindings without a secret's value", async () => {
    const secrets = { TOKEN: text("TOKEN", "s3cret"), OLD: null };
    const version_tags = { commit: "3f2a1b0" };
    const result = await client().workers.scripts.secrets.bulkUpdate("api", { account_id, secrets, version_tags });
    assert.deepEqual(result, {
      REGION: { name: "REGION", type: "plain_text", text: "eu" },
      TOKEN: { name: "TOKEN", type: "secret_text" },
    });
    assert.deepEqual(arrived(), [
      { method: "PATCH", path: `${SCRIPT}/secrets-bulk`, status: 200, applied: true, json: { secrets, version_tags } },
    ]);
    assert.equal(cloudflare.requests[0]?.headers["content-type"], "application/json");
    assert.equal(cloudflare.requests[0]?.headers.authorization, `Bearer ${API_TOKEN}`);
    assert.deepEqual(cloudflare.secrets("api"), [{ name: "TOKEN", type: "secret_text" }]);
    assert.deepEqual(cloudflare.worker("api")?.versions.at(-1)?.tags, version_tags);
  });

  test("bulkUpdate takes a secret_key", async () => {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = { type: "secret_key", format: "raw", usages: ["sign"], algorithm, key_base64: "c2VjcmV0" } as const;
    const secrets = { SIGNING: { ...key, name: "SIGNING", usages: [...key.usages] } };
    const result = await client().workers.scripts.secrets.bulkUpdate("api", { account_id, secrets });
    assert.deepEqual((result as Record<string, unknown>).SIGNING, {
      name: "SIGNING",
      type: "secret_key",
      format: "raw",
      usages: ["sign"],
      algorithm,
    });
  });

  test("bulkUpdate returns nothing where the API leaves the result out, as it may", async () => {
    const silent = await startCloudflare({ workers: [{ script: "api" }], omitResult: true });
    try {
      const { secrets } = client({ baseURL: silent.url }).workers.scripts;
      assert.equal(await secrets.bulkUpdate("api", { account_id, secrets: { A: text("A") } }), undefined);
      assert.deepEqual(silent.secrets("api"), [{ name: "A", type: "secret_text" }]);
    } finally {
      await silent.close();
    }
  });
});

describe("the neighbours of secrets-bulk, by the cloudflare SDK", () => {
  test("list returns names and kinds, without variables", async () => {
    const listed = await all(client().workers.scripts.secrets.list("api", { account_id }));
    assert.deepEqual(listed, [{ name: "OLD", type: "secret_text" }]);
    assert.deepEqual(arrived(), [{ method: "GET", path: `${SCRIPT}/secrets`, status: 200, applied: false }]);
  });

  test("get, update and delete of one", async () => {
    const { secrets } = client().workers.scripts;
    assert.deepEqual(await secrets.update("api", { account_id, ...text("TOKEN") }), {
      name: "TOKEN",
      type: "secret_text",
    });
    const where = { account_id, script_name: "api" };
    assert.deepEqual(await secrets.get("TOKEN", where), { name: "TOKEN", type: "secret_text" });
    assert.equal(await secrets.delete("TOKEN", where), null);
    assertRefusal(
      await failureOf(secrets.delete("TOKEN", where)),
      refusal(404, { code: 10056, message: "Binding 'TOKEN' not found" }),
    );
  });
});

describe("versions, deployments and Workers, by the cloudflare SDK", () => {
  test("versions.list goes through all pages, newest first", async () => {
    const { secrets, versions } = client().workers.scripts;
    for (let index = 0; index < 11; index += 1) {
      await secrets.bulkUpdate("api", { account_id, secrets: { A: text("A", String(index)) } });
    }
    const listed = await all(versions.list("api", { account_id }));
    assert.deepEqual(
      listed.map(({ number }) => number),
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    assert.equal(listed[0]?.metadata?.source, "api");
    const { resources } = await versions.get(listed[0]?.id ?? "", { account_id, script_name: "api" });
    assert.deepEqual(resources.script_runtime?.usage_model, "standard");
  });

  test("deployments.create sends the requests to other versions", async () => {
    const { deployments } = client().workers.scripts;
    cloudflare.addWorker({ script: "web", latestVersionDeployed: false });
    const worker = cloudflare.worker("web");
    const versions = (worker?.versions ?? []).map(({ id }) => ({ version_id: id, percentage: 50 }));
    await deployments.create("web", { account_id, strategy: "percentage", versions });
    assert.equal(worker?.isLatestDeployed, false);
    const { result } = await deployments.list("web", { account_id });
    assert.deepEqual((result as { deployments?: { versions: unknown }[] }).deployments?.[0]?.versions, versions);
  });

  test("scripts.list names the Workers of the account", async () => {
    const listed = await all(client().workers.scripts.list({ account_id }));
    assert.deepEqual(
      listed.map(({ id }) => id),
      ["api"],
    );
  });
});

describe("secrets of a Worker in a dispatch namespace, by the cloudflare SDK", () => {
  test("bulkUpdate sets and deletes", async () => {
    const secrets = { TOKEN: text("TOKEN", "s3cret"), OLD: null };
    const dispatched = client().workersForPlatforms.dispatch.namespaces.scripts.secrets;
    const result = await dispatched.bulkUpdate("api", { account_id, dispatch_namespace, secrets });
    assert.deepEqual(result, {
      REGION: { name: "REGION", type: "plain_text", text: "eu" },
      TOKEN: { name: "TOKEN", type: "secret_text" },
    });
    assert.deepEqual(arrived(), [
      { method: "PATCH", path: `${DISPATCH}/secrets-bulk`, status: 200, applied: true, json: { secrets } },
    ]);
    assert.deepEqual(cloudflare.secrets("api"), [{ name: "OLD", type: "secret_text" }]);
  });

  test("list", async () => {
    const dispatched = client().workersForPlatforms.dispatch.namespaces.scripts.secrets;
    const listed = await all(dispatched.list("api", { account_id, dispatch_namespace }));
    assert.deepEqual(listed, [{ name: "OLD", type: "secret_text" }]);
    assert.deepEqual(arrived(), [{ method: "GET", path: `${DISPATCH}/secrets`, status: 200, applied: false }]);
  });

  test("a namespace that is not there", async () => {
    const dispatched = client().workersForPlatforms.dispatch.namespaces.scripts.secrets;
    const secrets = { A: text("A") };
    const error = await failureOf(dispatched.bulkUpdate("api", { account_id, dispatch_namespace: "nowhere", secrets }));
    assert.ok(error instanceof NotFoundError);
    assert.equal(cloudflare.requests[0]?.applied, false);
  });

  test("a Worker that is not in the namespace", async () => {
    const dispatched = client().workersForPlatforms.dispatch.namespaces.scripts.secrets;
    const error = await failureOf(dispatched.bulkUpdate("typo", { account_id, dispatch_namespace, secrets: {} }));
    assertRefusal(error, refusal(404, { code: 10092, message: "workers.api.error.environment_not_found" }));
  });
});

describe("refusals, as the cloudflare SDK throws them", () => {
  test("a Worker that is not there, by bulkUpdate and by list", async () => {
    const { secrets } = client().workers.scripts;
    const expected = refusal(404, { code: 10007, message: "This Worker does not exist on your account." });
    for (const work of [
      () => secrets.bulkUpdate("typo", { account_id, secrets: { A: text("A") } }),
      () => all(secrets.list("typo", { account_id })),
    ]) {
      const error = await failureOf(work());
      assert.ok(error instanceof NotFoundError);
      assertRefusal(error, expected);
    }
    assert.equal(cloudflare.worker("typo"), undefined);
  });

  test("a token that nobody knows", async () => {
    const { secrets } = client({ apiToken: STRANGER }).workers.scripts;
    const error = await failureOf(secrets.bulkUpdate("api", { account_id, secrets: { A: text("A") } }));
    assert.ok(error instanceof AuthenticationError);
    assertRefusal(error, refusal(401, { code: 10000, message: "Authentication error" }));
    assert.deepEqual(cloudflare.secrets("api"), [{ name: "OLD", type: "secret_text" }]);
  });

  test("too many operations", async () => {
    const secrets = { A: text("A"), B: text("B"), OLD: null };
    const error = await failureOf(client().workers.scripts.secrets.bulkUpdate("api", { account_id, secrets }));
    assert.ok(error instanceof BadRequestError);
    const message =
      "Bulk secret request contains 3 secrets, which exceeds the limit of 2 per request. " +
      "Please split the request into smaller batches.";
    assertRefusal(error, refusal(400, { code: 100160, message }));
    assert.deepEqual(cloudflare.secrets("api"), [{ name: "OLD", type: "secret_text" }]);
  });

  test("a secret to delete that is not there, where the API minds", async () => {
    const secrets = { A: text("A"), GONE: null };
    const error = await failureOf(client().workers.scripts.secrets.bulkUpdate("api", { account_id, secrets }));
    const source = { pointer: "/secrets/GONE" };
    assertRefusal(error, refusal(404, { code: 10056, message: "Binding 'GONE' not found", source }));
    assert.deepEqual(cloudflare.secrets("api"), [{ name: "OLD", type: "secret_text" }]);
  });
});

test("the SDK's global key and e-mail open the emulator as well", async () => {
  const { secrets } = client({ apiToken: null, apiKey: API_KEY, apiEmail: API_EMAIL }).workers.scripts;
  assert.deepEqual(await all(secrets.list("api", { account_id })), [{ name: "OLD", type: "secret_text" }]);
  assert.equal(cloudflare.requests[0]?.headers["x-auth-key"], API_KEY);
});
