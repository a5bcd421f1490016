import { describe, expect, test } from "@jest/globals";
import type { Declared } from "../../../src/inputs/reading/declared.ts";
import { edgeWarnings, limitWarnings, unresolvedValues } from "../../../src/inputs/secrets/value-checks.ts";
import { PLAN_VARIABLE_LIMITS, VALUE_BYTE_LIMIT } from "../../../src/model/limits.ts";
import type { Secret } from "../../../src/model/secret.ts";
import { HMAC_KEY } from "../../support/generated-keys.ts";

const declared = (...secrets: readonly Secret[]): Declared[] => secrets.map((secret) => ({ secret, where: "secrets" }));
const text = (name: string, value: string): Secret => ({ name, type: "secret_text", text: value });
const texts = (values: readonly string[]): Declared[] => declared(...values.map((value, at) => text(`N${at}`, value)));

describe("edges", () => {
  test.each<[string, string[]]>([
    ["ends with a line break", ["x\n", "x\r\n", " x\n"]],
    ["ends with a carriage return, as lines of Windows do", ["x\r", "x\r\ny\r"]],
    ["begins with a byte order mark", ["\ufeffx", "\ufeffx\ny\n"]],
    ["begins or ends with white space", ["\nx", " x", "x ", "\tx", "x\u00a0"]],
    ["begins or ends with an invisible character", ["x\u200b", "\u2060x", "x\u{e0100}"]],
  ])("%s", (what, values) => {
    const names = values.map((_, at) => `N${at}`).join(", ");
    expect(edgeWarnings(texts(values))).toEqual([
      `${names}: the value ${what}, which becomes part of the secret. Remove it if not intended.`,
    ]);
  });

  test("quotes, also before a carriage return", () => {
    const quotes =
      "the value begins and ends with a quote, and both become part of the secret. Remove them if not intended.";
    expect(edgeWarnings(texts(['"x y"', "'z'", "`x`", '""']))).toEqual([`N0, N1, N2, N3: ${quotes}`]);
    expect(edgeWarnings(texts(['"x"\r']))).toMatchObject(
      [/carriage return/, quotes].map((one) => expect.stringMatching(one)),
    );
  });

  test.each([["x"], ["x y"], ["a\nb\n"], [" a\n b"], ['"'], ["'x"], ['say "hi"'], ['"a\nb"'], ["x\u200by"]])(
    "%j has none",
    (value) => {
      expect(edgeWarnings(texts([value]))).toEqual([]);
    },
  );
});

describe("values that nobody decrypted or replaced", () => {
  test.each([
    ["ENC[AES256_GCM,data:k1=,iv:a=,tag:b=,type:str]", "still encrypted by SOPS. "],
    ["encrypted:BE9Y7LKANx77X1pv1HnEoil9==", "still encrypted by dotenvx. "],
    ["$ANSIBLE_VAULT;1.1;AES256\n3031", "still encrypted by Ansible Vault. "],
    ["vault:secret/data/app#DB_PASSWORD", "a reference to a secret manager, not a value. "],
    ["ref+awssecrets://app/db#/password", "a reference to a secret manager, not a value. "],
    [
      "@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/db)",
      "a reference to a secret manager, not a value. ",
    ],
    ["EJ[1:L1KLMP5Cv8jR/ZQ==:k+1=:egX/w==]", "still encrypted by EJSON. "],
    ["vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM=\n", "still encrypted by Vault's transit engine. "],
    ["***", "what a log shows in place of a secret. "],
    ["[object Object]", "what JavaScript makes of an object that is used as a text. "],
    ["op://vault/item/field", "a reference of 1Password, not a value. "],
    ["op://My Vault/item/section/field ", "a reference of 1Password, not a value. "],
    [`\${{ secrets.DB }}`, "an expression that GitHub did not evaluate. "],
    ["{{ secrets.DB }}", "a placeholder, not a value. "],
  ])("%s", (value, what) => {
    const problems = unresolvedValues(declared(text("A", value), text("B", "fine"), text("C", value)));
    expect(problems).toEqual([expect.stringContaining(`A, C: the value is ${what}`)]);
  });

  test.each([
    "vault:pa#ss word",
    "ref+vault://a b",
    "ENC[AES256_GCM,data:x] y",
    "not encrypted:BE9Y7LKANx77X1pv1HnEoil9",
    `x\${{ a }}`,
    "op://",
    "EJ[1:pass word]",
    "vault:v1:short",
    "**",
    "a***",
    "[object Object] x",
    "see op://a/b/c",
    "{{a}} {b}",
    "x{{ a }}",
    "{ a }",
    "encrypted:",
    "<token>",
  ])("%s is a value", (value) => {
    expect(unresolvedValues(texts([value]))).toEqual([]);
  });
});

describe("limits", () => {
  test("values that are too large, in UTF-8, by name", () => {
    const [fits, large, wide] = [VALUE_BYTE_LIMIT, VALUE_BYTE_LIMIT + 1, VALUE_BYTE_LIMIT / 2 + 1];
    const secrets = [text("A", "x".repeat(fits)), text("B", "x".repeat(large)), text("C", "ä".repeat(wide)), HMAC_KEY];
    expect(limitWarnings(declared(...secrets))).toEqual([
      "Larger than 5,000 bytes: B, C. Cloudflare rejects values over 5 KB.",
    ]);
  });

  test.each(PLAN_VARIABLE_LIMITS)("more variables than the $plan plan has", ({ plan, limit }) => {
    const many = (count: number) => limitWarnings(texts(Array.from({ length: count }, () => "x"))).join();
    expect(many(limit)).not.toContain(`a Worker on the ${plan} plan`);
    expect(limitWarnings([...texts(Array(limit).fill("x")), ...declared(HMAC_KEY)])).toEqual([many(limit + 1)]);
    expect(many(limit + 1)).toBe(
      `More than ${limit} secrets are to be set, but a Worker on the ${plan} plan can only have ${limit} variables, ` +
        "plain-text ones included.",
    );
  });
});
