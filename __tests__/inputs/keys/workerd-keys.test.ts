import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { readSecretKeys } from "../../../src/inputs/keys/secret-keys.ts";
import type { KeyAlgorithm, KeyFormat, KeyUsage } from "../../../src/model/secret.ts";
import { readWith } from "../../support/reader.ts";

type WorkerdKey = {
  readonly id: string;
  readonly algorithm: KeyAlgorithm;
  readonly format: KeyFormat;
  readonly usages: readonly KeyUsage[];
  readonly text: string;
  readonly workerd: "accepts" | "refuses";
};

const FILE = path.join(import.meta.dirname, "..", "..", "data", "workerd-keys.json");
const { cases } = JSON.parse(readFileSync(FILE, "utf8")) as { readonly cases: readonly WorkerdKey[] };

/** Refused as they are, and taken as they are rewritten: `npm run test:peers` gives the rewritten ones to the runtime. */
const REWRITTEN = new Set([
  "AES-GCM jwk key_ops dup",
  "AES-GCM jwk kty lower OCT",
  "AES-CTR jwk alg lower",
  "AES-CTR jwk key_ops dup",
  "AES-CTR jwk kty lower OCT",
  "AES-KW jwk kty lower OCT",
  "RSASSA-PKCS1-v1_5 pkcs8 trailing newline byte",
  "RSASSA-PKCS1-v1_5 SHA-256 jwk alg rs256",
  "RSA-OAEP pkcs8 trailing newline byte",
  "RSA-OAEP pkcs1 public der as spki",
  "Ed25519 pkcs8 v2 (RFC 5958, with public)",
]);

/** An empty text is refused before anybody looks at it. */
function verdict({ algorithm, format, usages, text }: WorkerdKey): "accepts" | "rewrites" | "refuses" {
  const encoding = format === "raw" ? { encoding: "base64" } : {};
  const map = JSON.stringify({ KEY: { algorithm, format, usages, ...encoding } });
  const { value, findings } = readWith({ inputs: { "secret-keys": map }, env: { KEY: text } }, readSecretKeys);
  if (value[0]?.declared === undefined) return "refuses";
  return findings.notes.length > 0 ? "rewrites" : "accepts";
}

test.each(cases.map((one) => [one.id, one] as const))("%s: as the Workers runtime does", (id, one) => {
  const own = verdict(one);
  expect(own === "rewrites" && REWRITTEN.has(id) ? "rewritten" : own.replace("rewrites", "accepts")).toBe(
    REWRITTEN.has(id) ? "rewritten" : one.workerd,
  );
});
