import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  ACCOUNT_ID,
  API_EMAIL,
  API_KEY,
  API_TOKEN,
  type Cloudflare,
  type RecordedRequest,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import { expectPatched, expectRefusedInput, PROJECT, patchStep, SECRET } from "../support/patch-step.ts";

const { version }: { version: string } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
const [HEAD, TAIL] = [API_TOKEN.slice(0, 20), API_TOKEN.slice(20)];

let cloudflare: Cloudflare;

beforeEach(async () => {
  cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
});

afterEach(() => cloudflare.close());

const cannotStand = (from: string): string => `${from} must not contain spaces, line breaks or non-ASCII characters`;

/** Names and values in turn, without what each connection brings of its own. */
function ownHeaders({ rawHeaders }: RecordedRequest): string[][] {
  const pairs = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""]] : []));
  return pairs.filter(([name = ""]) => !["host", "connection", "content-length"].includes(name));
}

const BREAKERS: { name: string; breaker: string }[] = [
  { name: "CR LF and a header", breaker: "\r\nx-injected: yes\r\n" },
  { name: "LF and a header", breaker: "\nx-injected: yes\n" },
  { name: "CR and a header", breaker: "\rx-injected: yes\r" },
  { name: "CR LF CR LF and a request", breaker: "\r\n\r\nGET /injected HTTP/1.1\r\nhost: x\r\n\r\n" },
  { name: "LF alone", breaker: "\n" },
  { name: "a folded line", breaker: "\r\n " },
  { name: "a space", breaker: " " },
  { name: "a tab", breaker: "\t" },
  { name: "a vertical tab", breaker: "\v" },
  { name: "DEL", breaker: "\x7f" },
  { name: "the control character 1", breaker: "\x01" },
  { name: "ESC", breaker: "\x1b[31m" },
  { name: "a no-break space", breaker: "\u00a0" },
  { name: "a line separator", breaker: "\u2028" },
  { name: "a zero-width space", breaker: "\u200b" },
  { name: "the letter that ends in the byte of LF", breaker: "\u010a" },
  { name: "the letter that ends in the byte of CR", breaker: "\u560d" },
  { name: "an accent", breaker: "é" },
  { name: "an emoji", breaker: "🔑" },
];

/** One of each kind; which characters are refused is the same for all credentials. */
const SOME = BREAKERS.filter((_, index) => [0, 6, 17].includes(index));

describe("no credential can break out of its header", () => {
  test.each(BREAKERS)("a token with $name is refused", async ({ breaker }) => {
    const run = await patchStep({
      baseUrl: cloudflare.url,
      with: { "api-token": HEAD + breaker + TAIL },
      unseen: [HEAD, TAIL],
    });
    expectRefusedInput(run, cannotStand("api-token"));
    expect(cloudflare.requests).toEqual([]);
  });

  test.each(SOME)("so is a CLOUDFLARE_API_TOKEN with $name", async ({ breaker }) => {
    const env = { CLOUDFLARE_API_TOKEN: HEAD + breaker + TAIL };
    const run = await patchStep({ baseUrl: cloudflare.url, with: { "api-token": "" }, env, unseen: [HEAD, TAIL] });
    expectRefusedInput(run, cannotStand("CLOUDFLARE_API_TOKEN"));
    expect(cloudflare.requests).toEqual([]);
  });

  test.each(SOME)("so is a global key with $name", async ({ breaker }) => {
    const unseen = [API_KEY.slice(0, 20), API_KEY.slice(20)];
    const inputs = { "api-token": "", "api-key": unseen.join(breaker), "api-email": API_EMAIL };
    const run = await patchStep({ baseUrl: cloudflare.url, with: inputs, unseen });
    expectRefusedInput(run, cannotStand("api-key"));
    expect(cloudflare.requests).toEqual([]);
  });

  test.each(SOME)("so is its e-mail with $name", async ({ breaker }) => {
    const inputs = { "api-token": "", "api-key": API_KEY, "api-email": `ops${breaker}@example.com` };
    const run = await patchStep({ baseUrl: cloudflare.url, with: inputs, unseen: [API_KEY] });
    expectRefusedInput(run, cannotStand("api-email"));
    expect(cloudflare.requests).toEqual([]);
  });

  test("a NUL ends a variable, so that nothing behind it can reach the wire", async () => {
    const inputs = { "api-token": `${API_TOKEN}\0\r\nx-injected: yes` };
    const run = await patchStep({ baseUrl: cloudflare.url, with: inputs });
    expectPatched(run, cloudflare.requests);
    expect(cloudflare.requests[0]?.headers).not.toHaveProperty("x-injected");
  });

  test.each(["\n", "\r\n", " ", "\t", "\u00a0", "\ufeff"])("%j around a token is taken off", async (space) => {
    const run = await patchStep({ baseUrl: cloudflare.url, with: { "api-token": space + API_TOKEN + space } });
    expectPatched(run, cloudflare.requests);
  });
});

describe("no other input can break out of its place", () => {
  const places: { input: string; value: string }[] = [
    { input: "account-id", value: `${ACCOUNT_ID}\r\nx-injected: yes` },
    { input: "account-id", value: `${ACCOUNT_ID}/../x` },
    { input: "script-name", value: "../../../user" },
    { input: "script-name", value: "api?x=1" },
    { input: "script-name", value: "api#" },
    { input: "script-name", value: "api%2f" },
    { input: "script-name", value: "api\rx-injected:yes" },
    { input: "dispatch-namespace", value: ".." },
    { input: "dispatch-namespace", value: "x\r\nx-injected: yes" },
  ];

  test.each(places)("$input: $value", async ({ input, value }) => {
    const run = await patchStep({ baseUrl: cloudflare.url, with: { [input]: value } });
    expectRefusedInput(run, `${input} must be `);
    expect(cloudflare.requests).toEqual([]);
  });

  test("names in a dispatch namespace, which are Cloudflare's to judge, stay in their segments", async () => {
    const inputs = { "dispatch-namespace": "../x?y#z", "script-name": "a/../b c" };
    const run = await patchStep({ baseUrl: cloudflare.url, with: inputs });
    expect(run.annotations[0]?.message).toContain("code 100119 (HTTP 404)");
    expect(cloudflare.requests.map(({ path }) => path)).toEqual([
      `/client/v4/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/..%2Fx%3Fy%23z/scripts/a%2F..%2Fb%20c/secrets-bulk`,
    ]);
  });
});

describe("credentials travel in their headers alone", () => {
  const common = [
    ["user-agent", `patch-worker-secrets/${version}`],
    ["accept", "application/json"],
  ];
  const type = ["content-type", "application/merge-patch+json"];

  test("a token: every header, of the patch and of the list", async () => {
    const silent = await startCloudflare({ workers: [{ script: "api" }], omitResult: true });
    try {
      await patchStep({ baseUrl: silent.url });
      const bearer = ["authorization", `Bearer ${API_TOKEN}`];
      expect(silent.requests.map(ownHeaders)).toEqual([
        [...common, bearer, type],
        [...common, bearer],
      ]);
      expect(silent.requests.map(({ path, body }) => path + body).join()).not.toContain(API_TOKEN);
      expect(silent.requests.map(({ path }) => path).join()).not.toContain(SECRET);
    } finally {
      await silent.close();
    }
  });

  test("a global key", async () => {
    const inputs = { "api-token": "", "api-key": API_KEY, "api-email": API_EMAIL };
    const run = await patchStep({ baseUrl: cloudflare.url, with: inputs, unseen: [API_KEY] });
    expect(run.outcome).toBe("success");
    const pair = [
      ["x-auth-email", API_EMAIL],
      ["x-auth-key", API_KEY],
    ];
    expect(cloudflare.requests.map(ownHeaders)).toEqual([[...common, ...pair, type]]);
    expect(cloudflare.requests.map(({ path, body }) => path + body).join()).not.toContain(API_KEY);
  });
});
