import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readSecretKeys } from "../../src/inputs/keys/secret-keys.ts";
import { allOf } from "../../src/inputs/reading/declared.ts";
import { KEY_FORMATS, KEY_USAGES, type SecretKey } from "../../src/model/secret.ts";
import { holds } from "../support/fuzz.ts";
import {
  BYTES,
  ED25519,
  ED25519_V2,
  ENCRYPTED_PEM,
  OCT_JWK,
  P256,
  P256_SEC1_PEM,
  P384,
  RSA,
  RSA_PKCS1_PEM,
  RSA_PUBLIC_PKCS1_PEM,
  X25519,
} from "../support/generated-keys.ts";
import { readWith } from "../support/reader.ts";

function read(map: string, text: string) {
  const options = { inputs: { "secret-keys": map }, env: { KEY: text } };
  const { value, findings, sensitive } = readWith(options, readSecretKeys);
  const said = Object.values(findings).flat().join("\n");
  return { declared: allOf(value, "declared"), empty: allOf(value, "empty"), ...findings, said, sensitive };
}

/** Every eight characters that were said and are a part of the key. The lines that begin and end PEM are none. */
function quoted(said: string, text: string): string[] {
  const key = text.replace(/-----[A-Z0-9 ]+-----/g, " ");
  const pieces = Array.from({ length: Math.max(0, said.length - 7) }, (_, at) => said.slice(at, at + 8));
  return pieces.filter((piece) => !/\s/.test(piece) && key.includes(piece));
}

const ALGORITHMS = [
  { name: "HMAC", hash: "SHA-256" },
  { name: "RSA-PSS", hash: "SHA-1" },
  { name: "ECDSA", namedCurve: "P-256" },
  { name: "ECDH", namedCurve: "P-384" },
  "AES-GCM",
  "HKDF",
  "Ed25519",
  "X25519",
  "ES256",
];

/** The members of a JWK that say what it is may be said. */
const texts = fc.constantFrom(
  ...[RSA, P256, P384, ED25519, X25519].flatMap((pair) => [
    ...[pair.pkcs8Pem, pair.spkiPem, pair.pkcs8, pair.spki, pair.raw],
    ...[JSON.stringify(pair.jwk), JSON.stringify(pair.publicJwk)],
  ]),
  ...[RSA_PKCS1_PEM, RSA_PUBLIC_PKCS1_PEM, P256_SEC1_PEM, ENCRYPTED_PEM, ED25519_V2, BYTES, JSON.stringify(OCT_JWK)],
);

type Edit = { readonly at: number; readonly remove: number; readonly insert: string };

const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat({ max: 400 }),
    remove: fc.oneof(fc.constant(0), fc.nat({ max: 300 })),
    insert: fc.oneof(
      fc.constantFrom("", "\n", "\\n", "=", '"', "{", "-----END PRIVATE KEY-----", "Bag Attributes\n", "\u0000", "é"),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
  }),
  { maxLength: 3 },
);

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce(
    (current, { at, remove, insert }) => current.slice(0, at) + insert + current.slice(at + remove),
    text,
  );
}

/** The same bytes in base64, decoded by Node alone. */
function base64Of(text: string, encoding: string | undefined): string {
  if (encoding === "utf8") return Buffer.from(text).toString("base64");
  const digits = text.replace(/-----[A-Z0-9 ]+-----|[\s:]/g, "");
  return Buffer.from(digits, encoding === "hex" ? "hex" : "base64").toString("base64");
}

test("a key is read byte for byte or refused, and never quoted, whatever happened to it", () => {
  const fields = fc.record({
    algorithm: fc.constantFrom(...ALGORITHMS),
    format: fc.constantFrom(...KEY_FORMATS),
    usages: fc.subarray([...KEY_USAGES], { maxLength: 2 }),
    encoding: fc.constantFrom(undefined, "base64", "hex", "utf8"),
  });
  return holds({ runs: 4_000, of: [texts, edits, fields] }, (base, changes, { encoding, ...rest }) => {
    const text = edited(base, changes);
    const map = { ...rest, ...(encoding === undefined || rest.format !== "raw" ? {} : { encoding }) };
    const { declared, empty, problems, notes, said, sensitive } = read(JSON.stringify({ KEY: map }), text);
    expect(declared.length + empty.length + problems.length).toBe(1);
    expect(sensitive).toContain(text);
    expect(quoted(said, base)).toEqual([]);
    const key = declared[0]?.secret as (SecretKey & { key_base64?: string }) | undefined;
    // A note says that it is stored in another form.
    const isAsGiven = key?.key_base64 !== undefined && notes.length === 0;
    expect(key?.key_base64).toBe(isAsGiven ? base64Of(text, map.encoding) : key?.key_base64);
  });
});

const word = fc.constantFrom(
  ...["KEY", "K-1", "algorithm", "format", "usages", "env", "encoding", "key_base64", "<<", "__proto__"],
  ...["HMAC", "{ name: HMAC, hash: SHA-256 }", "raw", "pkcs8", "jwk", "[sign]", "[]", "hex", "&a", "*a", "null", "1"],
  ...["{", "}", "[", "]", ":", ", ", "- ", "\n", "\n  ", "? ", "!!binary ", "|\n", '"', "'", "#", "\t", "%", "\u2028"],
);
const yaml = fc.array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), {
  maxLength: 40,
});
const wellFormed = fc
  .dictionary(fc.constantFrom("KEY", "K-1", "B"), fc.dictionary(word, fc.oneof(fc.json(), word), { maxKeys: 5 }))
  .map((map) => JSON.stringify(map));

test("any text as a map of keys ends in keys or problems, and quotes no variable", () => {
  const maps = fc.oneof(
    yaml.map((words) => words.join("")),
    wellFormed,
  );
  return holds({ runs: 4_000, of: [maps, texts] }, (map, text) => {
    const { declared, empty, problems, said } = read(map, text);
    const isNothing = /^(?:\s|#.*|\{\s*\})*$/.test(map);
    expect(isNothing || declared.length + empty.length + problems.length > 0).toBe(true);
    expect(quoted(said, text)).toEqual([]);
  });
});
