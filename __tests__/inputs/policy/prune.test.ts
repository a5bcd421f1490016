import { describe, expect, test } from "@jest/globals";
import { API_TOKEN } from "../../../sandbox/cloudflare.ts";
import { type FakeOptions, read, readStep } from "../../support/fake-ports.ts";

const kept = async (options: FakeOptions, names: readonly string[]): Promise<readonly string[]> => {
  const { settings, problems } = await readStep(options);
  expect(problems).toEqual([]);
  return names.filter((name) => settings?.prune?.keeps(name));
};

describe("prune", () => {
  test.each(["", "false"])("is off when it is %j", async (prune) => {
    expect((await read({ secrets: "A=x", prune })).settings?.prune).toBeUndefined();
  });

  test("keeps what the patterns of keep match, and deletes ten secrets at most", async () => {
    const inputs = { secrets: "A=x", prune: "true", keep: "DB_*\n# C\nD" };
    expect(await kept({ inputs }, ["DB_A", "C", "D", "A", "E"])).toEqual(["DB_A", "D"]);
    expect((await read(inputs)).settings?.prune?.maxDeletions).toBe(10);
    expect((await read({ ...inputs, "max-deletions": "0" })).settings?.prune?.maxDeletions).toBe(0);
  });

  test("keeps what the step knows and does not set: skipped, required, left out on its own accord", async () => {
    const env = { SET: "x", EMPTY: "" };
    const lines = { secrets: "SET\nEMPTY\nUNSET", prune: "true", "on-empty": "skip", required: "REQUIRED" };
    const key = "KEY: { algorithm: AES-GCM, format: raw, usages: [encrypt] }";
    expect(
      await kept({ inputs: { ...lines, "secret-keys": key }, env }, ["EMPTY", "UNSET", "REQUIRED", "KEY", "OTHER"]),
    ).toEqual(["EMPTY", "UNSET", "REQUIRED", "KEY"]);
    const json = {
      secrets: JSON.stringify({ A: "x", github_token: "y", TOKEN: API_TOKEN, B: "", C: "z" }),
      prune: "true",
    };
    expect(
      await kept({ inputs: { ...json, "on-empty": "skip", exclude: "C" } }, ["github_token", "TOKEN", "B", "C"]),
    ).toEqual(["github_token", "TOKEN", "B"]);
  });

  const NOTHING = "prune with no secret declared would delete every secret. Declare some.";
  test.each<[string, FakeOptions["inputs"], string[]]>([
    ["nothing declared", { prune: "true" }, [NOTHING]],
    ["nothing but a deletion", { prune: "true", delete: "A" }, [NOTHING]],
    [
      "nothing but what is skipped",
      { prune: "true", secrets: "A", "on-empty": "skip" },
      [`${NOTHING} Skipped, because empty or not set: A.`],
    ],
    [
      "keep and max-deletions without it",
      { secrets: "A=x", keep: "B", "max-deletions": "3" },
      ["keep", "max-deletions"].map(
        (name) => `${name} has no effect without prune: true. Add that, or take ${name} away.`,
      ),
    ],
    [
      "a pattern and a number that are none",
      { secrets: "A=x", prune: "true", keep: "B\n[", "max-deletions": "-1" },
      [
        "keep, line 2: this is not a pattern: a bracket is not closed, or a range is empty (not shown). Write a glob such as PROD_*.",
        "max-deletions is not a whole number from 0 on. Give one, such as 10.",
      ],
    ],
  ])("problem: %s", async (_case, inputs, problems) => {
    expect((await read(inputs)).problems).toEqual(problems);
  });
});

describe("required", () => {
  test("names, each once", async () => {
    expect((await read({ secrets: "A=x", required: "A\n# C\n B \nA" })).settings?.required).toEqual(["A", "B"]);
  });

  test.each<[string, FakeOptions, string[]]>([
    [
      "no name",
      { inputs: { delete: "A", required: "B=s3cret" } },
      ["required, line 1: this is not the name of a secret (not shown). Give one name a line."],
    ],
    [
      "a name to be deleted",
      { inputs: { delete: "A\nB", required: "B\nC", "secrets-file": "c.json" }, files: { "c.json": '{"C":null}' } },
      [
        "B is required and to be deleted (delete, line 2). Take it out of one of the two.",
        'C is required and to be deleted (secrets-file "c.json"). Take it out of one of the two.',
      ],
    ],
  ])("problem: %s", async (_case, options, problems) => {
    expect((await readStep(options)).problems).toEqual(problems);
  });
});
