import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { INPUTS, type InputName } from "../../src/contract.ts";
import { isBindingName } from "../../src/model/secret.ts";
import type { FakeOptions, Files } from "../support/fake-ports.ts";
import { expectCases, holds, SEED, words } from "../support/fuzz.ts";
import { readStep } from "../support/read-step.ts";

expectCases(7_000);

const names = Object.keys(INPUTS) as InputName[];
const inputs = fc.dictionary(fc.constantFrom(...names), words, { maxKeys: 5 }) as fc.Arbitrary<
  Partial<Record<InputName, string>>
>;
const FILES = ["a.env", "a.json", "a.yml", "wrangler.jsonc", "wrangler.toml"];
const paths = fc.constantFrom<FakeOptions["inputs"]>(
  {},
  ...["a.env", "a.json", "a.json\na.env\na.yml"].map((path) => ({ "secrets-file": path })),
  ...["wrangler.jsonc", "wrangler.toml"].map((path) => ({ "wrangler-config": path, "script-name": "" })),
);
const bytes = fc.oneof(words, fc.uint8Array({ maxLength: 40 }));
const files = fc.record(Object.fromEntries(FILES.map((path) => [path, bytes]))) as fc.Arbitrary<Files>;

async function read(options: FakeOptions) {
  const { settings, problems } = await readStep(options);
  expect(settings === undefined).toBe(problems.length > 0);
  for (const one of settings?.declaration.set ?? []) expect(isBindingName(one.name)).toBe(true);
  for (const one of settings?.declaration.delete ?? []) expect(one).toMatch(/^\P{Cc}{1,256}$/u);
  return { settings, problems };
}

test(`any inputs and files give settings or problems, FC_SEED=${SEED}`, () =>
  holds({ runs: 3000, of: [inputs, paths, files, words, words] }, async (given, chosen, contents, A, K) => {
    const { problems } = await read({ inputs: { ...given, ...chosen }, env: { A, K }, files: contents });
    for (const problem of problems) expect(problem).toMatch(/^\S.+[^\s,;:(]$/s);
  }));

test("any patterns, prefix and file", () =>
  holds({ runs: 2000, of: [words, words, words, words] }, async (content, include, exclude, prefix) => {
    const options = { "secrets-file": "a.env", include, exclude, "remove-prefix": prefix, delete: "A" };
    await read({ inputs: options, files: { "a.env": content } });
  }));

test("any secrets", () =>
  holds({ runs: 2000, of: [words, words] }, async (secrets, A) => {
    await read({ inputs: { secrets, delete: "K" }, env: { A } });
  }));
