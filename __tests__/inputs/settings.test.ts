import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { readSettings } from "../../src/inputs/settings.ts";
import { InputError } from "../../src/model/errors.ts";
import { BASE_INPUTS, type FakeOptions, fakePorts, read, readStep, windowsEnvironment } from "../support/fake-ports.ts";
import { BYTES, ED25519, HMAC_KEY } from "../support/generated-keys.ts";

const KEY = "{ algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }";

describe("settings", () => {
  test("every input has its place", async () => {
    const inputs = {
      secrets: "A\nB=longer value",
      "secret-keys": `K: ${KEY}`,
      delete: "# old\n C\nD",
      "dispatch-namespace": "tenants",
      "version-tags": "commit=3f2a1b0",
      "on-empty": "skip",
      timeout: "2.5",
      "api-base-url": "http://127.0.0.1:1/client/v4/",
    };
    const { settings, problems, masks } = await read(inputs, { A: "", K: BYTES });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      workers: [{ accountId: ACCOUNT_ID, script: "api", dispatchNamespace: "tenants" }],
      concurrency: 4,
      declaration: {
        set: [{ name: "B", type: "secret_text", text: "longer value" }, HMAC_KEY],
        delete: ["C", "D"],
        versionTags: { commit: "3f2a1b0" },
      },
      credentials: { kind: "token", token: API_TOKEN },
      baseUrl: "http://127.0.0.1:1/client/v4",
      timeoutSeconds: 2.5,
      maxAttempts: 5,
      deadlineSeconds: 900,
      deploy: true,
      dryRun: false,
      prune: undefined,
      required: [],
      githubToken: undefined,
      warnings: [],
      notes: ["Skipped, because empty or not set: A."],
      sensitive: [API_TOKEN, "longer value", BYTES, BYTES],
    });
    expect(masks).toEqual([API_TOKEN, "longer value", BYTES]);
  });

  test("on Windows, two secrets with one variable are an error", async () => {
    const ports = fakePorts({
      inputs: { ...BASE_INPUTS, secrets: "DB_KEY\ndb_key\nApi_Token_2" },
      env: { DB_KEY: "longer value", API_TOKEN_2: "another value" },
    });
    const reading = readSettings({ ...ports, env: windowsEnvironment(ports.env) });
    await expect(reading).rejects.toMatchObject({
      problems: [
        "DB_KEY and db_key are one variable on Windows, which tells no names apart by case alone, and would get one " +
          "value. Give all but one in another way, or run the step on Linux.",
      ],
    });
  });

  test("every input of declared state has its place", async () => {
    const inputs = {
      ...BASE_INPUTS,
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
    };
    const files = {
      "a.json": '{"A":"value-a","B":null,"X":"value-x"}',
      "wrangler.toml": 'name = "api"\n[env.staging.secrets]\nrequired = ["S"]',
    };
    const { settings, problems } = await readStep({ inputs, files });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      workers: [{ script: "api-staging" }],
      declaration: {
        set: [{ name: "A", type: "secret_text", text: "value-a" }],
        delete: ["B"],
        versionTags: { "workers/tag": "v1" },
      },
      prune: { maxDeletions: 3 },
      required: ["R", "S"],
      githubToken: "ghs_token",
      deploy: false,
      dryRun: true,
      maxAttempts: 7,
      deadlineSeconds: 60.5,
      notes: [
        "Worker api-staging: name of wrangler.toml with environment staging.",
        "Left out by include, exclude or remove-prefix: X.",
      ],
      warnings: [],
      sensitive: [API_TOKEN, "ghs_token", "value-a", "value-x"],
    });
  });

  test("warnings go on with the run", async () => {
    const secrets = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`N${index}`, "x".repeat(index * 80)]));
    const { settings } = await read({
      secrets: JSON.stringify(secrets),
      "on-empty": "set",
      exclude: "M",
      "github-token": "ghs_token",
    });
    expect(settings?.warnings).toEqual([
      "github-token has an effect only with dry-run: true, for the comment with the plan.",
      "exclude, line 1, matches no name.",
      "N63 is larger than 5,000 bytes; Cloudflare refuses values over 5 KB.",
      "N64 is larger than 5,000 bytes; Cloudflare refuses values over 5 KB.",
      "More than 64 secrets are to be set; a Worker on the Free plan holds at most 64 variables, plain-text ones included.",
    ]);
  });

  test("the least that is needed", async () => {
    const { settings } = await read({ delete: "A" });
    expect(settings).toMatchObject({
      workers: [{ dispatchNamespace: undefined }],
      declaration: { set: [], delete: ["A"], versionTags: {} },
      baseUrl: "https://api.cloudflare.com/client/v4",
      maxAttempts: 5,
      deadlineSeconds: 900,
      timeoutSeconds: 30,
      notes: [],
    });
  });

  test.each([
    ["30", 30],
    ["0.001", 0.001],
    ["600", 600],
    [" 5 ", 5],
  ])("timeout %j", async (timeout, timeoutSeconds) => {
    expect((await read({ delete: "A", timeout })).settings).toMatchObject({ timeoutSeconds });
  });
});

const TIMEOUT = "timeout is not a number of seconds. Give one that is greater than 0 and at most 600.";
const NOTHING = "Nothing to do: secrets, secret-keys and delete name no secret.";
const NAME_SOME = "Name one to set or to delete, or name in required what must be there.";
const NO_NAME = (line: number) =>
  `delete, line ${line}: this is not the name of a secret (not shown). Give one name a line.`;

describe("problems", () => {
  test.each<[string, FakeOptions["inputs"], FakeOptions["env"], string[]]>([
    ...["0", "-1", "601", "1e2", "5s", "Infinity", "0x10", "1."].map(
      (timeout): [string, FakeOptions["inputs"], FakeOptions["env"], string[]] => [
        `timeout ${timeout}`,
        { delete: "A", timeout },
        {},
        [TIMEOUT],
      ],
    ),
    [
      "on-empty",
      { delete: "A", "on-empty": "Skip" },
      {},
      ["on-empty is an unknown word. Give one of error, skip, set."],
    ],
    ["nothing to do", {}, {}, [`${NOTHING} ${NAME_SOME}`]],
    [
      "nothing to do but notes",
      { secrets: "A", "on-empty": "skip" },
      {},
      [`${NOTHING} Skipped, because empty or not set: A. ${NAME_SOME}`],
    ],
    ["a name to delete that is none", { delete: "A\na b\nB=s3cret" }, {}, [NO_NAME(2), NO_NAME(3)]],
    [
      "names given twice",
      { secrets: "A=x\nA=y\nK=z", "secret-keys": `K: ${KEY}`, delete: "B\nK\nB" },
      { K: BYTES },
      [
        "A is given 2 times: secrets, line 1; secrets, line 2. Keep one.",
        "K is given 3 times: secrets, line 3; secret-keys; delete, line 2. Keep one.",
        "B is given 2 times: delete, line 1; delete, line 3. Keep one.",
      ],
    ],
    [
      "a new version in a dispatch namespace",
      { delete: "A", deploy: "false", "dispatch-namespace": "tenants" },
      {},
      [
        "deploy: false does not go together with dispatch-namespace: Workers of a dispatch namespace have no versions. " +
          "Take one of the two away.",
      ],
    ],
    [
      "switches that are none",
      { secrets: "A=x", deploy: "no", "dry-run": "1", prune: "yes" },
      {},
      ["deploy", "dry-run", "prune"].map((name) => `${name} is neither true nor false. Write one of the two.`),
    ],
    [
      "a github-token that cannot stand in a header",
      { delete: "A", "dry-run": "true", "github-token": "gh s" },
      {},
      [
        "The value of github-token holds a space, a line break or another character that cannot stand in a header. " +
          "Copy it again, without quotes, spaces and line breaks.",
      ],
    ],
    [
      "a key that cannot be imported",
      { "secret-keys": "K: { algorithm: Ed25519, format: pkcs8, usages: [verify] }" },
      { K: ED25519.pkcs8Pem },
      ["secret-keys, K: a private Ed25519 key cannot have the usages verify. Use sign."],
    ],
    [
      "a key in JSON that cannot be imported",
      {
        secrets: '{"K":{"type":"secret_key","algorithm":"HMAC","format":"raw","usages":["sign"],"key_base64":"AAAA"}}',
      },
      {},
      ["secrets, K: HMAC needs the parameter hash. Write algorithm: { name: HMAC, hash: SHA-256 }."],
    ],
    [
      "an input that does not exist",
      { delete: "A" },
      { INPUT_TIME_OUT: "9" },
      ['Input "time_out" does not exist. Write timeout.'],
    ],
  ])("%s", async (_case, inputs, env, problems) => {
    expect((await read(inputs, env)).problems).toEqual(problems);
  });

  test("all at once, in one error", async () => {
    const ports = fakePorts({ inputs: { secrets: "A\na b", timeout: "x", "on-empty": "y" } });
    const error = await readSettings(ports).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems.map((problem) => problem.split(/[ ,:]/)[0])).toEqual([
      "api-token",
      "on-empty",
      "account-id",
      "script-name",
      "secrets",
      "Secret",
      "timeout",
    ]);
    expect((error as InputError).message).toBe((error as InputError).problems.join("\n"));
  });
});

describe("masks", () => {
  test("stand before the first await, refused values among them, each once", async () => {
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
    const reading = readSettings(ports).catch(() => undefined);
    expect(ports.calls.every(({ name }) => name === "setSecret")).toBe(true);
    expect(ports.of("setSecret").sort()).toEqual(
      [API_TOKEN, "legacy-key", "gh token", ...[..."9acdefk"].map((one) => `value-${one}`)].sort(),
    );
    const before = ports.calls.length;
    await reading;
    expect(ports.calls.length).toBe(before);
  });

  test("no mask hides ordinary text", async () => {
    const { masks } = await read({ secrets: "A=on\nB=production\nC=  \nD=abc\nE<<X\n{\n  long enough\n}\nX" });
    expect(masks).toEqual([
      API_TOKEN,
      "long enough",
      "{\\n  long enough\\n}",
      Buffer.from("{\n  long enough\n}").toString("base64"),
    ]);
  });
});
