import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { expect, test } from "@jest/globals";
import { otherDer, parseDer, standardDer } from "../../../../src/inputs/keys/runtime/der.ts";
import { typeOfDer } from "../../../../src/inputs/keys/runtime/key-type.ts";
import { makeAuthority } from "../../../support/certificates.ts";
import {
  derOf,
  ED25519,
  ED25519_V2,
  ENCRYPTED_PEM,
  P256,
  P256_SEC1_PEM,
  P521,
  RSA,
  RSA_PKCS1_PEM,
  RSA_PUBLIC_PKCS1_PEM,
  X25519,
} from "../../../support/generated-keys.ts";

const bytes = (base64: string): Buffer => Buffer.from(base64, "base64");
const pkcs8 = ({ privateKey }: { privateKey: KeyObject }): string =>
  privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");

test.each<[string, string, string]>([
  ["pkcs8", "an RSA private key", RSA.pkcs8],
  ["spki", "an RSA public key", RSA.spki],
  ["traditional", "an RSA private key", derOf(RSA_PKCS1_PEM)],
  ["pkcs1-public", "an RSA public key", derOf(RSA_PUBLIC_PKCS1_PEM)],
  ["pkcs8", "an EC private key, P-256", P256.pkcs8],
  ["spki", "an EC public key, P-521", P521.spki],
  ["traditional", "an EC private key, P-256", derOf(P256_SEC1_PEM)],
  ["pkcs8", "an EC private key, secp256k1", pkcs8(generateKeyPairSync("ec", { namedCurve: "secp256k1" }))],
  ["pkcs8", "an Ed25519 private key", ED25519.pkcs8],
  ["pkcs8-v2", "an Ed25519 private key", ED25519_V2],
  ["spki", "an X25519 public key", X25519.spki],
  ["pkcs8", "an X448 private key", pkcs8(generateKeyPairSync("x448"))],
  ["pkcs8", "a DSA private key", pkcs8(generateKeyPairSync("dsa", { modulusLength: 1024, divisorLength: 160 }))],
  ["pkcs8", "an RSA private key, id-RSASSA-PSS", pkcs8(generateKeyPairSync("rsa-pss", { modulusLength: 512 }))],
  ["pkcs8", "an ML-DSA-44 private key", pkcs8(generateKeyPairSync("ml-dsa-44"))],
])("%s, %s", (encoding, description, base64) => {
  const key = parseDer(bytes(base64));
  expect([key?.encoding, key && typeOfDer(key).description, key?.trailing.length]).toEqual([encoding, description, 0]);
});

test("what follows a key is not a part of it", () => {
  const key = parseDer(Buffer.concat([bytes(RSA.pkcs8), Buffer.from("more")]));
  expect([String(key?.trailing), key && standardDer(key).toString("base64")]).toEqual(["more", RSA.pkcs8]);
});

test.each([
  ["nothing", ""],
  ["half a header", "30"],
  ["a length that is cut off", "3082ff"],
  ["a length beyond the end", "30820fff00"],
  ["a length without bounds", "3085ffffffffff00"],
  ["a length of eight bytes", "3088000000000000000000"],
  ["an empty sequence", "3000"],
  ["another tag", "0203010001"],
])("%s holds no key", (_case, hex) => {
  const der = Buffer.from(hex, "hex");
  expect([parseDer(der), otherDer(der)]).toEqual([undefined, undefined]);
});

test("a certificate and an encrypted key are told apart", async () => {
  const others = [(await makeAuthority("Test")).pem, ENCRYPTED_PEM].map((pem) => bytes(derOf(pem)));
  expect(others.map((der) => [parseDer(der), otherDer(der)])).toEqual([
    [undefined, "certificate"],
    [undefined, "encrypted"],
  ]);
});
