import { describe, expect, test } from "@jest/globals";
import type { CloudflareOptions } from "../../../sandbox/cloudflare.ts";
import {
  BEARER,
  BULK,
  CACHE,
  call,
  codes,
  DISPATCH,
  hmac,
  MERGE_PATCH,
  names,
  patch,
  REGION,
  send,
  start,
  stateOf,
  TOKEN,
  text,
  texts,
  verdict,
} from "./calls.ts";

describe("a patch", () => {
  test("sets, replaces and deletes in one new version, which is deployed", async () => {
    const cloudflare = await start({
      workers: [{ script: "api", bindings: [TOKEN, { ...TOKEN, name: "OLD" }, REGION] }],
    });
    const secrets = { ...text("TOKEN", "new-token"), ...hmac("SIGNER"), OLD: null };
    expect((await patch(cloudflare, secrets, { version_tags: { sha: "abc" } })).status).toBe(200);
    const worker = cloudflare.worker("api");
    expect([...(worker?.bindings ?? [])]).toEqual([
      ["TOKEN", { name: "TOKEN", type: "secret_text", text: "new-token" }],
      ["REGION", REGION],
      ["SIGNER", hmac("SIGNER").SIGNER],
    ]);
    expect(worker?.versions.map(({ number, tags }) => ({ number, tags }))).toEqual([
      { number: 1, tags: undefined },
      { number: 2, tags: { sha: "abc" } },
    ]);
    expect(worker?.deployedVersion).toBe(worker?.versions[1]);
    expect(cloudflare.requests[0]).toMatchObject({ applied: true, status: 200, method: "PATCH" });
  });

  test("of a dispatch namespace leaves the script of the same name alone", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }, { script: "api", namespace: "tenants" }] });
    await patch(cloudflare, text("NEW"), { path: `${DISPATCH}/secrets-bulk` });
    expect(cloudflare.secrets("api", { namespace: "tenants" })).toEqual([{ name: "NEW", type: "secret_text" }]);
    expect(names(cloudflare)).toEqual([]);
  });

  test.each(["application/merge-patch+json", "application/json", "Application/JSON; charset=utf-8"])(
    "may come as %s",
    async (type) => {
      const cloudflare = await start();
      const body = JSON.stringify({ secrets: text("NEW") });
      await call(cloudflare, BULK, { method: "PATCH", headers: { ...BEARER, "content-type": type }, body });
      expect(names(cloudflare)).toEqual(["NEW", "TOKEN"]);
    },
  );

  test.each([
    ["no wrapper", text("NEW")],
    ["an empty map", { secrets: {} }],
  ])("succeeds and changes nothing with %s", async (_, body) => {
    const cloudflare = await start();
    const before = stateOf(cloudflare);
    const answer = await send(cloudflare, "PATCH", { path: BULK, body });
    expect([answer.status, answer.json.success]).toEqual([200, true]);
    expect(stateOf(cloudflare)).toEqual(before);
    expect(cloudflare.requests[0]?.applied).toBe(false);
  });

  test("stores names that are not identifiers, __proto__ among them", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }] });
    const proto = `"__proto__":{"name":"__proto__","type":"secret_text","text":"b"}`;
    const body = `{"secrets":{"bad-name!":${JSON.stringify(text("bad-name!")["bad-name!"])},${proto}}}`;
    const answer = await call(cloudflare, BULK, { method: "PATCH", headers: { ...BEARER, ...MERGE_PATCH }, body });
    expect(Object.keys(answer.json.result)).toEqual(["bad-name!", "__proto__"]);
    expect(names(cloudflare)).toEqual(["__proto__", "bad-name!"]);
  });

  test.each(['  \r\n"\\ \u2028 🔑 \u0000 $x `y` ', ""])("keeps the value %j byte for byte", async (value) => {
    const cloudflare = await start();
    await patch(cloudflare, text("NEW", value));
    expect(cloudflare.worker("api")?.bindings.get("NEW")).toMatchObject({ text: value });
  });

  test("makes a first version where there is none", async () => {
    const cloudflare = await start({ workers: [{ script: "api", hasVersion: false }] });
    expect((await patch(cloudflare, text("NEW"))).status).toBe(200);
    expect(cloudflare.worker("api")?.versions).toHaveLength(1);
  });

  test.each([64, 128])("may reach the limit of %i variables", async (variableLimit) => {
    const cloudflare = await start({ variableLimit, operationLimit: 200 });
    // Two variables are there.
    expect((await patch(cloudflare, texts(variableLimit - 2))).status).toBe(200);
    const beyond = await patch(cloudflare, text("ONE"));
    const plan = { 64: "Free", 128: "Paid" }[variableLimit];
    expect(beyond.json.errors[0].message).toContain(
      `includes ${variableLimit + 1} variables, which exceeds the Workers ${plan} limit`,
    );
  });

  test("may hold 100 operations and values of 5120 bytes", async () => {
    const cloudflare = await start({ workers: [{ script: "api" }] });
    expect((await patch(cloudflare, texts(100, "a".repeat(5120)))).status).toBe(200);
  });

  test("deletingMissing: ignore makes null for a missing name, or for a variable's, a no-op", async () => {
    const cloudflare = await start({ deletingMissing: "ignore" });
    expect((await patch(cloudflare, { GONE: null, REGION: null, TOKEN: null })).status).toBe(200);
    expect([...(cloudflare.worker("api")?.bindings.keys() ?? [])]).toEqual(["REGION", "CACHE"]);
  });
});

describe("an answer", () => {
  const WHOLE = { TOKEN: { name: "TOKEN", type: "secret_text" }, REGION, CACHE };
  const SUCCESS = { success: true, errors: [], messages: [] };

  test("shows all bindings, plain text with its value, and never a secret's", async () => {
    const answer = await patch(await start(), hmac("SIGNER"));
    const { key_base64: _, ...SIGNER } = hmac("SIGNER").SIGNER ?? {};
    expect(answer.json).toEqual({ result: { ...WHOLE, SIGNER }, ...SUCCESS });
  });

  test.each([
    [{ includePlainTextInResult: false }, { result: { TOKEN: WHOLE.TOKEN }, ...SUCCESS }],
    [{ omitResult: true }, SUCCESS],
    [{ bulkAnswer: "empty" }, { result: {}, ...SUCCESS }],
    [{ bulkAnswer: "script" }, { result: { id: "api", etag: expect.any(String) }, ...SUCCESS }],
    [{ bulkAnswer: "list of bindings" }, { result: { bindings: Object.values(WHOLE) }, ...SUCCESS }],
    [{ bulkAnswer: "texts" }, { result: { TOKEN: "x", REGION: "x", CACHE: "x" }, ...SUCCESS }],
    [{ bulkAnswer: "untyped" }, { result: expect.objectContaining({ TOKEN: { name: "TOKEN" } }), ...SUCCESS }],
    [
      { bulkAnswer: "unknown type" },
      { result: expect.objectContaining({ TOKEN: { name: "TOKEN", type: "secret_blob" } }), ...SUCCESS },
    ],
    [
      { bulkAnswer: "with errors" },
      { result: WHOLE, ...SUCCESS, errors: [{ code: 10013, message: "workers.api.error.unknown" }] },
    ],
    [{ bulkAnswer: "202" }, { result: WHOLE, ...SUCCESS }],
  ] as [CloudflareOptions, unknown][])("with %j and no change is unhelpful", async (options, json) => {
    const cloudflare = await start({ ...options, inert: true });
    const before = stateOf(cloudflare);
    const answer = await patch(cloudflare, { TOKEN: null });
    expect(answer.status).toBe(options.bulkAnswer === "202" ? 202 : 200);
    expect(answer.json).toEqual(json);
    expect(stateOf(cloudflare)).toEqual(before);
    expect(cloudflare.requests[0]?.applied).toBe(false);
  });

  test("of a dispatch namespace always has a result", async () => {
    const cloudflare = await start({ omitResult: true, workers: [{ script: "api", namespace: "tenants" }] });
    const answer = await patch(cloudflare, text("NEW"), { path: `${DISPATCH}/secrets-bulk` });
    expect(answer.json.result).toEqual({ NEW: { name: "NEW", type: "secret_text" } });
  });
});

describe("a request that is refused changes nothing", () => {
  const at = (pointer: string, code = 10021) => ({ code, source: { pointer } });
  const notDeployed = { workers: [{ script: "api", latestVersionDeployed: false }] };
  type Refused = [string, unknown, error: object, { options?: CloudflareOptions; status?: number }?];
  const cases: Refused[] = [
    [
      "over the limit of operations",
      texts(101),
      {
        code: 100160,
        message:
          "Bulk secret request contains 101 secrets, which exceeds the limit of 100 per request. Please split the request into smaller batches.",
      },
    ],
    [
      "over another limit, deletes counted",
      { TOKEN: null, A: 1 },
      { code: 100160 },
      { options: { operationLimit: 1 } },
    ],
    [
      "a variable of the name",
      { ...text("A"), ...text("REGION") },
      {
        ...at("/secrets/REGION", 10053),
        message: "Binding name 'REGION' already in use. Please use a different name and try again.",
      },
    ],
    ["a namespace of the name", hmac("CACHE"), { code: 10053 }],
    ["a value over 5 KB in bytes", text("A/~", `${"é".repeat(2560)}a`), at("/secrets/A~1~0", 10054)],
    ["another limit of values", text("A", "abc"), { code: 10054 }, { options: { valueLimit: 2 } }],
    [
      "too many variables, plain text counted",
      text("A"),
      {
        code: 10055,
        message:
          "This deployment includes 3 variables, which exceeds the Workers Free limit of 2 variables per Worker (secrets + text).",
      },
      { options: { variableLimit: 2 } },
    ],
    [
      "a name to delete that is not there",
      { ...text("A"), GONE: null },
      { ...at("/secrets/GONE", 10056), message: "Binding 'GONE' not found" },
      { status: 404 },
    ],
    ["a name to delete that is a variable's", { REGION: null }, { code: 10056 }, { status: 404 }],
    ["the newest version is not deployed", text("A"), { code: 10215 }, { options: notDeployed }],
    ["the same by its other code", text("A"), { code: 10214 }, { options: { ...notDeployed, undeployed: 10214 } }],
    [
      "the newest version is not the only one",
      text("A"),
      { code: 10215 },
      { options: { workers: [{ script: "api", latestVersionPercentage: 90 }] } },
    ],
    ["secrets is not an object", [], at("/secrets")],
    ["secrets is null", null, at("/secrets")],
    ["an entry is a string", { A: "a" }, at("/secrets/A")],
    ["another type", { A: { ...text("A").A, type: "plain_text" } }, at("/secrets/A/type")],
    ["another name", { A: text("B").B }, at("/secrets/A/name")],
    ["no name", { A: { type: "secret_text", text: "a" } }, at("/secrets/A/name")],
    ["a text that is no string", { A: { ...text("A").A, text: 1 } }, at("/secrets/A/text")],
    ["a field that is not in the schema", { A: { ...text("A").A, value: "a" } }, at("/secrets/A/value")],
    ["a format that there is not", hmac("K", { format: "pem" }), at("/secrets/K/format")],
    ["usages that are not an array", hmac("K", { usages: "sign" }), at("/secrets/K/usages")],
    ["a usage that there is not", hmac("K", { usages: ["sign", "sing"] }), at("/secrets/K/usages/1")],
    ["an algorithm that is missing", hmac("K", { algorithm: undefined }), at("/secrets/K/algorithm")],
    ["key material that is no base64", hmac("K", { key_base64: "c2Vj cmV0" }), at("/secrets/K/key_base64")],
    ["key material of another format", hmac("K", { key_jwk: { kty: "oct", k: "c2Vj" } }), at("/secrets/K/key_jwk")],
    ["a jwk that is missing", hmac("K", { format: "jwk", key_base64: undefined }), at("/secrets/K/key_jwk")],
    [
      "a key that cannot be imported",
      { ...text("A"), ...hmac("K", { format: "pkcs8" }) },
      { ...at("/secrets/K"), message: expect.stringContaining("Binding 'K' holds a key that cannot be imported") },
    ],
    ["usages that the key does not have", hmac("K", { usages: ["encrypt"] }), { code: 10021 }],
  ];

  test.each(cases)("%s", async (_, secrets, error, { options = {}, status = 400 } = {}) => {
    const cloudflare = await start(options);
    const before = stateOf(cloudflare);
    const answer = await patch(cloudflare, secrets);
    expect(answer.status).toBe(status);
    const errors = [expect.objectContaining(error)];
    expect(answer.json).toEqual({ result: null, success: false, errors, messages: [] });
    expect(stateOf(cloudflare)).toEqual(before);
    expect(cloudflare.requests[0]).toMatchObject({ applied: false, status });
  });

  test("version_tags that are not an object", async () => {
    const cloudflare = await start();
    const answer = await patch(cloudflare, text("A"), { version_tags: ["a"] });
    expect(answer.json.errors).toEqual([expect.objectContaining(at("/version_tags"))]);
    expect(names(cloudflare)).toEqual(["TOKEN"]);
  });

  test("with an error for each name", async () => {
    const secrets = { ...text("REGION"), ...text("BIG", "a".repeat(5121)), ...text("CACHE") };
    expect(codes(await patch(await start(), secrets))).toEqual([10053, 10053, 10054]);
  });

  const broken: [string, string | Uint8Array<ArrayBuffer>][] = [
    ["nothing", ""],
    ["half an object", '{"secrets":'],
    ["an array", "[]"],
    ["a string", '"secrets"'],
    ["null", "null"],
    ["a byte order mark", '\ufeff{"secrets":{}}'],
    ["bytes that are not UTF-8", new Uint8Array([...Buffer.from('{"secrets":{"A":"'), 0xff, ...Buffer.from('"}}')])],
  ];
  test.each(broken)("with 10026 for a body of %s", async (_, body) => {
    const headers = { ...BEARER, ...MERGE_PATCH };
    expect(verdict(await call(await start(), BULK, { method: "PATCH", headers, body }))).toEqual([400, 10026]);
  });

  test.each([["text/plain"], ["application/json-patch+json"], [undefined]])("with 415 for %s", async (type) => {
    const headers = { ...BEARER, ...(type === undefined ? {} : { "content-type": type }) };
    const body = new TextEncoder().encode('{"secrets":{}}');
    expect(verdict(await call(await start(), BULK, { method: "PATCH", headers, body }))).toEqual([415, 10026]);
  });
});

describe("rules that change", () => {
  test("hold from the next request on, the others stay, and another emulator's too", async () => {
    const cloudflare = await start({ operationLimit: 3, variableLimit: 5 });
    expect((await patch(cloudflare, texts(3))).status).toBe(200);
    cloudflare.setRules({ operationLimit: 2 });
    expect(codes(await patch(cloudflare, texts(3)))).toEqual([100160]);
    expect(codes(await patch(cloudflare, text("D")))).toEqual([10055]);
    expect((await patch(await start(), texts(3))).status).toBe(200);
  });

  test("hold for the request whose arrival they are changed at", async () => {
    const cloudflare = await start();
    const seen: unknown[] = [];
    cloudflare.events.on("connection", (number) => seen.push(["connection", number]));
    cloudflare.events.on("request", ({ method }, number) => {
      seen.push([method, number]);
      if (number === 2) cloudflare.setRules({ operationLimit: 1 });
    });
    expect([(await patch(cloudflare, texts(2))).status, (await patch(cloudflare, texts(2))).status]).toEqual([
      200, 400,
    ]);
    // The second request may come over a connection of its own.
    expect([seen[0], seen[1], seen.at(-1)]).toEqual([
      ["connection", 1],
      ["PATCH", 1],
      ["PATCH", 2],
    ]);
  });
});
