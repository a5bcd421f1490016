import { describe, expect, test } from "@jest/globals";
import { readPem } from "../../../src/inputs/keys/pem.ts";
import type { KeyFormat } from "../../../src/model/secret.ts";
import {
  derOf,
  ENCRYPTED_PEM,
  P256,
  P256_SEC1_PEM,
  RSA,
  RSA_PKCS1_PEM,
  RSA_PUBLIC_PKCS1_PEM,
} from "../../support/generated-keys.ts";

const PARAMETERS = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";

describe("accepted", () => {
  test.each<[string, string, KeyFormat, string]>([
    ["a private key", RSA.pkcs8Pem, "pkcs8", RSA.pkcs8],
    ["a public key", P256.spkiPem, "spki", P256.spki],
    ["PKCS#1", RSA_PKCS1_PEM, "pkcs8", derOf(RSA_PKCS1_PEM)],
    ["a public key in PKCS#1", RSA_PUBLIC_PKCS1_PEM, "spki", derOf(RSA_PUBLIC_PKCS1_PEM)],
    ["SEC1", P256_SEC1_PEM, "pkcs8", derOf(P256_SEC1_PEM)],
    ["SEC1 after its parameters", PARAMETERS + P256_SEC1_PEM, "pkcs8", derOf(P256_SEC1_PEM)],
    ["CRLF, and white space around", `\n ${RSA.pkcs8Pem.replaceAll("\n", "\r\n")} \n`, "pkcs8", RSA.pkcs8],
    ["one line", P256.pkcs8Pem.replaceAll("\n", " "), "pkcs8", P256.pkcs8],
    ["indented lines", P256.pkcs8Pem.replaceAll("\n", "\n    "), "pkcs8", P256.pkcs8],
    ["a block without padding", P256.pkcs8Pem.replaceAll("=", ""), "pkcs8", P256.pkcs8],
  ])("%s", (_case, text, format, key_base64) => {
    expect(readPem(text, format)).toEqual({ key_base64 });
  });
});

test("a text without a block is not for this reader", () => {
  expect(readPem(RSA.pkcs8, "pkcs8")).toBeUndefined();
});

const labelled = (type: string): string => `-----BEGIN ${type}-----\n${P256.pkcs8}\n-----END ${type}-----\n`;
const CUT = "is a damaged or incomplete PEM block. Copy it again, from BEGIN to END.";
const AROUND =
  "must be the PEM block only, from BEGIN to END, without the text around it (openssl pkcs12 writes some).";
const ENCRYPTED = "must not be encrypted. Decrypt it: openssl pkey -in key.pem -out key.pkcs8.pem";
const TYPES = "must be a PEM block of type PRIVATE KEY or PUBLIC KEY.";

describe("refused", () => {
  test.each<[string, string, KeyFormat, string]>([
    ["encrypted PKCS#8", ENCRYPTED_PEM, "pkcs8", ENCRYPTED],
    [
      "encrypted PKCS#1",
      RSA_PKCS1_PEM.replace("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n"),
      "pkcs8",
      ENCRYPTED,
    ],
    ["DSA", labelled("DSA PRIVATE KEY"), "pkcs8", "must not be a DSA key: Workers have no algorithm for it."],
    [
      "OpenSSH",
      labelled("OPENSSH PRIVATE KEY"),
      "pkcs8",
      "must not be in OpenSSH's own format. Convert a copy of it: ssh-keygen -p -m PKCS8 -f key",
    ],
    [
      "a certificate",
      labelled("CERTIFICATE"),
      "spki",
      "must not be a certificate. Extract its key: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem",
    ],
    ["another type", labelled("X509 CRL"), "spki", TYPES],
    ["a member of every object", labelled("CONSTRUCTOR"), "spki", TYPES],
    ["a private key as spki", RSA.pkcs8Pem, "spki", "is a PEM block of type PRIVATE KEY. Write format: pkcs8"],
    ["a public key as pkcs8", RSA.spkiPem, "pkcs8", "is a PEM block of type PUBLIC KEY. Write format: spki"],
    ["SEC1 as raw", P256_SEC1_PEM, "raw", "is a PEM block of type EC PRIVATE KEY. Write format: pkcs8"],
    ["PEM as jwk", RSA.spkiPem, "jwk", "is a PEM block of type PUBLIC KEY. Write format: spki"],
    [
      "a certificate and its key",
      labelled("CERTIFICATE") + RSA.pkcs8Pem,
      "pkcs8",
      "must be one PEM block, not several.",
    ],
    ["text before it", `Bag Attributes\n    friendlyName: x\n${RSA.pkcs8Pem}`, "pkcs8", AROUND],
    ["text after it", `${RSA.pkcs8Pem}done`, "pkcs8", AROUND],
    [
      "\\n for line breaks",
      RSA.pkcs8Pem.replaceAll("\n", "\\n"),
      "pkcs8",
      "has \\n in place of the line breaks. Store it with real line breaks.",
    ],
    ["no end", RSA.pkcs8Pem.slice(0, 200), "pkcs8", CUT],
    ["its first line only", "-----BEGIN PRIVATE KEY-----", "pkcs8", CUT],
    ["one digit too few", "-----BEGIN PRIVATE KEY-----\nAAAAA\n-----END PRIVATE KEY-----", "pkcs8", CUT],
    ["another sign", RSA.pkcs8Pem.replace("M", "%"), "pkcs8", CUT],
    ["nothing between its lines", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", "pkcs8", CUT],
    ["the end of another type", RSA.pkcs8Pem.replace("END PRIVATE", "END PUBLIC"), "pkcs8", CUT],
  ])("%s", (_case, text, format, fault) => {
    expect(readPem(text, format)).toEqual({ fault });
  });
});
