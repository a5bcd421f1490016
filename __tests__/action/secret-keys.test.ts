import { generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { fakeValue, patchStep, type StepSetup } from "../support/step.ts";

const EC = inPem(generateKeyPairSync("ec", { namedCurve: "P-256" }));
const RSA = inPem(generateKeyPairSync("rsa", { modulusLength: 2048 }));
const ED25519 = inPem(generateKeyPairSync("ed25519"));
const X25519 = inPem(generateKeyPairSync("x25519"));
const JWK_PAIR = generateKeyPairSync("ec", { namedCurve: "P-384" });
const PRIVATE_JWK = JWK_PAIR.privateKey.export({ format: "jwk" });
const PUBLIC_JWK = JWK_PAIR.publicKey.export({ format: "jwk" });
const RAW = randomBytes(32).toString("base64");
const SYMMETRIC_JWK = { kty: "oct", k: randomBytes(32).toString("base64url"), alg: "A256GCM" };

const ECDSA = { name: "ECDSA", namedCurve: "P-256" };
const HMAC = { name: "HMAC", hash: "SHA-256" };

function inPem({ privateKey, publicKey }: KeyPairKeyObjectResult): { privateKey: string; publicKey: string } {
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** The base64 between the first and the last line. */
function base64(text: string): string {
  return text.replace(/-----[A-Z ]+-----|\s/g, "");
}

type KeyForm = StepSetup & { name: string; key: Record<string, unknown>; map?: string; variable?: string };

/** `key` without its name and type, as it must arrive. The map is written in YAML unless the case gives its own. */
const FORMS: KeyForm[] = [
  {
    name: "pkcs8 from PEM",
    key: { format: "pkcs8", algorithm: ECDSA, usages: ["sign"], key_base64: base64(EC.privateKey) },
    env: { KEY: EC.privateKey },
  },
  {
    name: "pkcs8 from PEM with CR LF and text around",
    key: { format: "pkcs8", algorithm: ECDSA, usages: ["sign"], key_base64: base64(EC.privateKey) },
    env: { KEY: `\r\n${EC.privateKey.replaceAll("\n", "\r\n")}\r\n` },
  },
  {
    name: "pkcs8 from base64 DER in lines",
    key: { format: "pkcs8", algorithm: ECDSA, usages: ["sign"], key_base64: base64(EC.privateKey) },
    env: { KEY: `${base64(EC.privateKey).replace(/.{64}/g, "$&\n")}\n` },
  },
  {
    name: "pkcs8 of RSA",
    key: {
      format: "pkcs8",
      algorithm: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
      usages: ["sign"],
      key_base64: base64(RSA.privateKey),
    },
    env: { KEY: RSA.privateKey },
  },
  {
    name: "pkcs8 of Ed25519, the algorithm by its name alone",
    key: { format: "pkcs8", algorithm: "Ed25519", usages: ["sign"], key_base64: base64(ED25519.privateKey) },
    env: { KEY: ED25519.privateKey },
  },
  {
    name: "pkcs8 of X25519",
    key: { format: "pkcs8", algorithm: "X25519", usages: ["deriveBits"], key_base64: base64(X25519.privateKey) },
    env: { KEY: X25519.privateKey },
  },
  {
    name: "spki from PEM",
    key: { format: "spki", algorithm: ECDSA, usages: ["verify"], key_base64: base64(EC.publicKey) },
    env: { KEY: EC.publicKey },
  },
  {
    name: "spki from base64 DER, for encryption",
    key: {
      format: "spki",
      algorithm: { name: "RSA-OAEP", hash: "SHA-512" },
      usages: ["encrypt", "wrapKey"],
      key_base64: base64(RSA.publicKey),
    },
    env: { KEY: base64(RSA.publicKey) },
  },
  {
    name: "spki of ECDH, which has no usages",
    key: {
      format: "spki",
      algorithm: { name: "ECDH", namedCurve: "P-256" },
      usages: [],
      key_base64: base64(EC.publicKey),
    },
    env: { KEY: EC.publicKey },
  },
  {
    name: "raw for HMAC",
    key: { format: "raw", algorithm: HMAC, usages: ["sign", "verify"], key_base64: RAW },
    env: { KEY: RAW },
  },
  {
    name: "raw without its padding",
    key: { format: "raw", algorithm: "AES-GCM", usages: ["encrypt", "decrypt"], key_base64: RAW },
    env: { KEY: RAW.replace(/=+$/, "") },
  },
  {
    name: "raw for HKDF",
    key: { format: "raw", algorithm: "HKDF", usages: ["deriveKey"], key_base64: RAW },
    env: { KEY: RAW },
  },
  {
    name: "a private JWK",
    key: { format: "jwk", algorithm: { name: "ECDSA", namedCurve: "P-384" }, usages: ["sign"], key_jwk: PRIVATE_JWK },
    env: { KEY: JSON.stringify(PRIVATE_JWK, null, 2) },
    values: [String(PRIVATE_JWK.d)],
  },
  {
    name: "a public JWK",
    key: { format: "jwk", algorithm: { name: "ECDSA", namedCurve: "P-384" }, usages: ["verify"], key_jwk: PUBLIC_JWK },
    env: { KEY: JSON.stringify(PUBLIC_JWK) },
  },
  {
    name: "a symmetric JWK",
    key: { format: "jwk", algorithm: "AES-GCM", usages: ["encrypt", "decrypt"], key_jwk: SYMMETRIC_JWK },
    env: { KEY: JSON.stringify(SYMMETRIC_JWK) },
    values: [SYMMETRIC_JWK.k],
  },
  {
    name: "another variable by env",
    key: { format: "pkcs8", algorithm: ECDSA, usages: ["sign"], key_base64: base64(EC.privateKey) },
    variable: "lower-case.pem",
    env: { "lower-case.pem": EC.privateKey, KEY: fakeValue("not this") },
  },
  {
    name: "a map in JSON",
    map: JSON.stringify({ KEY: { algorithm: ECDSA, format: "spki", usages: ["verify"] } }),
    key: { format: "spki", algorithm: ECDSA, usages: ["verify"], key_base64: base64(EC.publicKey) },
    env: { KEY: EC.publicKey },
  },
  {
    name: "a map in YAML's block style, with comments",
    map: [
      "# the key of the session cookies",
      "KEY:",
      "  algorithm:",
      "    name: HMAC # RFC 2104",
      "    hash: SHA-256",
      "  format: raw",
      "  usages:",
      "    - sign",
      "",
    ].join("\n"),
    key: { format: "raw", algorithm: HMAC, usages: ["sign"], key_base64: RAW },
    env: { KEY: RAW },
  },
];

describe("secret_key bindings arrive as WebCrypto takes them", () => {
  test.concurrent.each(FORMS)("$name", async ({ key, map, variable, ...setup }) => {
    const { algorithm, format, usages } = key;
    const fields = { algorithm, format, usages, ...(variable === undefined ? {} : { env: variable }) };
    const step = await patchStep({ ...setup, with: { "secret-keys": map ?? `KEY: ${JSON.stringify(fields)}` } });
    expect(step.error).toBeUndefined();
    expect(step.requests).toHaveLength(1);
    expect(step.requests[0]?.json).toEqual({ secrets: { KEY: { name: "KEY", type: "secret_key", ...key } } });
    expect(step.run.outputs["set-names"]).toBe("KEY");
    expect(step.cloudflare.secrets("my-worker")).toEqual([{ name: "KEY", type: "secret_key" }]);
  });

  test.concurrent.each(FORMS.filter(({ map, variable }) => map === undefined && variable === undefined))(
    "$name, as a binding in the JSON of secrets",
    async ({ key, values = [] }) => {
      const material = [key.key_base64 ?? JSON.stringify(key.key_jwk)] as string[];
      const secrets = JSON.stringify({ KEY: { type: "secret_key", ...key } });
      const step = await patchStep({ with: { secrets }, values: [...values, ...material] });
      expect(step.error).toBeUndefined();
      expect(step.requests[0]?.json).toEqual({ secrets: { KEY: { name: "KEY", type: "secret_key", ...key } } });
    },
  );

  test("keys and texts in one request, in the order secrets, secret-keys, delete", async () => {
    const step = await patchStep({
      with: {
        secrets: "TEXT",
        "secret-keys":
          "B: { algorithm: HKDF, format: raw, usages: [deriveBits], env: RAW }\nA: { algorithm: HKDF, format: raw, usages: [deriveBits], env: RAW }",
        delete: "OLD",
      },
      env: { TEXT: fakeValue("text"), RAW },
      rules: { deletingMissing: "ignore" },
    });
    const key = { type: "secret_key", format: "raw", algorithm: "HKDF", usages: ["deriveBits"], key_base64: RAW };
    expect(step.body).toBe(
      JSON.stringify({
        secrets: {
          TEXT: { name: "TEXT", type: "secret_text", text: fakeValue("text") },
          B: { name: "B", ...key, key_base64: RAW },
          A: { name: "A", ...key, key_base64: RAW },
          OLD: null,
        },
      }),
    );
  });

  test("on-empty: skip leaves a key without its variable out", async () => {
    const step = await patchStep({
      with: {
        secrets: "TEXT",
        "secret-keys": "KEY: { algorithm: HKDF, format: raw, usages: [deriveBits] }",
        "on-empty": "skip",
      },
      env: { TEXT: fakeValue("text"), KEY: " " },
    });
    expect(step.log[0]).toBe("Skipped, because empty or not set: KEY.");
    expect(step.run.outputs["set-names"]).toBe("TEXT");
  });
});
