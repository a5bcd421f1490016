import { describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../../src/model/json.ts";
import { BYTES, ED25519, OCT_JWK, P256, P384, RSA, X25519 } from "../support/generated-keys.ts";
import { fakeValue, patchStep, SCRIPT, secretText } from "../support/step.ts";

const ECDSA = { name: "ECDSA", namedCurve: "P-256" };
const ECDSA_384 = { name: "ECDSA", namedCurve: "P-384" };
const HMAC = { name: "HMAC", hash: "SHA-256" };
const SIGN = { format: "pkcs8", algorithm: ECDSA, usages: ["sign"], key_base64: P256.pkcs8 };
const VERIFY = { format: "spki", algorithm: ECDSA, usages: ["verify"], key_base64: P256.spki };
const AES = { algorithm: "AES-GCM", usages: ["encrypt", "decrypt"] };

type Form = {
  /** As it must arrive, but for its name and type. */
  key: JsonObject;
  material: string;
  /** In place of the map in YAML. */
  map?: string;
  /** The variable to name with `env`, in place of that of the key's own name. */
  variable?: string;
};

const FORMS: Record<string, Form> = {
  "pkcs8 from PEM": { key: SIGN, material: P256.pkcs8Pem },
  "pkcs8 from PEM with CR LF and text around": {
    key: SIGN,
    material: `\r\n${P256.pkcs8Pem.replaceAll("\n", "\r\n")}\r\n`,
  },
  "pkcs8 from base64 DER in lines": { key: SIGN, material: `${P256.pkcs8.replace(/.{64}/g, "$&\n")}\n` },
  "pkcs8 of RSA": {
    key: { ...SIGN, algorithm: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, key_base64: RSA.pkcs8 },
    material: RSA.pkcs8Pem,
  },
  "pkcs8 of Ed25519, the algorithm by its name alone": {
    key: { ...SIGN, algorithm: "Ed25519", key_base64: ED25519.pkcs8 },
    material: ED25519.pkcs8Pem,
  },
  "pkcs8 of X25519": {
    key: { ...SIGN, algorithm: "X25519", usages: ["deriveBits"], key_base64: X25519.pkcs8 },
    material: X25519.pkcs8Pem,
  },
  "spki from PEM": { key: VERIFY, material: P256.spkiPem },
  "spki from base64 DER, for encryption": {
    key: {
      ...{ format: "spki", algorithm: { name: "RSA-OAEP", hash: "SHA-512" } },
      ...{ usages: ["encrypt", "wrapKey"], key_base64: RSA.spki },
    },
    material: RSA.spki,
  },
  "spki of ECDH, which has no usages": {
    key: { ...VERIFY, algorithm: { name: "ECDH", namedCurve: "P-256" }, usages: [] },
    material: P256.spkiPem,
  },
  "raw for HMAC": {
    key: { format: "raw", algorithm: HMAC, usages: ["sign", "verify"], key_base64: BYTES },
    material: BYTES,
  },
  "raw without its padding": { key: { format: "raw", ...AES, key_base64: BYTES }, material: BYTES.replace(/=+$/, "") },
  "raw for HKDF": {
    key: { format: "raw", algorithm: "HKDF", usages: ["deriveKey"], key_base64: BYTES },
    material: BYTES,
  },
  "a private JWK": {
    key: { format: "jwk", algorithm: ECDSA_384, usages: ["sign"], key_jwk: P384.jwk },
    material: JSON.stringify(P384.jwk, null, 2),
  },
  "a public JWK": {
    key: { format: "jwk", algorithm: ECDSA_384, usages: ["verify"], key_jwk: P384.publicJwk },
    material: JSON.stringify(P384.publicJwk),
  },
  "a symmetric JWK": { key: { format: "jwk", ...AES, key_jwk: OCT_JWK }, material: JSON.stringify(OCT_JWK) },
  "another variable by env": { key: SIGN, material: P256.pkcs8Pem, variable: "lower-case.pem" },
  "a map in JSON": {
    key: VERIFY,
    material: P256.spkiPem,
    map: JSON.stringify({ KEY: { algorithm: ECDSA, format: "spki", usages: ["verify"] } }),
  },
  "a map in YAML's block style, with comments": {
    key: { format: "raw", algorithm: HMAC, usages: ["sign"], key_base64: BYTES },
    material: BYTES,
    map: [
      ...["# the key of the session cookies", "KEY:", "  algorithm:", "    name: HMAC # RFC 2104", "    hash: SHA-256"],
      ...["  format: raw", "  usages:", "    - sign", ""],
    ].join("\n"),
  },
};

/** The private members of the JWKs. */
const MEMBERS = [P384.jwk.d, OCT_JWK.k].map(String);

describe("secret_key bindings arrive as WebCrypto takes them", () => {
  test.concurrent.each(Object.entries(FORMS))("%s", async (_name, { key, material, map, variable }) => {
    const { key_base64: _, key_jwk: __, ...fields } = key;
    const given = { ...fields, ...(variable === undefined ? {} : { env: variable }) };
    const step = await patchStep({
      with: { "secret-keys": map ?? `KEY: ${JSON.stringify(given)}` },
      env: { KEY: fakeValue("another one"), [variable ?? "KEY"]: material },
      values: MEMBERS,
    });
    expect(step.error).toBeUndefined();
    expect(step.requests.map(({ json }) => json)).toEqual([
      { secrets: { KEY: { name: "KEY", type: "secret_key", ...key } } },
    ]);
    expect(step.run.outputs["set-names"]).toBe("KEY");
    expect(step.cloudflare.secrets(SCRIPT)).toEqual([{ name: "KEY", type: "secret_key" }]);
  });

  test("as bindings in the JSON of secrets, all of them", async () => {
    const keys = Object.values(FORMS).map(({ key }, at): [string, JsonObject] => [
      `KEY_${at}`,
      { type: "secret_key", ...key },
    ]);
    const material = keys.map(([, key]) => String(key.key_base64 ?? JSON.stringify(key.key_jwk)));
    const secrets = JSON.stringify(Object.fromEntries(keys));
    const step = await patchStep({ with: { secrets }, values: [...MEMBERS, ...material] });
    expect(step.error).toBeUndefined();
    expect(step.requests[0]?.json).toEqual({
      secrets: Object.fromEntries(keys.map(([name, key]) => [name, { name, ...key }])),
    });
  });

  const HKDF = "algorithm: HKDF, format: raw, usages: [deriveBits]";

  test("with texts in one request, in the order secrets, secret-keys, delete", async () => {
    const step = await patchStep({
      with: { secrets: "TEXT", "secret-keys": `B: { ${HKDF}, env: RAW }\nA: { ${HKDF}, env: RAW }`, delete: "OLD" },
      env: { TEXT: fakeValue("text"), RAW: BYTES },
      rules: { deletingMissing: "ignore" },
    });
    const key = { type: "secret_key", format: "raw", algorithm: "HKDF", usages: ["deriveBits"], key_base64: BYTES };
    const set = { TEXT: secretText("TEXT", fakeValue("text")), B: { name: "B", ...key }, A: { name: "A", ...key } };
    expect(step.body).toBe(JSON.stringify({ secrets: { ...set, OLD: null } }));
  });

  test("unless their variable has no value, with on-empty: skip", async () => {
    const step = await patchStep({
      with: { secrets: "TEXT", "secret-keys": `KEY: { ${HKDF} }`, "on-empty": "skip" },
      env: { TEXT: fakeValue("text"), KEY: " " },
    });
    expect(step.log[0]).toBe("Skipped 1 secret without a value: KEY.");
    expect(step.run.outputs["set-names"]).toBe("TEXT");
  });
});
