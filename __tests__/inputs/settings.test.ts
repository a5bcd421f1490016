import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { INPUTS } from "../../src/contract.ts";
import { Inputs } from "../../src/inputs/reading/inputs.ts";
import { librariesFor, loadLibraries } from "../../src/inputs/reading/libraries.ts";
import { readSettings } from "../../src/inputs/settings.ts";
import { InputError } from "../../src/model/input-error.ts";
import { SensitiveValues } from "../../src/privacy/sensitive.ts";
import { type FakeOptions, type FakePorts, fakePorts, windowsEnvironment } from "../support/fake-ports.ts";
import { BYTES, HMAC_KEY } from "../support/generated-keys.ts";
import { BASE_INPUTS, read, readStep } from "../support/read-step.ts";

const KEY = "{ algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }";

describe("settings", () => {
  test("every input has its place", async () => {
    const inputs = {
      secrets: "A\nB=longer value",
      "secret-keys": `K: ${KEY}`,
      delete: "# old\n C\napi-key",
      "dispatch-namespace": "tenants",
      "version-tags": "commit=3f2a1b0",
      "on-empty": "skip",
      "on-existing": "keep",
      timeout: "2.5",
      "api-base-url": "http://127.0.0.1:1/client/v4/",
    };
    const { settings, problems, masks, sensitive } = await read(inputs, { A: "", K: BYTES });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      target: {
        workers: [{ accountId: ACCOUNT_ID, script: "api", dispatchNamespace: "tenants" }],
        credentials: { kind: "token", token: API_TOKEN },
        baseUrl: "http://127.0.0.1:1/client/v4",
      },
      declaration: {
        set: [{ name: "B", type: "secret_text", text: "longer value" }, HMAC_KEY],
        delete: ["C", "api-key"],
        versionTags: { commit: "3f2a1b0" },
      },
      policy: { prune: undefined, required: [], deploy: true, dryRun: false, onExisting: "keep" },
      limits: {
        timeoutSeconds: 2.5,
        maxAttempts: INPUTS["max-attempts"].default,
        deadlineSeconds: INPUTS.deadline.default,
        concurrency: INPUTS.concurrency.default,
      },
      comment: undefined,
      origins: [
        { name: "B", where: "secrets, line 2" },
        { name: "K", where: "secret-keys" },
      ],
      warnings: [],
      notes: ["Using the API at 127.0.0.1:1 (api-base-url).", expect.stringMatching(/^Skipped.*: A\.$/)],
    });
    expect(masks).toEqual([API_TOKEN, "longer value", BYTES]);
    expect(sensitive).toEqual(masks);
  });

  test("every input of declared state has its place", async () => {
    const inputs = {
      "script-name": "",
      "secrets-file": "a.json",
      exclude: "X",
      prune: "TRUE",
      "max-deletions": "3",
      required: "R",
      "wrangler-config": "wrangler.toml",
      environment: "staging",
      "version-tags": "tag=v1",
      deploy: "False",
      "dry-run": "true",
      "github-token": "ghs_token",
      "max-attempts": "7",
      deadline: "60.5",
      concurrency: "8",
    };
    const files = {
      "a.json": '{"A":"value-a","B":null,"X":"value-x"}',
      "wrangler.toml": 'name = "api"\n[env.staging.secrets]\nrequired = ["S"]',
    };
    const { settings, problems, sensitive } = await readStep({ inputs, files });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      target: { workers: [{ script: "api-staging" }] },
      declaration: {
        set: [{ name: "A", type: "secret_text", text: "value-a" }],
        delete: ["B"],
        versionTags: { "workers/tag": "v1" },
      },
      policy: {
        prune: { maxDeletions: 3 },
        required: ["R", "S"],
        deploy: false,
        dryRun: true,
        onExisting: "overwrite",
      },
      limits: { maxAttempts: 7, deadlineSeconds: 60.5, concurrency: 8 },
      comment: { githubToken: "ghs_token", worker: expect.objectContaining({ script: expect.any(String) }) },
      warnings: [],
    });
    expect(sensitive).toEqual([API_TOKEN, "ghs_token", "value-a", "value-x"]);
  });

  test("CLOUDFLARE_ENV chooses the environment of wrangler-config, and nothing else", async () => {
    const files = { "wrangler.toml": 'name = "shop"\n[env.staging]' };
    const inputs = { "script-name": "", "wrangler-config": "wrangler.toml", delete: "A" };
    const env = { CLOUDFLARE_ENV: "staging" };
    expect((await readStep({ inputs, files, env })).settings?.target.workers[0]?.script).toBe("shop-staging");
    expect((await read({ delete: "A" }, env)).settings?.target.workers[0]?.script).toBe("api");
  });

  test("prune spares what the step knows and does not set: skipped, required, or meant for the step itself", async () => {
    const spared = async (inputs: FakeOptions["inputs"], names: readonly string[], env: FakeOptions["env"] = {}) => {
      const { settings, problems } = await read({ prune: "true", "on-empty": "skip", ...inputs }, env);
      expect(problems).toEqual([]);
      return names.filter((name) => settings?.policy.prune?.keeps(name));
    };
    const lines = { secrets: "SET\nEMPTY\nUNSET", required: "REQUIRED", "secret-keys": `KEY: ${KEY}`, keep: "KEPT_*" };
    const names = ["EMPTY", "UNSET", "REQUIRED", "KEY", "KEPT_1"];
    expect(await spared(lines, [...names, "OTHER"], { SET: "x", EMPTY: "" })).toEqual(names);
    const json = JSON.stringify({ A: "x", github_token: "y", TOKEN: API_TOKEN, GH: "ghs_1234", B: "", C: "z" });
    const own = ["github_token", "TOKEN", "GH", "B"];
    const token = { "dry-run": "true", "github-token": "ghs_1234" };
    expect(await spared({ secrets: json, exclude: "C", ...token }, [...own, "C"])).toEqual(own);
  });

  test("of a global key, the key is not meant for a Worker", async () => {
    const inputs = { "api-token": "", "api-key": "global-key", "api-email": "a@b.example" };
    const { settings } = await read({ ...inputs, secrets: '{"KEY":"global-key","EMAIL":"a@b.example"}' });
    expect(settings?.declaration.set.map(({ name }) => name)).toEqual(["EMAIL"]);
  });

  test("only-required takes the required names of JSON and files, and every line of secrets", async () => {
    const files = { "a.json": '{"R":"value-r","X":"value-x"}' };
    const inputs = { "only-required": "true", required: "R\nP", "secrets-file": "a.json", secrets: "L=value-l" };
    const { settings, problems } = await readStep({ inputs, files });
    expect(problems).toEqual([]);
    expect(settings?.declaration.set.map(({ name }) => name).sort()).toEqual(["L", "R"]);
  });

  test.each<[string, FakeOptions["inputs"], string[]]>([
    ["an empty value that is set", { secrets: "A=\nB=x", "on-empty": "set" }, ["A", "B"]],
    ["nothing, in a step that only looks for required secrets", { required: "A" }, []],
  ])("to set: %s", async (_case, inputs, names) => {
    const { settings, problems } = await read(inputs);
    expect(problems).toEqual([]);
    expect(settings?.declaration.set.map(({ name }) => name).sort()).toEqual(names);
  });

  test("warnings go on with the run", async () => {
    const { settings } = await read({ secrets: `A=${"x".repeat(5001)}`, "github-token": "ghs_token" });
    expect(settings?.warnings).toEqual([
      "github-token has no effect without dry-run: true.",
      expect.stringContaining("5,000 bytes: A."),
    ]);
  });
});

describe("problems", () => {
  const PRUNE = "prune: true without a secret to set would delete every secret on the Worker.";
  const KEEP = "List the ones to keep in secrets.";
  const NOTHING = "Nothing to do: there is no secret to set, delete or require.";
  const LIST = "List names in secrets, secrets-file, secret-keys, delete or required.";
  const skipped = expect.stringMatching(/^(Nothing to do|prune: true).*Skipped.*: A\. List /);

  test.each<[string, FakeOptions["inputs"], FakeOptions["env"], unknown[]]>([
    ["nothing to do", {}, {}, [`${NOTHING} ${LIST}`]],
    ["nothing to do, and a note of something else", { "api-base-url": "http://[::1]:1" }, {}, [`${NOTHING} ${LIST}`]],
    ["nothing to do but notes", { secrets: "A", "on-empty": "skip" }, {}, [skipped]],
    ["prune and nothing to set", { prune: "true" }, {}, [`${PRUNE} ${KEEP}`]],
    ["prune and nothing but a deletion", { prune: "true", delete: "A" }, {}, [`${PRUNE} ${KEEP}`]],
    ["prune and nothing but what is skipped", { prune: "true", secrets: "A", "on-empty": "skip" }, {}, [skipped]],
    [
      "names given more than once",
      { secrets: "A=x\nA=y\nK=z", "secret-keys": `K: ${KEY}`, delete: "api-key\nK\napi-key" },
      { K: BYTES },
      [
        "A is given twice: secrets, line 1; secrets, line 2. Keep one of them.",
        "K is given 3 times: secrets, line 3; secret-keys; delete, line 2. Keep one of them.",
        '"api-key" is given twice: delete, line 1; delete, line 3. Keep one of them.',
      ],
    ],
    [
      "a new version in a dispatch namespace",
      { delete: "A", deploy: "false", "dispatch-namespace": "tenants" },
      {},
      [
        "deploy: false cannot be used with dispatch-namespace, because Workers in a dispatch namespace have no versions. " +
          "Remove one of them.",
      ],
    ],
    [
      "a required name to be deleted",
      { delete: "A", required: "A" },
      {},
      ["A is listed in both required and delete. Remove it from one of them."],
    ],
    [
      "idle inputs",
      { delete: "A", keep: "B" },
      {},
      ["keep has no effect without prune: true. Add that, or remove keep."],
    ],
    [
      "an unknown input, which is said before that nothing is to do",
      {},
      { INPUT_SECRET: "A" },
      ['Unknown input "secret". Did you mean secrets?'],
    ],
  ])("%s", async (_case, inputs, env, problems) => {
    expect((await read(inputs, env)).problems).toEqual(problems);
  });

  test("of typed fields are each said once", async () => {
    const inputs = {
      "on-empty": "x",
      "on-existing": "x",
      "only-required": "x",
      prune: "x",
      deploy: "x",
      "dry-run": "x",
    };
    const numbers = { "max-deletions": "x", concurrency: "x", timeout: "x", "max-attempts": "x", deadline: "x" };
    const { problems } = await read({ delete: "A", ...inputs, ...numbers });
    const named = problems.map((problem) => problem.split(" must be ")[0]);
    expect(named.sort()).toEqual(Object.keys({ ...inputs, ...numbers }).sort());
  });

  test("all come in one error, from the top of the inputs to their end", async () => {
    const ports = fakePorts({ inputs: { secrets: "A\na b", timeout: "x", "on-existing": "y" } });
    const error = await errorOf(ports);
    expect(error).toBeInstanceOf(InputError);
    const { problems } = error as InputError;
    const inputs = ["api-token", "account-id", "script-name", "on-existing", "secrets", "timeout"];
    const named = problems.map((problem) => inputs.find((input) => problem.startsWith(input)));
    expect(named.filter((input) => input !== undefined)).toEqual(inputs);
    expect((error as InputError).message).not.toContain("api-token");
  });

  test("on a pull request from a fork, all that is missing is one problem", async () => {
    const repo = (name: string) => ({ repo: { full_name: name } });
    const event = JSON.stringify({ pull_request: { head: repo("mallory/shop"), base: repo("acme/shop") } });
    const env = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: "event.json" };
    const inputs = { "api-token": "", secrets: "A\nB" };
    expect((await readStep({ inputs, env, files: { "event.json": event } })).problems).toEqual([
      "This pull request comes from a fork, and GitHub passes no secrets to forks. Skip the job: " +
        "if: github.event.pull_request.head.repo.full_name == github.repository",
    ]);
  });

  test("on Windows, two secrets with one variable are one", async () => {
    const variables = { DB_KEY: "longer value", API_TOKEN_2: "another value" };
    const ports = fakePorts({ inputs: { ...BASE_INPUTS, secrets: "DB_KEY\ndb_key\nApi_Token_2" }, env: variables });
    expect(await errorOf({ ...ports, env: windowsEnvironment(ports.env) })).toMatchObject({
      problems: [
        "DB_KEY and db_key are the same environment variable on Windows, where names are case-insensitive, so both secrets " +
          "would get the same value. Give all but one in another way, or run the step on Linux.",
      ],
    });
  });
});

async function errorOf(ports: FakePorts): Promise<unknown> {
  const libraries = await loadLibraries(librariesFor(new Inputs(ports)));
  try {
    return readSettings({ ...ports, sensitive: new SensitiveValues(), libraries });
  } catch (error) {
    return error;
  }
}

describe("masks", () => {
  test("are registered in one go when reading ends, refused values among them, each once", async () => {
    const inputs = {
      ...BASE_INPUTS,
      "api-key": "legacy-key",
      secrets: '{"A":"value-a","B":"value-a","9":"value-9","C":{"type":"x","text":"value-c"}}',
      "secret-keys": "K: { format: raw }",
      "secrets-file": "d.env\ne.json\nf.env",
      "github-token": "gh token",
    };
    const files = { "d.env": "D=value-d", "e.json": '{"E":"value-e",', "f.env": "value-f" };
    const ports = fakePorts({ inputs, env: { K: "value-k" }, files });
    expect(await errorOf(ports)).toBeInstanceOf(InputError);
    expect(ports.calls.every(({ name }) => name === "setSecret")).toBe(true);
    expect(ports.of("setSecret").sort()).toEqual(
      [API_TOKEN, "legacy-key", "gh token", ...[..."9acdefk"].map((one) => `value-${one}`)].sort(),
    );
  });

  test("survive an exception", async () => {
    const ports = fakePorts({ inputs: { ...BASE_INPUTS, secrets: "A" } });
    const env = new Proxy(ports.env, {
      getOwnPropertyDescriptor: (target, name) => {
        if (name === "A") throw new TypeError("a fault of ours");
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    });
    expect(await errorOf({ ...ports, env })).toMatchObject({ message: "a fault of ours" });
    expect(ports.of("setSecret")).toEqual([API_TOKEN]);
  });

  test("hide no ordinary text", async () => {
    const { masks } = await read({ secrets: "A=on\nB=production\nD=abc\nE<<X\n{\n  long enough\n}\nX" });
    expect(masks).toEqual([
      API_TOKEN,
      "long enough",
      "{\\n  long enough\\n}",
      Buffer.from("{\n  long enough\n}").toString("base64"),
    ]);
  });
});

describe("the comment of a dry run", () => {
  const DRY = { "dry-run": "true", "github-token": "ghs_token", secrets: "A=value-a" };

  test("is about the Worker, or about all of them", async () => {
    const one = await read(DRY);
    expect(one.settings?.comment).toMatchObject({ githubToken: "ghs_token", worker: { script: "api" } });
    const two = await read({ ...DRY, "script-name": "api\nweb" });
    expect(two.settings?.comment).toMatchObject({ githubToken: "ghs_token", worker: { script: "*" } });
  });

  test("is known although the inputs have problems", async () => {
    const { comment } = await read({ ...DRY, timeout: "soon" });
    expect(comment).toMatchObject({ githubToken: "ghs_token", worker: { script: "api" } });
  });

  test.each([
    ["without a dry run", { ...DRY, "dry-run": "false" }],
    ["without a token", { ...DRY, "github-token": "" }],
  ])("there is none %s", async (_case, inputs) => {
    expect((await read(inputs)).settings?.comment).toBeUndefined();
  });
});
