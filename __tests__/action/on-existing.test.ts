import { expect, test } from "@jest/globals";
import { HMAC_KEY } from "../support/generated-keys.ts";
import {
  BULK,
  expectNothingWritten,
  fakeValue,
  patchStep,
  SCRIPT,
  type Step,
  type StepSetup,
  secretsNamed,
  secretText,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const [A, B] = [fakeValue("new a"), fakeValue("new b")];

function keeping({ with: inputs, ...setup }: StepSetup = {}): Promise<Step> {
  return patchStep({ with: { secrets: "A\nB", "on-existing": "keep", ...inputs }, env: { A, B }, ...setup });
}

const patchesOf = ({ requests }: Step): unknown[] =>
  requests.filter(({ method }) => method === "PATCH").map(({ body }) => JSON.parse(body.toString()));

test("what is missing is set, and what is there stays", async () => {
  const step = await keeping({ workers: workerWith(...secretsNamed("A", "OTHER")) });
  expect(patchesOf(step)).toEqual([{ secrets: { B: secretText("B", B) } }]);
  expect(textsOn(step)).toEqual({ ...textsOf("A", "OTHER"), B });
  expect(step.run.outputs).toMatchObject({ "set-names": "B", changed: "true", "undeclared-names": "OTHER" });
});

test("nothing is written if nothing is missing: no version, no change", async () => {
  const step = await keeping({ workers: workerWith(...secretsNamed("A", "B")) });
  expectNothingWritten(step);
  expect(step.run.exitCode).toBe(0);
  expect(step.results).toMatchObject([{ status: "unchanged", set: [], names: ["A", "B"] }]);
});

test("deletions are made all the same", async () => {
  const step = await keeping({ with: { delete: "OLD" }, workers: workerWith(...secretsNamed("A", "B", "OLD")) });
  expect(patchesOf(step)).toEqual([{ secrets: { OLD: null } }]);
  expect(textsOn(step)).toEqual(textsOf("A", "B"));
});

test("a list that cannot be read lets nothing be written", async () => {
  const interceptions = [{ match: ({ method }: { method: string }) => method === "GET", status: 500, body: "{}" }];
  const step = await keeping({ workers: workerWith(...secretsNamed("A")), interceptions });
  expectNothingWritten(step);
  expect(step.run.exitCode).toBe(1);
  expect(textsOn(step)).toEqual(textsOf("A"));
});

test("a plan says which are kept, and writes nothing", async () => {
  const step = await keeping({ with: { "dry-run": "true" }, workers: workerWith(...secretsNamed("A")) });
  expectNothingWritten(step);
  expect(step.log.some((line) => /^ {2}\+ B +secret_text +create$/.test(line))).toBe(true);
  expect(step.log.some((line) => /^ {2}~ A/.test(line))).toBe(false);
  expect(step.run.outputs).toMatchObject({ "set-names": "B", changed: "false" });
});

test("several Workers each get what they lack", async () => {
  const workers = [
    { script: "one", bindings: secretsNamed("A") },
    { script: "two", bindings: secretsNamed("A", "B") },
  ];
  const step = await keeping({ with: { "script-name": "one\ntwo" }, workers });
  expect(textsOn(step, "one")).toEqual({ ...textsOf("A"), B });
  expect(textsOn(step, "two")).toEqual(textsOf("A", "B"));
  expect(step.results).toMatchObject([
    { script: "one", status: "patched", set: ["B"] },
    { script: "two", status: "unchanged", set: [] },
  ]);
});

test("a staged version holds what is missing, and keys are kept as well", async () => {
  const keys = "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }";
  const step = await keeping({
    with: { "secret-keys": keys, deploy: "false" },
    env: { A, B, K: HMAC_KEY.key_base64 },
    workers: workerWith(...secretsNamed("A"), { ...HMAC_KEY, usages: [...HMAC_KEY.usages], name: "K" }),
  });
  expect(patchesOf(step)).toMatchObject([{ env: { B: { type: "secret_text", text: B } } }]);
  expect(Object.keys((patchesOf(step)[0] as { env: object }).env)).toEqual(["B"]);
  expect(step.requests.some(({ path }) => path === BULK)).toBe(false);
  expect(step.cloudflare.worker(SCRIPT)?.bindings.has("B")).toBe(false);
});
