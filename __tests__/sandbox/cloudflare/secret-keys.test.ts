import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { SecretKey } from "../../../sandbox/cloudflare/binding.ts";
import { importKey } from "../../../sandbox/cloudflare/key-import.ts";
import { hmac, patch, start } from "./calls.ts";

/** A key, and what a real workerd did with it. `text` is PEM, base64, or JSON of a JWK. */
type Case = Pick<SecretKey, "algorithm" | "format" | "usages"> & {
  id: string;
  text: string;
  workerd: "accepts" | "refuses";
  why?: string;
};

const { cases } = JSON.parse(readFileSync(new URL("../../data/workerd-keys.json", import.meta.url), "utf8")) as {
  cases: Case[];
};

/** As it stands in a request. undefined for a text that no client could turn into one. */
function bodyOf({ id, format, algorithm, usages, text }: Case): SecretKey | undefined {
  const key = { name: id, type: "secret_key", format, algorithm, usages } as const;
  if (format === "jwk") return { ...key, key_jwk: JSON.parse(text) };
  const [, block] = /^-----BEGIN [A-Z ]+-----\s([\s\S]*?)-----END/.exec(text) ?? [];
  if (block === undefined && text.includes("BEGIN")) return undefined;
  return { ...key, key_base64: Buffer.from(block ?? text, "base64").toString("base64") };
}

/** Keys that can be imported and not used do not concern the API. */
const imported = cases.map((one) => ({
  ...one,
  body: bodyOf(one),
  workerd: one.why?.includes("import succeeds") ? "accepts" : one.workerd,
}));

describe("a key is imported as the real runtime does", () => {
  test.each(imported.filter(({ body }) => body !== undefined))("$id", async ({ body, workerd }) => {
    const verdict = importKey(body as SecretKey).then(
      () => "accepts",
      () => "refuses",
    );
    expect(await verdict).toBe(workerd);
  });

  test("and nearly all of the keys could be tried", () => {
    expect(imported.filter(({ body }) => body === undefined).length).toBeLessThan(5);
  });
});

test.each([
  ["raw", hmac("KEY")],
  ["of a type that is only taken as not extractable", hmac("KEY", { algorithm: "HKDF", usages: ["deriveKey"] })],
  [
    "jwk",
    hmac("KEY", {
      format: "jwk",
      key_base64: undefined,
      key_jwk: { kty: "oct", k: "c2VjcmV0LW1hdGVyaWFs", ext: false },
    }),
  ],
])("a key, %s, is stored as it came, and not shown", async (_, secrets) => {
  const cloudflare = await start();
  const answer = await patch(cloudflare, secrets);
  expect(answer.json.errors).toEqual([]);
  expect(cloudflare.worker("api")?.bindings.get("KEY")).toEqual(JSON.parse(JSON.stringify(secrets.KEY)));
  expect(answer.text).not.toContain("key_");
  expect(answer.text).not.toContain("c2VjcmV0");
});
