import { describe, expect, test } from "@jest/globals";
import type { Answer, Interception } from "../../sandbox/cloudflare.ts";
import {
  asked,
  BULK,
  confirmed,
  expectNothingWritten,
  expectPlanRefused,
  expectRefused,
  fakeValue,
  intent,
  PLAN_READS,
  patchStep,
  READS,
  SCRIPT,
  type StepSetup,
  secretsNamed,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const REGION = { name: "REGION", type: "plain_text", text: "eu" } as const;

describe("required secrets that are there", () => {
  test("are all that a step may ask for, and nothing is sent", async () => {
    const step = await patchStep({
      with: { required: "# of api\nB\n A \nB" },
      workers: workerWith(...secretsNamed("A", "B")),
    });
    expectNothingWritten(step);
    expect(asked(step.requests)).toEqual(READS);
    expect(step.log).toEqual([
      intent("nothing to set or delete"),
      "Plan for Worker my-worker: nothing to do, 2 kept.",
      "Kept: A, B",
      "No changes: the Worker is already up to date. Secrets on the Worker: 2.",
    ]);
    expect(step.summary).toEqual([
      expect.stringMatching(/^<h3>No changes: <a [^>]+><code>my-worker<\/code><\/a><\/h3>$/),
      "<p>The Worker is already up to date.</p>",
      "<p>Secrets on the Worker now (2): <code>A</code>, <code>B</code></p>",
    ]);
    expect(step.run.outputs).toMatchObject({ "secret-names": "A\nB", "set-names": "", "deleted-names": "" });
    expect(step.results).toEqual([expect.objectContaining({ status: "unchanged", requests: 2 })]);
    expect(step.run.exitCode).toBe(0);
  });

  test("in part because the step sets them", async () => {
    const step = await patchStep({
      with: { secrets: "B", required: "A\nB" },
      env: { B: VALUE },
      workers: workerWith(...secretsNamed("A")),
    });
    expect(step.error).toBeUndefined();
    expect(asked(step.requests)).toEqual([...PLAN_READS, `PATCH ${BULK}`]);
    expect(textsOn(step)).toEqual({ ...textsOf("A"), B: VALUE });
    expect(step.log).toEqual([
      intent("set B"),
      "Plan for Worker my-worker: 1 to create, 1 kept.",
      "  + B  secret_text  create",
      "Kept: A",
      "Set: B",
      confirmed(2),
    ]);
  });

  test("in a dispatch namespace", async () => {
    const step = await patchStep({
      with: { required: "A", "dispatch-namespace": "tenants" },
      workers: [{ script: SCRIPT, namespace: "tenants", bindings: secretsNamed("A") }],
    });
    expectNothingWritten(step);
    expect(step.run.exitCode).toBe(0);
  });

  test("in the version that is not deployed", async () => {
    const step = await patchStep({
      with: { required: "A", deploy: "false" },
      workers: workerWith(...secretsNamed("A")),
    });
    expectNothingWritten(step);
    expect(step.requests.map(({ path }) => path)).toEqual([expect.stringMatching(/\/versions\/latest$/)]);
    expect(step.log[0]).toBe(intent("nothing to set or delete"));
    expect(step.run.exitCode).toBe(0);
  });

  test("although a value holds a part of their names", async () => {
    const dsn = `postgres://app:password@${fakeValue("host")}`;
    const step = await patchStep({
      with: { secrets: "DSN", required: "DB_PASSWORD" },
      env: { DSN: dsn },
      allow: ["DB_PASSWORD"],
      workers: workerWith(...secretsNamed("DB_PASSWORD")),
    });
    expect(step.error).toBeUndefined();
    expect(step.run.outputs["secret-names"]).toBe("DB_PASSWORD\nDSN");
  });
});

describe("required secrets that would be missing", () => {
  const missing = (names: string, them = "it", count = "1 required secret"): string =>
    `${count} would be missing after the step: ${names}. Set ${them} here, or remove ${them} from required.`;
  type Case = [name: string, setup: StepSetup, problem: string];
  const CASES: Case[] = [
    ["one", { with: { required: "A\nB" } }, missing("B")],
    [
      "several, beside one that is set",
      { with: { secrets: "S", required: "S\nC\nB\nA" }, env: { S: VALUE } },
      missing("B, C", "them", "2 required secrets"),
    ],
    [
      "a variable of the name is none",
      { with: { required: "REGION" } },
      "REGION is required, but on the Worker it is a plain-text variable, not a secret. Set the secret, or remove it from " +
        "required.",
    ],
    [
      "nor is another Worker's secret",
      {
        with: { required: "A\nX" },
        workers: [...workerWith(...secretsNamed("A")), { script: "other", bindings: secretsNamed("X") }],
      },
      missing("X"),
    ],
    [
      "skipped because its variable is not set",
      { with: { secrets: "S\nU", required: "U", "on-empty": "skip" }, env: { S: VALUE } },
      missing("U"),
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, problem) => {
    for (const mode of [{}, { "dry-run": "true" }]) {
      const workers = setup.workers ?? workerWith(...secretsNamed("A"), REGION);
      const step = await patchStep({ ...setup, workers, with: { ...setup.with, ...mode } });
      expectPlanRefused(step, [problem]);
      expect(asked(step.requests)).toEqual(expect.arrayContaining([...READS]));
      // What is there was read, and later steps may need it: to find what nobody has declared.
      expect(step.run.outputs).toMatchObject({ "secret-names": "A", changed: "false", "failed-scripts": SCRIPT });
      expect(step.results).toEqual([expect.objectContaining({ names: ["A"] })]);
      expect(textsOn(step)).toMatchObject(textsOf("A"));
    }
  });

  test("what is not a name is not shown", async () => {
    const step = await patchStep({ with: { required: `A\n${VALUE}=\nb c` }, values: [VALUE] });
    expectRefused(step, [
      "required, line 2: this is NAME=value (not shown).",
      "required, line 3: this is not one name (not",
    ]);
  });
});

describe("required secrets that are gone in the end", () => {
  /** As if somebody had deleted it between the plan and the patch. */
  const without = (name: string): Interception => ({
    match: ({ method }) => method === "PATCH",
    transform: (answer: Answer) => {
      const body = answer.body as { result: Record<string, unknown> };
      const result = Object.fromEntries(Object.entries(body.result).filter(([found]) => found !== name));
      return { ...answer, body: { ...body, result } };
    },
  });
  const missing = (name: string): string =>
    `The patch of Worker my-worker was applied, but required names are not on the Worker: ${name}. Something else changed ` +
    "the Worker at the same time. Run the step again, which is safe.";

  test("fail the step, which says that its patch was applied", async () => {
    const step = await patchStep({
      with: { secrets: "B", required: "A\nB" },
      env: { B: VALUE },
      workers: workerWith(...secretsNamed("A")),
      interceptions: [without("A")],
    });
    const message = missing("A");
    expect(step.error).toBe(message);
    expect(step.log.slice(-2)).toEqual(["Set: B", `##[error]${message}`]);
    expect(step.run.exitCode).toBe(1);
    expect(step.run.outputs).toMatchObject({ "secret-names": "B", "set-names": "B", changed: "true" });
    expect(step.results).toEqual([
      expect.objectContaining({ status: "failed", set: ["B"], notApplied: [], error: { code: "required", message } }),
    ]);
    expect(step.run.summary).toContain(
      "<p><b>The patch of Worker <code>my-worker</code> was applied, but required names",
    );
    expect(textsOn(step)).toMatchObject({ B: VALUE });
  });

  test("fail it although another name is there that looks the same once it is redacted", async () => {
    const step = await patchStep({
      with: { secrets: "DSN", required: "DB_PASSWORD" },
      env: { DSN: `postgres://app:password@${fakeValue("host")}` },
      allow: ["DB_PASSWORD"],
      workers: workerWith(...secretsNamed("DB_PASSWORD", "DB_password")),
      interceptions: [without("DB_PASSWORD")],
    });
    expect(step.error).toBe(missing("DB_PASSWORD"));
    expect(step.run.outputs["secret-names"]).toBe("DB_***\nDSN");
  });
});
