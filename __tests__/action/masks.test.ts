import { describe, expect, test } from "@jest/globals";
import { API_EMAIL, API_KEY, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { OCT_JWK } from "../support/generated-keys.ts";
import { aResult } from "../support/results.ts";
import { confirmed, fakeValue, intent, patchStep, type StepSetup } from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const PRETTY = JSON.stringify({ user: VALUE, list: [OTHER] }, null, 2);

type Case = StepSetup & {
  name: string;
  /** besides the token, in order */
  masks: string[];
};

/** A variable SECRET of this value, which no repository secret holds: the runner does not know it before the step. */
function variable(value: string): Pick<StepSetup, "with" | "env" | "masked"> {
  return { with: { secrets: "SECRET" }, env: { SECRET: value }, masked: [API_TOKEN] };
}

function inOneLine(value: string): string[] {
  return [JSON.stringify(value).slice(1, -1), Buffer.from(value).toString("base64")];
}

const VALUES: Case[] = [
  { name: "an ordinary value: as it is", ...variable(VALUE), masks: [VALUE] },
  { name: "white space around it: as it is, and trimmed", ...variable(` ${VALUE}\n`), masks: [` ${VALUE}\n`, VALUE] },
  { name: "several long lines: as it is", ...variable(`${VALUE}\n${OTHER}`), masks: [`${VALUE}\n${OTHER}`] },
  { name: "one character: none", ...variable("e"), masks: [] },
  { name: "three characters: none", ...variable("abc"), masks: [] },
  { name: "four characters: as it is", ...variable("x7Qd"), masks: ["x7Qd"] },
  { name: "three characters in white space: none", ...variable("  abc  "), masks: [] },
  ...["true", "FALSE", "null", "yes", "on", "production", "Staging", "localhost"].map((word) => ({
    name: `${word}: none`,
    ...variable(word),
    // It stands in any log, and for other reasons.
    plain: ["SECRET"],
    masks: [],
  })),
  { name: "a word with more around it: as it is", ...variable("production-7xq"), masks: ["production-7xq"] },
  {
    name: "pretty-printed JSON: its long lines, and the whole of it in one line",
    ...variable(PRETTY),
    masks: [`"user": "${VALUE}",`, '"list": [', `"${OTHER}"`, ...inOneLine(PRETTY)],
  },
  {
    name: "lines of which one is short: the others, and the whole of it in one line",
    ...variable(`${VALUE}\r\n];\r${OTHER}`),
    masks: [VALUE, OTHER, ...inOneLine(`${VALUE}\r\n];\r${OTHER}`)],
  },
];

const ENTRIES: Case[] = [
  { name: "NAME=value", with: { secrets: `A=${VALUE}\nB=on` }, values: [VALUE], masks: [VALUE] },
  {
    name: "a JSON object: its values, not the whole",
    with: { secrets: JSON.stringify({ A: VALUE, B: { type: "secret_text", text: OTHER } }, null, 2) },
    values: [VALUE, OTHER],
    masks: [VALUE, OTHER],
  },
  {
    name: "what is left out of toJSON(secrets)",
    with: { secrets: JSON.stringify({ github_token: OTHER, A: VALUE, TOKEN: API_TOKEN }, null, 2) },
    values: [VALUE, OTHER],
    masks: [OTHER, VALUE],
  },
  {
    name: "the same value twice: once",
    with: { secrets: "A\nB" },
    env: { A: VALUE, B: VALUE },
    masks: [VALUE],
  },
  {
    name: "lines that are refused",
    with: { secrets: `A=${VALUE}\n${OTHER}==\n1st=${OTHER}` },
    values: [VALUE, OTHER],
    masks: [`${OTHER}==`, `1st=${OTHER}`, OTHER, VALUE],
  },
  {
    name: "values of refused JSON entries",
    with: { secrets: JSON.stringify({ "not-a-name": VALUE, B: { type: "secret_text", text: OTHER, more: 1 } }) },
    values: [VALUE, OTHER],
    masks: [VALUE, OTHER],
  },
  {
    name: "a symmetric JWK: the text, and its private member",
    with: { "secret-keys": "KEY: { algorithm: AES-GCM, format: jwk, usages: [encrypt] }" },
    env: { KEY: JSON.stringify(OCT_JWK) },
    masks: [JSON.stringify(OCT_JWK), OCT_JWK.k],
  },
];

describe("what is masked", () => {
  test.concurrent.each([...VALUES, ...ENTRIES])("$name", async ({ name: _, masks, ...setup }) => {
    const { run } = await patchStep(setup);
    expect(run.masks).toEqual([API_TOKEN, ...masks]);
  });

  test("the global key, and not its e-mail or the account", async () => {
    const { run } = await patchStep({
      with: { "api-token": "", "api-key": API_KEY, "api-email": API_EMAIL, secrets: "A" },
      env: { A: VALUE },
    });
    expect(run.masks).toEqual([API_KEY, VALUE]);
  });

  test("a token that is refused", async () => {
    const { run } = await patchStep({ with: { "api-token": `${API_TOKEN} x`, delete: "OLD" } });
    expect(run.masks).toEqual([`${API_TOKEN} x`]);
  });

  test("with step debugging as well, which says where each value came from and each request", async () => {
    const { run, log } = await patchStep({ ...variable(VALUE), debug: true });
    expect(run.masks).toEqual([API_TOKEN, VALUE]);
    expect(log.slice(0, 2)).toEqual(["::add-mask::***", "::add-mask::***"]);
    expect(log.slice(2).filter((line) => !line.startsWith("##[debug]"))).toEqual([
      ...[intent("set SECRET"), "Set: SECRET", confirmed(1)],
    ]);
    expect(log).toContainEqual(
      expect.stringMatching(/^##\[debug\]PATCH .*secrets-bulk: 200 in \d+ ms \(attempt 1, cf-ray /),
    );
    expect(log).toContainEqual(expect.stringMatching(/^##\[debug\].*SECRET.*secrets, line 1/));
  });
});

const HARMLESS = ["e", "1", "{", "}", "true", "production", "a\ne\n}", PRETTY, "[\n]\n"];

describe("log and job outputs survive the mask of", () => {
  test.concurrent.each(HARMLESS)("%j", async (value) => {
    // The short ones stand in the log for other reasons than this secret.
    const plain = value.length < 12 ? ["SECRET"] : [];
    const { run, log } = await patchStep({ ...variable(value), plain });
    expect(run.droppedJobOutputs).toEqual([]);
    expect(run.jobOutputs).toEqual({
      "secret-names": "SECRET",
      "set-names": "SECRET",
      changed: "true",
      results: JSON.stringify([aResult({ set: ["SECRET"], names: ["SECRET"] })]),
    });
    expect(log).toEqual([intent("set SECRET"), "Set: SECRET", confirmed(1)]);
    expect(run.summary).toContain("<td><code>SECRET</code></td><td><code>secret_text</code></td><td>set</td>");
  });
});

describe("masks come before all other output", () => {
  test.concurrent.each([
    { name: "of a good run", with: { secrets: "A\nB" } },
    { name: "of a run that fails on its inputs", with: { secrets: "A\nB\nC" } },
    { name: "of a run that is refused", with: { secrets: "A\nB" }, workers: [] },
  ])("$name", async ({ name: _, ...setup }) => {
    const { run } = await patchStep({ ...setup, env: { A: VALUE, B: OTHER } });
    const lines = run.raw.stdout.toString().split(/\r?\n/);
    expect(lines.slice(0, 3)).toEqual([API_TOKEN, VALUE, OTHER].map((value) => `::add-mask::${value}`));
    expect(lines.slice(3).join("\n")).not.toContain("add-mask");
    expect(lines.length).toBeGreaterThan(4);
  });
});
