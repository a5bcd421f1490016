import { describe, expect, test } from "@jest/globals";
import { readKeyFields } from "../../../src/inputs/keys/key-fields.ts";
import { readWith } from "../../support/reader.ts";

const GOOD = { algorithm: { name: "HMAC", hash: "SHA-256" }, format: "raw", usages: ["sign", "verify"] };
const ENDLESS: Record<string, unknown> = { name: "HMAC", hash: "SHA-256" };
ENDLESS.self = ENDLESS;

const read = (change: Record<string, unknown>) =>
  readWith({}, ({ findings }) => readKeyFields({ ...GOOD, ...change }, { where: "W", findings }));

describe("accepted", () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["a map", {}, {}],
    ["a name", { algorithm: "Ed25519" }, { algorithm: "Ed25519" }],
    ["no usages", { usages: [] }, { usages: [] }],
    ["jwk", { format: "jwk" }, { format: "jwk" }],
    [
      "every parameter of an import, and no other",
      { algorithm: { name: "HMAC", hash: { name: "SHA-1", x: 1 }, namedCurve: "P-256", length: 8, extractable: true } },
      { algorithm: { name: "HMAC", hash: "SHA-1", namedCurve: "P-256", length: 8 } },
    ],
    [
      "the length 0, for the check of the import",
      { algorithm: { name: "HMAC", length: 0 } },
      { algorithm: { name: "HMAC", length: 0 } },
    ],
    ["an endless map", { algorithm: ENDLESS }, {}],
  ])("%s", (_case, change, expected) => {
    expect(read(change)).toMatchObject({
      value: { ...GOOD, ...expected },
      findings: { problems: [] },
    });
  });
});

const ALGORITHM =
  "W: algorithm must be a name, for example Ed25519, or a map, for example { name: HMAC, hash: SHA-256 } or " +
  "{ name: ECDSA, namedCurve: P-256 }.";
const FORMAT = "W: format must be raw, pkcs8, spki or jwk.";
const USAGES =
  "W: usages must be a list of encrypt, decrypt, sign, verify, deriveKey, deriveBits, wrapKey or unwrapKey.";
const LENGTH = "W: length must be a whole number of bits.";

describe("refused", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["nothing", { algorithm: undefined, format: undefined, usages: undefined }, [ALGORITHM, FORMAT, USAGES]],
    ["an empty algorithm", { algorithm: "" }, [ALGORITHM]],
    ["an algorithm that is a list", { algorithm: ["HMAC"] }, [ALGORITHM]],
    ["an algorithm without a name", { algorithm: { hash: "SHA-256" } }, [ALGORITHM]],
    ["a length that is text", { algorithm: { ...GOOD.algorithm, length: "256" } }, [LENGTH]],
    ["a length with a fraction", { algorithm: { ...GOOD.algorithm, length: 1.5 } }, [LENGTH]],
    ["an unknown format", { format: "pem" }, [FORMAT]],
    ["a format that is a number", { format: 8 }, [FORMAT]],
    ["usages as a word", { usages: "sign" }, [USAGES]],
    ["an unknown usage", { usages: ["sign", "signs"] }, [USAGES]],
    ["null for usages", { usages: null }, [USAGES]],
  ])("%s", (_case, change, problems) => {
    expect(read(change)).toMatchObject({ value: undefined, findings: { problems } });
  });
});
